import fc from 'fast-check'
import type { Policy } from './policy.ts'

const ms = fc.integer({ min: 1, max: 60_000 })

/** Any policy, with each part that may be absent there or not. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    timeoutMs: fc.option(ms),
    connectTimeoutMs: ms,
    readTimeoutMs: ms,
    deadlineMs: ms,
    retries: fc.integer({ min: 0, max: 10 }),
    backoff: fc.constantFrom('fixed', 'exponential'),
    baseWaitMs: fc.integer({ min: 0, max: 20_000 }),
    maxWaitMs: fc.integer({ min: 0, max: 60_000 }),
    jitter: fc.boolean(),
    respectRetryAfter: fc.boolean(),
    retryUnsafe: fc.boolean(),
    retryMethods: fc.array(fc.constantFrom('GET', 'POST', 'PURGE'), { maxLength: 3 }),
    retryStatusCodes: fc.array(fc.integer({ min: 100, max: 599 }), { maxLength: 4 }),
    retryTimeouts: fc.boolean(),
    retryNetworkErrors: fc.boolean(),
    idempotencyKey: fc.boolean(),
    rateLimit: fc.record({ requests: fc.integer({ min: 1, max: 10 }), windowMs: ms }),
    redirects: fc.constantFrom('follow', 'manual'),
  },
  {
    requiredKeys: [
      'timeoutMs',
      'retries',
      'backoff',
      'baseWaitMs',
      'maxWaitMs',
      'jitter',
      'respectRetryAfter',
      'retryUnsafe',
      'redirects',
    ],
  },
)
