import type { Exchange, OutcomeHead } from './exchange.ts'
import { reasonPhrase } from './status.ts'
import { seconds } from './seconds.ts'

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** `third`, or `12th` and `21st` from eleven on. */
export function ordinal(number: number): string {
  const word = ORDINALS[number]
  if (word !== undefined) return word
  const teens = number % 100 > 10 && number % 100 < 14
  return `${number}${(teens ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`
}

/** A duration as people read it: `41 ms`, `2.99 s`. */
export function duration(ms: number): string {
  const whole = Math.round(ms)
  return whole < 1_000 ? `${whole} ms` : seconds(ms)
}

/** A size as people read it, in powers of 1 000: `612 bytes`, `1.2 kB`, `50 MB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const [unit, size] = bytes < 999_500 ? ['kB', bytes / 1_000] : ['MB', bytes / 1_000_000]
  return `${size.toLocaleString('en', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`
}

/** The name of an outcome: the status line's code and phrase, or the failure's name. */
export function outcomeName(outcome: OutcomeHead): string {
  switch (outcome.kind) {
    case 'response':
      return `${outcome.status} ${outcome.reason || reasonPhrase(outcome.status)}`.trim()
    case 'timeout':
      return 'Timed out'
    case 'network-error':
      return 'Network error'
    case 'aborted':
      return 'Cancelled'
  }
}

/** One sentence for a live region: what came, how long it took, and how it came about if not at first try. */
export function announcement(exchange: Exchange): string {
  const tries = exchange.attempts.length
  const how = tries > 1 ? `, at the ${ordinal(tries)} attempt` : ''
  return `${outcomeName(exchange.outcome)}, ${duration(exchange.durationMs)}${how}.`
}
