import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, type Policy } from '#http/policy.ts'
import { anyPolicy } from '#http/policy.arbitrary.ts'
import { planInWords, plannedAttempts } from './waits-plan.ts'

const policy = (change: Partial<Policy>): Policy => ({ ...defaultPolicy, ...change })

describe('the plan of a policy', () => {
  it('has the latest moment of each attempt', () => {
    expect(plannedAttempts(policy({ retries: 3 })).map(({ to }) => to)).toEqual([0, 1_000, 3_000, 7_000])
  })

  it('says which attempts the total time may keep from being made', () => {
    const planned = plannedAttempts(policy({ retries: 3, deadlineMs: 3_000 }))
    expect(planned.map(({ inTime }) => inTime)).toEqual([true, true, false, false])
  })

  it('is in the order of time, with one attempt more than retries, the first at once', () => {
    fc.assert(
      fc.property(anyPolicy, (any) => {
        const moments = plannedAttempts(any).map(({ to }) => to)
        expect(moments).toHaveLength(any.retries + 1)
        expect(moments[0]).toBe(0)
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      }),
    )
  })

  it.each([
    [{ retries: 2 }, 'If each attempt fails at once, the next come 1 s and 3 s after Send at the latest.'],
    [
      { retries: 2, backoff: 'fixed', jitter: false },
      'If each attempt fails at once, the next come 1 s and 2 s after Send.',
    ],
    [
      { retries: 2, deadlineMs: 2_000 },
      'If each attempt fails at once, the next come 1 s after Send at the latest. What would begin after 2 s is not sent.',
    ],
    [
      { retries: 1, deadlineMs: 500 },
      'If the first attempt fails at once, there may be no time for another. What would begin after 0.5 s is not sent.',
    ],
  ] as [Partial<Policy>, string][])('of %o in words', (change, words) => {
    expect(planInWords(policy(change))).toBe(words)
  })
})
