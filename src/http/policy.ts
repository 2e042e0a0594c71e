/**
 * How the client behaves when an answer is late or bad.
 * One attempt ends with the timeout; the whole exchange ends when attempts or the time for it run out.
 * What came to policies later is absent until it is set, so that older ones keep their meaning.
 */
export interface Policy {
  /** Longest one attempt may take, content included, in ms. Default 10 000; null waits for ever. */
  readonly timeoutMs: number | null
  /**
   * Longest it may take to make a connection, in ms: name, TCP and TLS together. Only a script can tell; a
   * page's `fetch` says nothing of connections. Absent: no limit.
   */
  readonly connectTimeoutMs?: number
  /** Longest silence, in ms: from the request to the head, and between two pieces of content. Absent: no limit. */
  readonly readTimeoutMs?: number
  /** Longest the whole exchange may take, all attempts and waits included, in ms. Absent: no limit. */
  readonly deadlineMs?: number
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
  /** The methods that are retried, and no others; `retryUnsafe` says nothing then. Absent: as it says. */
  readonly retryMethods?: readonly string[]
  /** The status codes that are retried, in place of {@link retriedStatusCodes}. */
  readonly retryStatusCodes?: readonly number[]
  /** Whether a timeout is retried. Absent: it is. */
  readonly retryTimeouts?: boolean
  /** Whether a network error is retried. Absent: it is. */
  readonly retryNetworkErrors?: boolean
  /**
   * Methods that are not idempotent carry an Idempotency-Key, one for the exchange and the same in each attempt
   * (draft-ietf-httpapi-idempotency-key-header); they may be retried then. Absent: they don't.
   */
  readonly idempotencyKey?: boolean
  /** At most so many requests to one origin in so many ms; what comes too soon waits its turn. Absent: no limit. */
  readonly rateLimit?: ClientRateLimit
  /**
   * `follow`: go where a redirect points, 20 times at most. `manual`: stop at the redirect; a script then reads
   * it, a page's `fetch` is shown only that there was one (Fetch standard, opaque-redirect). Default follow.
   */
  readonly redirects: 'follow' | 'manual'
}

/** A limit that a client puts on itself: a bucket of tokens that fills evenly. */
export interface ClientRateLimit {
  /** At least 1. */
  readonly requests: number
  /** Above 0. */
  readonly windowMs: number
}

/** Status codes worth another try: the trouble may pass (RFC 9110, 15; RFC 6585, 4). */
export const retriedStatusCodes: readonly number[] = [408, 425, 429, 500, 502, 503, 504]

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

/** A policy with a change; what is undefined in it goes back to how it is when absent. */
export function changedPolicy(
  policy: Policy,
  change: { readonly [Part in keyof Policy]?: Policy[Part] | undefined },
): Policy {
  const parts = Object.entries({ ...policy, ...change }).filter(([, value]) => value !== undefined)
  return { ...defaultPolicy, ...Object.fromEntries(parts) }
}

/** The parts of a policy that are other than by default. */
export function changesOf(policy: Policy): Partial<Policy> {
  const changes = Object.entries({ ...defaultPolicy, ...policy }).filter(
    ([part, value]) => defaultPolicy[part as keyof Policy] !== value,
  )
  return Object.fromEntries(changes)
}
