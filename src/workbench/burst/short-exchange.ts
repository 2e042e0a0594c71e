import type { Attempt, Exchange, Outcome } from '#http/exchange.ts'
import type { CapturedBody, WireHop } from '#http/wire.ts'

/** How much of each content of a burst is kept, in bytes: there may be hundreds. */
export const KEPT_BYTES = 16 * 1024

/** An exchange as a burst keeps it: its request, the same for all, is kept once and apart. */
export type BurstExchange = Omit<Exchange, 'request'>

/** An exchange with the beginning of each content in it, and the whole size. */
export function shortExchange({ request: _same, ...exchange }: Exchange): BurstExchange {
  return {
    ...exchange,
    outcome: shortOutcome(exchange.outcome),
    attempts: exchange.attempts.map((attempt): Attempt => ({
      ...attempt,
      outcome: shortOutcome(attempt.outcome),
      hops: attempt.hops.map(shortHop),
    })),
  }
}

function shortOutcome(outcome: Outcome): Outcome {
  if (outcome.kind === 'response') return { ...outcome, body: beginning(outcome.body) }
  if (outcome.kind === 'network-error' && outcome.received) {
    return { ...outcome, received: beginning(outcome.received) }
  }
  return outcome
}

function shortHop({ request, response, ...hop }: WireHop): WireHop {
  return {
    ...hop,
    request: { ...request, body: beginning(request.body) },
    ...(response && {
      response: {
        ...response,
        body: beginning(response.body),
        ...(response.decoded && { decoded: beginning(response.decoded) }),
      },
    }),
  }
}

/** A copy, because the database would store all of the memory that a part of it points into. */
function beginning({ bytes, size }: CapturedBody): CapturedBody {
  return { bytes: bytes.slice(0, KEPT_BYTES), size }
}
