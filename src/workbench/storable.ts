import type { Exchange, Outcome } from '#http/exchange.ts'
import type { CapturedBody } from '#http/wire.ts'

/** How much of a response's content is stored, in bytes (2 MiB); on screen there may be more. */
const STORED_LIMIT = 2 * 1024 * 1024

/** An exchange as it is stored: of large content the beginning, and its whole size. */
export function storable(exchange: Exchange): Exchange {
  // The last attempt's outcome is the exchange's own: it stays one, or it would be stored twice.
  const shortened = new Map<Outcome, Outcome>()
  const short = (outcome: Outcome): Outcome => {
    const known = shortened.get(outcome) ?? shortOutcome(outcome)
    shortened.set(outcome, known)
    return known
  }
  return {
    ...exchange,
    outcome: short(exchange.outcome),
    attempts: exchange.attempts.map((attempt) => ({ ...attempt, outcome: short(attempt.outcome) })),
  }
}

function shortOutcome(outcome: Outcome): Outcome {
  if (outcome.kind === 'response') return { ...outcome, body: beginning(outcome.body) }
  if (outcome.kind === 'network-error' && outcome.received) {
    return { ...outcome, received: beginning(outcome.received) }
  }
  return outcome
}

/** A copy, because the database would store all of the memory that a part of it points into. */
function beginning({ bytes, size }: CapturedBody): CapturedBody {
  return { bytes: bytes.length > STORED_LIMIT ? bytes.slice(0, STORED_LIMIT) : bytes, size }
}
