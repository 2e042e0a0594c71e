import { byteSize, duration, ordinal } from '#http/describe.ts'
import type { Exchange } from '#http/exchange.ts'

/** Time and size of an exchange, or how many attempts it took. */
export function inShort(exchange: Exchange): string {
  const tries = exchange.attempts.length
  const time = duration(exchange.durationMs)
  return tries > 1 ? `at the ${ordinal(tries)} attempt, after ${time}` : `${time}${sizeOf(exchange)}`
}

/** Everything measured of an exchange: time, attempts, hops, size. */
export function measured(exchange: Exchange): string {
  const attempts = exchange.attempts.length
  const hops = exchange.attempts.flatMap((attempt) => attempt.hops).length
  return [
    duration(exchange.durationMs),
    `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    `${hops} ${hops === 1 ? 'hop' : 'hops'}`,
  ]
    .join(' · ')
    .concat(sizeOf(exchange, ' · '))
}

function sizeOf({ outcome }: Exchange, separator = ', '): string {
  return outcome.kind === 'response' ? `${separator}${byteSize(outcome.body.size)}` : ''
}
