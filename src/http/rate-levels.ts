import type { RateLimit, RateLimitVerdict } from './rate-limit.ts'

/** How much of a rate limit was left right after a request, and how it fills from then on. */
export interface RateReading {
  /** Lab ms. */
  readonly at: number
  readonly left: number
  readonly capacity: number
  /** What is given back in a lab ms; 0 where it comes back all at once, at a moment not known here. */
  readonly refill: number
}

/** What a limit of a known rule said, as a reading. */
export function readingOf(rule: RateLimit, { state, remaining }: RateLimitVerdict, at: number): RateReading {
  return state.algorithm === 'token-bucket'
    ? { at, left: state.tokens, capacity: rule.limit, refill: rule.limit / rule.windowMs }
    : { at, left: remaining, capacity: rule.limit, refill: 0 }
}

/**
 * What a server said of its limit in RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers);
 * undefined where it said nothing that can be read.
 */
export function readingOfFields(
  rateLimit: string | undefined,
  policy: string | undefined,
  at: number,
): RateReading | undefined {
  const left = /;\s*r=(\d+)/.exec(rateLimit ?? '')?.[1]
  const capacity = /;\s*q=(\d+)/.exec(policy ?? '')?.[1]
  if (left === undefined || capacity === undefined) return undefined
  return { at, left: Number(left), capacity: Number(capacity), refill: 0 }
}

/** What is left at a moment not before the reading, if nothing more was asked. */
export function levelAt({ at, left, capacity, refill }: RateReading, moment: number): number {
  return Math.min(capacity, left + Math.max(0, moment - at) * refill)
}

/** A corner of the line that a level draws over time. */
export interface LevelPoint {
  readonly at: number
  readonly level: number
}

/** The line of a level from its first reading to `until`: down at each request, up as it fills, flat when full. */
export function levelLine(readings: readonly RateReading[], until: number): LevelPoint[] {
  return readings.flatMap((reading, index) => {
    const { at, left, capacity, refill } = reading
    const next = Math.max(at, readings[index + 1]?.at ?? until)
    const fullAt = refill > 0 ? at + (capacity - left) / refill : Number.POSITIVE_INFINITY
    return [
      { at, level: left },
      ...(fullAt > at && fullAt < next ? [{ at: fullAt, level: capacity }] : []),
      { at: next, level: levelAt(reading, next) },
    ]
  })
}
