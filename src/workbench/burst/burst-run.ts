import * as v from 'valibot'
import type { BurstRequest } from '#http/burst-report.ts'
import { rateLimitAlgorithms } from '#http/fault.ts'
import type { RateReading } from '#http/rate-levels.ts'
import { sharedRequest } from '#http/shared-request.ts'

/** What never changes once it is there. */
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly())

const came = v.object({ name: v.string(), status: v.exactOptional(v.number()) })

const request = v.object({
  index: v.number(),
  startedAt: v.number(),
  end: v.exactOptional(
    v.object({
      at: v.number(),
      came,
      attempts: list(v.object({ from: v.number(), to: v.number(), came })),
      retryAfter: v.exactOptional(v.string()),
      failed: v.exactOptional(list(v.number())),
    }),
  ),
}) satisfies v.GenericSchema<unknown, BurstRequest>

const reading = v.object({
  at: v.number(),
  left: v.number(),
  capacity: v.number(),
  refill: v.number(),
}) satisfies v.GenericSchema<unknown, RateReading>

/** A burst as far as it has come, but for its exchanges. */
export const BurstRun = v.pipe(
  v.object({
    plan: v.object({
      count: v.number(),
      concurrency: v.number(),
      rate: v.exactOptional(
        v.object({ algorithm: v.picklist(rateLimitAlgorithms), limit: v.number(), windowMs: v.number() }),
      ),
    }),
    /** What was sent. */
    request: sharedRequest,
    /** Lab ms on the shared clock; of an earlier page it means nothing. */
    startedAt: v.number(),
    /** Epoch ms, as the lab's clock has it. */
    date: v.number(),
    /** Lab ms since its beginning; absent while it runs. */
    endedAt: v.exactOptional(v.number()),
    /** Why it ended before its time. */
    stopped: v.exactOptional(v.picklist(['cancelled', 'reloaded'])),
    /** By index. */
    requests: list(request),
    /** What the two limits said, in lab ms since the beginning. */
    readings: v.object({ client: list(reading), server: list(reading) }),
  }),
  v.readonly(),
)

export type BurstRun = v.InferOutput<typeof BurstRun>

/** A burst as a later page finds it: what was under way then will not end any more. */
export function cutOff(run: BurstRun): BurstRun {
  if (run.endedAt !== undefined) return run
  const ended = run.requests.filter(({ end }) => end !== undefined)
  const last = Math.max(1, ...ended.map(({ end }) => end?.at ?? 0))
  return { ...run, requests: ended, endedAt: last, stopped: 'reloaded' }
}
