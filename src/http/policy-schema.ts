import * as v from 'valibot'
import { isToken } from './method.ts'
import type { Policy } from './policy.ts'

/** A day: the longest wait or timeout that may be asked for. */
const DAY_MS = 86_400_000

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS))
const atLeastOne = v.pipe(v.number(), v.minValue(1), v.maxValue(DAY_MS))
const statusCode = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))
const method = v.pipe(v.string(), v.check(isToken, 'A method is one word.'))

/** What may be said of a policy; what is left out is as in the default policy. */
export const policyEntries = {
  timeoutMs: v.exactOptional(v.nullable(milliseconds)),
  connectTimeoutMs: v.exactOptional(atLeastOne),
  readTimeoutMs: v.exactOptional(atLeastOne),
  deadlineMs: v.exactOptional(atLeastOne),
  retries: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  backoff: v.exactOptional(v.picklist(['fixed', 'exponential'])),
  baseWaitMs: v.exactOptional(milliseconds),
  maxWaitMs: v.exactOptional(milliseconds),
  jitter: v.exactOptional(v.boolean()),
  respectRetryAfter: v.exactOptional(v.boolean()),
  retryUnsafe: v.exactOptional(v.boolean()),
  retryMethods: v.exactOptional(v.pipe(v.array(method), v.maxLength(50), v.readonly())),
  retryStatusCodes: v.exactOptional(v.pipe(v.array(statusCode), v.maxLength(500), v.readonly())),
  retryTimeouts: v.exactOptional(v.boolean()),
  retryNetworkErrors: v.exactOptional(v.boolean()),
  idempotencyKey: v.exactOptional(v.boolean()),
  rateLimit: v.exactOptional(
    v.object({
      requests: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
      windowMs: atLeastOne,
    }),
  ),
  redirects: v.exactOptional(v.picklist(['follow', 'manual'])),
} satisfies Readonly<Record<keyof Policy, v.GenericSchema>>
