import type { RateLimitAlgorithm } from './fault.ts'

/** How many requests are allowed in which time. */
export interface RateLimit {
  readonly algorithm: RateLimitAlgorithm
  /** At least 1. */
  readonly limit: number
  /** Above 0. */
  readonly windowMs: number
}

/** What a rate limit remembers of the requests so far: plain data, moments in lab ms. */
export type RateLimitState =
  /** The window that is running and how many it let through. */
  | { readonly algorithm: 'fixed-window'; readonly startedAt: number; readonly used: number }
  /** When the requests that still count were let through, oldest first. */
  | { readonly algorithm: 'sliding-window'; readonly times: readonly number[] }
  /** How many tokens lay in the bucket at a moment. */
  | { readonly algorithm: 'token-bucket'; readonly tokens: number; readonly at: number }

/** What a rate limit says to a request. */
export interface RateLimitVerdict {
  readonly allowed: boolean
  /** How many more would be allowed at this moment. */
  readonly remaining: number
  /** From when another request is allowed, in ms from now; 0 where one is allowed at once. */
  readonly waitMs: number
  readonly state: RateLimitState
}

/**
 * Decides on a request that comes now and counts it if it is allowed; a refused one costs nothing.
 *
 * - `fixed-window`: at most `limit` in each window; windows follow each other from the first request on. Around
 *   the border between two of them up to twice as many get through.
 * - `sliding-window`: at most `limit` in any stretch of `windowMs`, by a log of when each was let through.
 * - `token-bucket`: each request takes a token; `limit` of them fit in the bucket, which is full at first and
 *   fills evenly, `limit` in `windowMs`.
 * @param state what the last verdict gave; undefined before the first request
 * @param now lab ms; never less than before
 */
export function askRateLimit(
  rule: RateLimit,
  state: RateLimitState | undefined,
  now: number,
): RateLimitVerdict {
  switch (rule.algorithm) {
    case 'fixed-window':
      return fixedWindow(rule, state?.algorithm === 'fixed-window' ? state : undefined, now)
    case 'sliding-window':
      return slidingWindow(rule, state?.algorithm === 'sliding-window' ? state : undefined, now)
    case 'token-bucket':
      return tokenBucket(rule, state?.algorithm === 'token-bucket' ? state : undefined, now)
  }
}

type StateOf<A extends RateLimitAlgorithm> = Extract<RateLimitState, { readonly algorithm: A }>

function fixedWindow(
  { limit, windowMs }: RateLimit,
  before: StateOf<'fixed-window'> | undefined,
  now: number,
): RateLimitVerdict {
  const passed = before ? Math.max(0, Math.floor((now - before.startedAt) / windowMs)) : 0
  const startedAt = before ? before.startedAt + passed * windowMs : now
  const usedBefore = before && passed === 0 ? before.used : 0
  const allowed = usedBefore < limit
  const used = allowed ? usedBefore + 1 : usedBefore
  return {
    allowed,
    remaining: limit - used,
    waitMs: used < limit ? 0 : startedAt + windowMs - now,
    state: { algorithm: 'fixed-window', startedAt, used },
  }
}

function slidingWindow(
  { limit, windowMs }: RateLimit,
  before: StateOf<'sliding-window'> | undefined,
  now: number,
): RateLimitVerdict {
  const counting = (before?.times ?? []).filter((time) => time + windowMs > now)
  const allowed = counting.length < limit
  const times = allowed ? [...counting, now] : counting
  const [oldest = now] = times
  return {
    allowed,
    remaining: limit - times.length,
    waitMs: times.length < limit ? 0 : oldest + windowMs - now,
    state: { algorithm: 'sliding-window', times },
  }
}

// So little less than a token comes of adding up fractions, and counts as one.
const ROUNDING = 1e-9

function tokenBucket(
  { limit, windowMs }: RateLimit,
  before: StateOf<'token-bucket'> | undefined,
  now: number,
): RateLimitVerdict {
  const filled = before ? before.tokens + ((now - before.at) * limit) / windowMs : limit
  const there = Math.min(limit, filled) + ROUNDING
  const allowed = there >= 1
  const tokens = Math.max(0, Math.min(limit, filled) - (allowed ? 1 : 0))
  return {
    allowed,
    remaining: Math.floor(tokens + ROUNDING),
    waitMs: tokens + ROUNDING >= 1 ? 0 : ((1 - tokens) * windowMs) / limit,
    state: { algorithm: 'token-bucket', tokens, at: now },
  }
}
