import * as v from 'valibot'
import type { Policy } from './policy.ts'

/** A day: the longest wait or timeout that may be asked for. */
const DAY_MS = 86_400_000

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS))

/** What may be said of a policy; what is left out is as in the default policy. */
export const policyEntries = {
  timeoutMs: v.exactOptional(v.nullable(milliseconds)),
  retries: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  backoff: v.exactOptional(v.picklist(['fixed', 'exponential'])),
  baseWaitMs: v.exactOptional(milliseconds),
  maxWaitMs: v.exactOptional(milliseconds),
  jitter: v.exactOptional(v.boolean()),
  respectRetryAfter: v.exactOptional(v.boolean()),
  retryUnsafe: v.exactOptional(v.boolean()),
  redirects: v.exactOptional(v.picklist(['follow', 'manual'])),
} satisfies Readonly<Record<keyof Policy, v.GenericSchema>>
