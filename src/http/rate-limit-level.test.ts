import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateLimitLevel } from './rate-limit-level.ts'

describe('the level of a rate limit', () => {
  it('is read from RateLimit and RateLimit-Policy', () => {
    const fields = [
      { name: 'ratelimit', value: '"per-client";r=59;t=30' },
      { name: 'RateLimit-Policy', value: '"per-client";q=60;w=60' },
    ]
    expect(rateLimitLevel(fields)).toEqual({ remaining: 59, limit: 60, resetSeconds: 30 })
  })

  it('is that of the first policy where there are several', () => {
    const fields = [{ name: 'RateLimit', value: '"a";r=1;t=2, "b";r=100;t=3600' }]
    expect(rateLimitLevel(fields)).toEqual({ remaining: 1, resetSeconds: 2 })
  })

  it('is read from the customary X- fields', () => {
    const fields = [
      { name: 'X-Ratelimit-Limit', value: '1000' },
      { name: 'X-Ratelimit-Remaining', value: '998' },
      { name: 'X-Ratelimit-Reset', value: '1790000000' },
    ]
    expect(rateLimitLevel(fields)).toEqual({ remaining: 998, limit: 1_000 })
  })

  it('is unknown where a response says nothing that can be read', () => {
    expect(rateLimitLevel([])).toBeUndefined()
    expect(rateLimitLevel([{ name: 'X-RateLimit-Remaining', value: 'many' }])).toBeUndefined()
  })

  it('is what was written, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (r, t) => {
        expect(rateLimitLevel([{ name: 'RateLimit', value: `"x";r=${r};t=${t}` }])).toEqual({
          remaining: r,
          resetSeconds: t,
        })
      }),
    )
  })
})
