import type { ClientRateLimit } from './policy.ts'

/** A turn that was given out. */
export interface Turn {
  /** In how many ms from now it is; 0 for at once. */
  readonly waitMs: number
  /** Gives the turn back unused, so that the next to ask may have it. */
  readonly giveBack: () => void
}

/** Gives out turns under a limit that a client puts on itself. */
export interface Pacer {
  /**
   * Takes the next free turn of an origin. As with a bucket of tokens that is full at first, so many requests may
   * go at once, and one more each time a token has dripped in; turns are given in the order they are asked for.
   * @param now lab ms; never less than before
   */
  take(origin: string, limit: ClientRateLimit, now: number): Turn
}

/** What sums of fractions of a ms are off by at most, in ms: so little is no wait. */
const ROUNDING = 1e-3

/** A pacer that all clients of a tab share; it remembers one number for each origin. */
export function createPacer(): Pacer {
  // When the bucket of an origin would be full again, every turn given out counted in.
  const fullAt = new Map<string, number>()
  return {
    take(origin, { requests, windowMs }, now) {
      const drip = windowMs / requests
      const before = Math.max(fullAt.get(origin) ?? now, now)
      const after = before + drip
      const waitMs = after - windowMs - now
      fullAt.set(origin, after)
      return {
        waitMs: waitMs > ROUNDING ? waitMs : 0,
        giveBack: () => {
          // Whoever asked later keeps the turn that was promised.
          if (fullAt.get(origin) === after) fullAt.set(origin, before)
        },
      }
    },
  }
}
