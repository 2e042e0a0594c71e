import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RateLimitAlgorithm } from './fault.ts'
import { askRateLimit, type RateLimit, type RateLimitState } from './rate-limit.ts'

const algorithms: RateLimitAlgorithm[] = ['fixed-window', 'sliding-window', 'token-bucket']

/** What becomes of requests at these moments. */
function asked(rule: RateLimit, moments: readonly number[]) {
  let state: RateLimitState | undefined
  return moments.map((now) => {
    const verdict = askRateLimit(rule, state, now)
    state = verdict.state
    return { now, ...verdict }
  })
}

const allowed = (algorithm: RateLimitAlgorithm, moments: readonly number[]) =>
  asked({ algorithm, limit: 3, windowMs: 1_000 }, moments).map((verdict) => verdict.allowed)

describe('a rate limit', () => {
  it.each(algorithms)(
    '%s lets the limit through at once, then refuses and says for how long',
    (algorithm) => {
      const verdicts = asked({ algorithm, limit: 2, windowMs: 1_000 }, [0, 0, 0])
      expect(verdicts.map((verdict) => [verdict.allowed, verdict.remaining])).toEqual([
        [true, 1],
        [true, 0],
        [false, 0],
      ])
      expect(verdicts[2]?.waitMs).toBe(algorithm === 'token-bucket' ? 500 : 1_000)
    },
  )

  it('fixed-window lets twice the limit through around the border of two windows', () => {
    expect(allowed('fixed-window', [0, 990, 990, 1_000, 1_000, 1_000, 1_000])).toEqual([
      ...Array.from({ length: 6 }, () => true),
      false,
    ])
  })

  it('fixed-window counts its windows from the first request', () => {
    expect(
      asked({ algorithm: 'fixed-window', limit: 1, windowMs: 1_000 }, [300, 2_500, 2_500])[2]?.waitMs,
    ).toBe(800)
  })

  it('sliding-window has no such border', () => {
    expect(allowed('sliding-window', [0, 990, 990, 1_000, 1_000])).toEqual([true, true, true, true, false])
  })

  it('token-bucket lets a burst through and then one request per token', () => {
    expect(allowed('token-bucket', [0, 0, 0, 0, 334, 334, 667, 1_001])).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
      true,
      true,
    ])
  })

  const rule = fc.record({
    algorithm: fc.constantFrom(...algorithms),
    limit: fc.integer({ min: 1, max: 20 }),
    windowMs: fc.integer({ min: 1, max: 5_000 }),
  })
  const gaps = fc.array(fc.double({ min: 0, max: 2_000, noNaN: true }), { minLength: 1, maxLength: 60 })
  const momentsOf = (waits: readonly number[]) =>
    waits.map((_, index) => waits.slice(0, index).reduce((a, b) => a + b, 0))

  it('never lets more than twice the limit through in one window', () => {
    fc.assert(
      fc.property(rule, gaps, (rule, waits) => {
        const passed = asked(rule, momentsOf(waits)).filter((verdict) => verdict.allowed)
        for (const { now } of passed) {
          const within = passed.filter((one) => one.now >= now && one.now < now + rule.windowMs)
          expect(within.length).toBeLessThanOrEqual(
            rule.algorithm === 'sliding-window' ? rule.limit : 2 * rule.limit,
          )
        }
      }),
    )
  })

  it('allows a request after exactly the wait it asked for', () => {
    fc.assert(
      fc.property(rule, gaps, (rule, waits) => {
        const last = asked(rule, momentsOf(waits)).at(-1)
        if (!last) return
        expect(last.waitMs).toBeGreaterThanOrEqual(0)
        // A thousandth of a ms makes up for the rounding of moments that are no whole numbers.
        expect(askRateLimit(rule, last.state, last.now + last.waitMs + 0.001).allowed).toBe(true)
      }),
    )
  })

  it('remembers no more moments than its limit', () => {
    const verdicts = asked(
      { algorithm: 'sliding-window', limit: 5, windowMs: 1e9 },
      Array.from({ length: 90 }, (_, now) => now),
    )
    expect(verdicts.at(-1)?.state).toMatchObject({ times: [0, 1, 2, 3, 4] })
  })

  it('begins anew with the state of another algorithm', () => {
    const state: RateLimitState = { algorithm: 'token-bucket', tokens: 0, at: 0 }
    expect(askRateLimit({ algorithm: 'fixed-window', limit: 1, windowMs: 10 }, state, 0).allowed).toBe(true)
  })
})
