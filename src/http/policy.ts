/**
 * How the client behaves when an answer is late or bad.
 * One attempt ends with the timeout; the whole exchange ends when attempts run out.
 */
export interface Policy {
  /** Longest one attempt may take, content included, in ms. Default 10 000; null waits for ever. */
  readonly timeoutMs: number | null
  /** How many further attempts after the first, 0–10. Default 0. */
  readonly retries: number
  /**
   * `exponential`: limit of the n-th wait = min(maxWaitMs, baseWaitMs · 2ⁿ⁻¹). `fixed`: always baseWaitMs.
   * Default exponential.
   */
  readonly backoff: 'fixed' | 'exponential'
  /** Default 1 000 ms. */
  readonly baseWaitMs: number
  /** Default 30 000 ms. */
  readonly maxWaitMs: number
  /** Full jitter: the wait is drawn evenly from 0 to the limit, so that a crowd does not return in step. Default on. */
  readonly jitter: boolean
  /** Never come back sooner than a Retry-After field asks (RFC 9110, 10.2.3). Default on. */
  readonly respectRetryAfter: boolean
  /** Retry methods that are not idempotent too (RFC 9110, 9.2.2 says: not without asking). Default off. */
  readonly retryUnsafe: boolean
  /**
   * `follow`: go where a redirect points, 20 times at most. `manual`: stop at the redirect; a script then reads
   * it, a page's `fetch` is shown only that there was one (Fetch standard, opaque-redirect). Default follow.
   */
  readonly redirects: 'follow' | 'manual'
}

/** The policy of a fresh request: ten seconds, one attempt. */
export const defaultPolicy: Policy = {
  timeoutMs: 10_000,
  retries: 0,
  backoff: 'exponential',
  baseWaitMs: 1_000,
  maxWaitMs: 30_000,
  jitter: true,
  respectRetryAfter: true,
  retryUnsafe: false,
  redirects: 'follow',
}
