import { byteSize } from '#http/describe.ts'
import type { Attempt, Exchange, Held, Outcome } from '#http/exchange.ts'
import { fieldValue } from '#http/field.ts'
import { seconds } from '#http/seconds.ts'
import type { WireHop } from '#http/wire.ts'
import { failureWords, neverArrived } from './failure-words.ts'
import type { WireStep } from './wire-step.ts'

/** The steps of an exchange as it went over the wire: hops, and the waits between attempts. */
export function stepsOfExchange(exchange: Exchange): WireStep[] {
  const hops = exchange.attempts.flatMap((attempt) => attempt.hops)
  const firstHost = hops[0] && URL.parse(hops[0].request.url)?.host
  const several = exchange.attempts.length > 1
  const toldAttempts = exchange.attempts.flatMap((attempt): WireStep[] => {
    const held: WireStep[] = attempt.held ? [{ kind: 'wait', text: heldText(attempt.held) }] : []
    const hops = attempt.hops.map((hop, index): WireStep => {
      const host = URL.parse(hop.request.url)?.host
      const label = several
        ? index === 0
          ? `Attempt ${attempt.number}`
          : undefined
        : attempt.hops.length > 1
          ? hopLabel(attempt.hops, index)
          : undefined
      return {
        ...stepOfHop(hop, attempt, exchange),
        ...(label === undefined
          ? {}
          : { label, at: seconds(Math.max(0, hop.timing.startedAt - exchange.clockStart)) }),
        ...(host && host !== firstHost ? { host } : {}),
      }
    })
    const steps = [...held, ...hops]
    if (attempt.decision.action === 'retry') {
      const last = attempt === exchange.attempts.at(-1)
      const cancelled = exchange.outcome.kind === 'aborted' && last && !exchange.heldAtEnd
      steps.push({ kind: 'wait', text: cancelled ? 'waits, until you cancel' : waitText(attempt) })
    }
    return steps
  })
  return exchange.heldAtEnd
    ? [...toldAttempts, { kind: 'wait', text: unsentText(exchange.heldAtEnd, exchange) }]
    : toldAttempts
}

function hopLabel(hops: readonly WireHop[], index: number): string {
  if (hops[index]?.kind === 'preflight') return 'Preflight'
  const number = hops.slice(0, index + 1).filter(({ kind }) => kind === 'request').length
  return hops.filter(({ kind }) => kind === 'request').length > 1 ? `Hop ${number}` : 'Request'
}

function stepOfHop(hop: WireHop, attempt: Attempt, exchange: Exchange): WireStep & { kind: 'hop' } {
  const { response, timing } = hop
  const gaveUpAt = exchange.clockStart + attempt.endedAt
  const tooLate = response !== undefined && (timing.firstByteAt ?? Number.POSITIVE_INFINITY) > gaveUpAt
  const isLast = attempt.hops.at(-1) === hop
  const failed = isLast && attempt.outcome.kind !== 'response'
  const lost = lostWhere(hop, tooLate, failed)
  const field = response && tellingField(hop)
  // The request may have arrived after the client gave up.
  const worked =
    timing.receivedAt === undefined
      ? undefined
      : Math.max(0, (timing.firstByteAt ?? gaveUpAt) - timing.receivedAt)
  return {
    kind: 'hop',
    method: hop.request.method,
    target: targetOf(hop.request.url),
    dashed: hop.kind === 'preflight',
    server: serverNotes(hop, tooLate),
    ...(response
      ? { response: { status: response.status, reason: response.reason, ...(field ? { field } : {}) } }
      : {}),
    ...(lost ? { lost } : {}),
    ...(failed ? { outcome: outcomeText(hop, attempt) } : {}),
    ...(worked === undefined ? {} : { workedMs: worked }),
  }
}

function lostWhere(hop: WireHop, tooLate: boolean, failed: boolean): 'request' | 'response' | undefined {
  if (hop.failure && neverArrived[hop.failure.kind] !== undefined) return 'request'
  if (hop.failure || tooLate) return 'response'
  return failed ? 'response' : undefined
}

function outcomeText({ failure }: WireHop, { outcome }: Attempt): string {
  if (outcome.kind === 'timeout') return timeoutText(outcome)
  if (outcome.kind === 'aborted') return 'you cancelled'
  return failure ? failureWords[failure.kind] : 'no answer'
}

function timeoutText({ limit, limitMs }: Extract<Outcome, { kind: 'timeout' }>): string {
  if (limit === 'connect') return `no connection for ${seconds(limitMs)}`
  if (limit === 'read') return `gave up after ${seconds(limitMs)} of silence`
  return limit === 'deadline'
    ? `out of time: ${seconds(limitMs)} in all`
    : `timed out after ${seconds(limitMs)}`
}

function heldText({ waitMs }: Held): string {
  return `waits ${seconds(waitMs)} for its turn, by its own rate limit`
}

function unsentText({ waitMs }: Held, { outcome }: Exchange): string {
  return outcome.kind === 'aborted'
    ? 'waits for its turn, until you cancel'
    : `would have to wait ${seconds(waitMs)} for its turn: too long, so nothing is sent`
}

/** Whether a fault answered in the server's place. */
function answeredByFault({ faults, response }: WireHop): boolean {
  return faults.some(({ kind }) => {
    if (kind === 'status' || kind === 'html-for-json' || kind === 'redirect-loop') return true
    return (kind === 'rate-limit' || kind === 'brownout') && (response?.status ?? 0) >= 400
  })
}

function serverNotes(hop: WireHop, tooLate: boolean): string[] {
  const lost = hop.failure && neverArrived[hop.failure.kind]
  if (lost !== undefined) return [lost]
  const notes =
    hop.response && hop.notes.length === 0 && answeredByFault(hop)
      ? ['a fault answers', 'the server was not asked']
      : [...hop.notes]
  if (hop.kind === 'preflight' && notes.length === 0) notes.push('preflight: the browser asks for permission')
  if (notes.length === 0) {
    const added = hop.request.fields.filter(({ by }) => by === 'browser').length
    const all = hop.request.fields.length
    const own = all - added
    notes.push(
      `saw ${all} ${all === 1 ? 'field' : 'fields'}`,
      own === 0 ? 'you wrote none' : `you wrote ${own}`,
    )
  }
  if (tooLate) notes.push('answered all the same, too late')
  else if (hop.response && hop.kind === 'request' && notes.length < 2 && hop.response.body.size > 0) {
    notes.push(byteSize(hop.response.body.size))
  }
  return notes
}

/** The one response field that explains what happens next. */
function tellingField({ response }: WireHop): string | undefined {
  if (!response) return undefined
  const names = ['Location', 'Retry-After', 'WWW-Authenticate', 'Allow']
  for (const name of names) {
    const value = fieldValue(response.fields, name)
    if (value !== undefined) return `${name}: ${value}`
  }
  return undefined
}

function targetOf(url: string): string {
  const parsed = URL.parse(url)
  return parsed ? `${parsed.pathname}${parsed.search}` : url
}

function waitText({ decision }: Attempt): string {
  if (decision.action !== 'retry') return ''
  const wait = `waits ${seconds(decision.waitMs)}`
  const { draw, retryAfterMs } = decision
  if (retryAfterMs !== undefined && decision.waitMs === retryAfterMs) {
    return `${wait}: the server’s ${seconds(retryAfterMs)} outlast the ${seconds(draw.drawnMs)} drawn`
  }
  return draw.drawnMs === draw.limitMs
    ? `${wait}, as the policy says`
    : `${wait}, drawn at random from 0–${seconds(draw.limitMs)}`
}
