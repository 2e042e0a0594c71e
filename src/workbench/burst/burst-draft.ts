import * as v from 'valibot'
import type { BurstPlan } from '#http/burst.ts'
import { emptyDraft } from '#http/draft.ts'
import type { RequestDraft } from '#http/request-draft.ts'

/** How a burst is set up. */
export const BurstDraft = v.object({
  /** `builder`, or the address of one of {@link targets}. */
  target: v.string(),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  concurrency: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** One after the other, whatever the concurrency. */
  inSequence: v.boolean(),
  /** Whether the client keeps to a token bucket of its own. */
  limited: v.boolean(),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  windowMs: v.pipe(v.number(), v.minValue(10), v.maxValue(3_600_000)),
})

export type BurstDraft = v.InferOutput<typeof BurstDraft>

/** Addresses worth a burst. */
export const targets = [
  {
    url: 'https://faults.example.com/rate-limit?algorithm=token-bucket&limit=5&window=10',
    shows: 'a token bucket: 5 in 10 s, filled evenly',
  },
  { url: 'https://api.example.com/limited', shows: 'a fixed window: 5 in 10 s, then 429 with Retry-After' },
  { url: 'https://api.example.com/users/42', shows: 'no trouble: what the lab can carry' },
  { url: 'https://httpbin.org/delay/1', shows: '1 s each: see what concurrency is worth' },
] as const

export const initialBurst: BurstDraft = {
  target: targets[0].url,
  count: 20,
  concurrency: 4,
  inSequence: false,
  limited: false,
  limit: 5,
  windowMs: 10_000,
}

/** What a burst will do. */
export function planOf({ count, concurrency, inSequence, limited, limit, windowMs }: BurstDraft): BurstPlan {
  return {
    count,
    concurrency: inSequence ? 1 : concurrency,
    ...(limited && { rate: { algorithm: 'token-bucket', limit, windowMs } }),
  }
}

/** The request that a burst sends: the builder's, or a plain GET as a page would send it. */
export function requestOf(
  { target }: BurstDraft,
  builder: RequestDraft | undefined,
): RequestDraft | undefined {
  return target === 'builder' ? builder : emptyDraft(target)
}
