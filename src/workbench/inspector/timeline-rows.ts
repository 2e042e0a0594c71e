import { outcomeName } from '#http/describe.ts'
import type { Exchange, Held } from '#http/exchange.ts'
import type { WireHop } from '#http/wire.ts'

/** A row of the time line as a table; moments in lab ms since the exchange began. */
export interface TimelineRow {
  readonly kind: 'hop' | 'preflight' | 'wait'
  readonly attempt: number
  /** Such as `GET /users`, or `Wait`. */
  readonly what: string
  readonly startsAt: number
  readonly connectedAt?: number
  readonly arrivedAt?: number
  readonly firstByteAt?: number
  readonly endsAt?: number
  /** How it came out, such as `503` or `net::ERR_CONNECTION_RESET`. */
  readonly result: string
}

/** The hops and waits of an exchange in their order, with every moment that the drawing shows. */
export function timelineRows(exchange: Exchange): TimelineRow[] {
  const rows = exchange.attempts.flatMap((attempt): TimelineRow[] => {
    const held = attempt.held ? [heldRow(attempt.held, attempt.number, attempt.startedAt)] : []
    const hops = attempt.hops.map((hop) => hopRow(hop, exchange.clockStart))
    if (hops.length === 0) {
      hops.push({
        kind: 'hop',
        attempt: attempt.number,
        what: exchange.request.method,
        startsAt: attempt.startedAt,
        endsAt: attempt.endedAt,
        result: outcomeName(attempt.outcome),
      })
    }
    if (attempt.decision.action === 'stop') return [...held, ...hops]
    const { waitMs, retryAfterMs } = attempt.decision
    const wait: TimelineRow = {
      kind: 'wait',
      attempt: attempt.number,
      what: 'Wait',
      startsAt: attempt.endedAt,
      endsAt: attempt.endedAt + waitMs,
      result: retryAfterMs === waitMs ? 'as Retry-After asks' : 'drawn by backoff',
    }
    return [...held, ...hops, wait]
  })
  if (!exchange.heldAtEnd) return rows
  const next = exchange.attempts.length + 1
  return [...rows, heldRow(exchange.heldAtEnd, next, exchange.durationMs)]
}

function heldRow({ since }: Held, attempt: number, endsAt: number): TimelineRow {
  return { kind: 'wait', attempt, what: 'Turn', startsAt: since, endsAt, result: 'own rate limit' }
}

function hopRow({ kind, attempt, request, response, failure, timing }: WireHop, start: number): TimelineRow {
  const moment = (at: number | undefined) => (at === undefined ? undefined : Math.max(0, at - start))
  const moments = {
    connectedAt: moment(timing.connectedAt),
    arrivedAt: moment(timing.receivedAt),
    firstByteAt: moment(timing.firstByteAt),
    endsAt: moment(timing.endedAt),
  }
  return {
    kind: kind === 'preflight' ? 'preflight' : 'hop',
    attempt,
    what: `${request.method} ${URL.parse(request.url)?.pathname ?? request.url}`,
    startsAt: Math.max(0, timing.startedAt - start),
    ...Object.fromEntries(Object.entries(moments).filter(([, at]) => at !== undefined)),
    result:
      [response?.status, failure?.netError].filter((part) => part !== undefined).join(', ') || 'no answer',
  }
}
