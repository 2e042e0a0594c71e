import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runBurst, SLICE, type BurstPlan } from './burst.ts'
import type { Clock } from './clock.ts'

/** A clock whose sleepers wake in order of time, one at a time, as soon as everything else stands still. */
function steppedClock(): Clock {
  let now = 0
  const sleepers: { due: number; wake: () => void }[] = []
  const step = () => {
    sleepers.sort((a, b) => a.due - b.due)
    const first = sleepers.shift()
    if (!first) return
    now = Math.max(now, first.due)
    first.wake()
  }
  return {
    now: () => now,
    date: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const cancel = () => reject(signal?.reason)
        const wake = () => {
          signal?.removeEventListener('abort', cancel)
          resolve()
        }
        signal?.addEventListener('abort', cancel, { once: true })
        sleepers.push({ due: now + ms, wake })
        setTimeout(step)
      }),
  }
}

const breathe = async () => undefined

/** Runs a plan against requests that take the given times, and tells what could be seen. */
async function play(plan: BurstPlan, times: readonly number[], cancelAfter?: number) {
  const clock = steppedClock()
  const cancelling = new AbortController()
  const started: { index: number; at: number }[] = []
  let underWay = 0
  let most = 0
  const results = await runBurst(plan, {
    clock,
    signal: cancelling.signal,
    breathe,
    send: async (index) => {
      started.push({ index, at: clock.now() })
      most = Math.max(most, ++underWay)
      if (started.length === cancelAfter) cancelling.abort()
      await clock.sleep(times[index % times.length] ?? 1)
      underWay -= 1
      return `answer ${index}`
    },
  })
  return { results, started, most, underWay, elapsed: clock.now() }
}

const plans = fc.record({
  count: fc.integer({ min: 0, max: 60 }),
  concurrency: fc.integer({ min: 1, max: 12 }),
})
const durations = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 })

describe('a burst', () => {
  test('never has more under way than its concurrency, and uses all of it', async () => {
    await fc.assert(
      fc.asyncProperty(plans, durations, async (plan, times) => {
        const { most } = await play(plan, times)
        expect(most).toBe(Math.min(plan.count, plan.concurrency))
      }),
      { numRuns: 40 },
    )
  })

  test('settles every request and gives the results in the order they were sent', async () => {
    await fc.assert(
      fc.asyncProperty(plans, durations, async (plan, times) => {
        const { results, started, underWay } = await play(plan, times)
        const all = Array.from({ length: plan.count }, (_, index) => index)
        expect(results).toEqual(all.map((index) => `answer ${index}`))
        expect(started.map(({ index }) => index)).toEqual(all)
        expect(underWay).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('sends nothing more once it is cancelled, and waits for what is under way', async () => {
    await fc.assert(
      fc.asyncProperty(plans, durations, fc.integer({ min: 1, max: 60 }), async (plan, times, after) => {
        const { started, results, underWay } = await play(plan, times, after)
        expect(started.length).toBe(Math.min(plan.count, after))
        expect(results.filter((result) => result !== undefined)).toHaveLength(started.length)
        expect([results.length, underWay]).toEqual([plan.count, 0])
      }),
      { numRuns: 40 },
    )
  })

  test('keeps to the client’s own limit: a full bucket at once, then as it refills', async () => {
    const rate = { algorithm: 'token-bucket', limit: 2, windowMs: 1_000 } as const
    const { started } = await play({ count: 5, concurrency: 5, rate }, [1])
    expect(started.map(({ at }) => Math.round(at))).toEqual([0, 0, 500, 1_000, 1_500])
  })

  test('never lets more through in a window than the client’s limit', async () => {
    const limits = fc.record({
      limit: fc.integer({ min: 1, max: 6 }),
      windowMs: fc.integer({ min: 10, max: 500 }),
    })
    await fc.assert(
      fc.asyncProperty(plans, durations, limits, async (plan, times, limit) => {
        const rate = { algorithm: 'sliding-window', ...limit } as const
        const { started } = await play({ ...plan, count: Math.min(plan.count, 25), rate }, times)
        for (const { at } of started) {
          const inWindow = started.filter((other) => other.at > at - rate.windowMs && other.at <= at)
          expect(inWindow.length).toBeLessThanOrEqual(rate.limit)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('stops waiting for its limit when it is cancelled', async () => {
    const rate = { algorithm: 'fixed-window', limit: 1, windowMs: 1e9 } as const
    const { started, results } = await play({ count: 9, concurrency: 3, rate }, [1], 1)
    expect([started.length, results.filter(Boolean).length]).toEqual([1, 1])
  })

  test('lets the page breathe after every slice', async () => {
    let breaths = 0
    await runBurst(
      { count: 3 * SLICE, concurrency: 100 },
      {
        clock: steppedClock(),
        signal: new AbortController().signal,
        send: async () => 1,
        breathe: async () => void breaths++,
      },
    )
    expect(breaths).toBe(2)
  })

  test('stops where a send rejects, and says why once the rest has settled', async () => {
    let sent = 0
    let settled = 0
    const clock = steppedClock()
    const burst = runBurst(
      { count: 50, concurrency: 2 },
      {
        clock,
        signal: new AbortController().signal,
        breathe,
        send: async (index) => {
          sent += 1
          if (index === 3) throw new Error('no network')
          await clock.sleep(5)
          settled += 1
        },
      },
    )
    await expect(burst).rejects.toThrow('no network')
    expect([sent, settled]).toEqual([4, 3])
  })
})
