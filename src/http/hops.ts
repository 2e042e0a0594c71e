import type { Attempt } from './exchange.ts'
import type { WireHop } from './wire.ts'

/** The attempts with the hops the wire log has for each. */
export function withHops(attempts: readonly Attempt[], hops: readonly WireHop[]): Attempt[] {
  return attempts.map((attempt) => ({
    ...attempt,
    hops: hops.filter((hop) => hop.attempt === attempt.number),
  }))
}
