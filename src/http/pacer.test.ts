import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPacer } from './pacer.ts'

const HERE = 'https://api.example.com'
const limit = { requests: 3, windowMs: 9_000 }

describe('a pacer', () => {
  it('lets as many go at once as the limit says, then one each time a token has dripped in', () => {
    const pacer = createPacer()
    const waits = [1, 2, 3, 4, 5].map(() => pacer.take(HERE, limit, 1_000).waitMs)
    expect(waits).toEqual([0, 0, 0, 3_000, 6_000])
  })

  it('lets as many go at once, whatever the fractions of a ms come to', () => {
    const rate = fc.record({
      requests: fc.integer({ min: 1, max: 50 }),
      windowMs: fc.integer({ min: 1, max: 60_000 }),
    })
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 1e9, noNaN: true }), (any, now) => {
        const pacer = createPacer()
        const waits = Array.from({ length: any.requests }, () => pacer.take(HERE, any, now).waitMs)
        expect(waits.filter((wait) => wait > 0)).toEqual([])
      }),
    )
  })

  it('lets as many go at once again after it has rested', () => {
    const pacer = createPacer()
    for (let turn = 0; turn < 3; turn++) pacer.take(HERE, limit, 0)
    expect([1, 2, 3, 4].map(() => pacer.take(HERE, limit, 9_000).waitMs)).toEqual([0, 0, 0, 3_000])
  })

  it('holds back each origin by itself', () => {
    const pacer = createPacer()
    const once = { requests: 1, windowMs: 1_000 }
    expect(pacer.take(HERE, once, 0).waitMs).toBe(0)
    expect(pacer.take('https://httpbin.org', once, 0).waitMs).toBe(0)
    expect(pacer.take(HERE, once, 0).waitMs).toBe(1_000)
  })

  it('takes back a turn that is not used, unless somebody has asked after it', () => {
    const pacer = createPacer()
    const once = { requests: 1, windowMs: 1_000 }
    pacer.take(HERE, once, 0)
    const second = pacer.take(HERE, once, 0)
    second.giveBack()
    const again = pacer.take(HERE, once, 0)
    expect(again.waitMs).toBe(1_000)
    expect(pacer.take(HERE, once, 0).waitMs).toBe(2_000)
    again.giveBack()
    expect(pacer.take(HERE, once, 0).waitMs).toBe(3_000)
  })

  it('lets no more through in any stretch of time than a full bucket and what drips in meanwhile', () => {
    const asked = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 40 })
    const rule = fc.record({
      requests: fc.integer({ min: 1, max: 6 }),
      windowMs: fc.integer({ min: 1, max: 9_000 }),
    })
    fc.assert(
      fc.property(asked, rule, (gaps, { requests, windowMs }) => {
        const pacer = createPacer()
        let now = 0
        const sent = gaps.map((gap) => {
          now += gap
          return now + pacer.take(HERE, { requests, windowMs }, now).waitMs
        })
        sent.forEach((from, first) => {
          sent.slice(first).forEach((to, more) => {
            const most = requests + ((to - from) * requests) / windowMs
            expect(more + 1).toBeLessThanOrEqual(most + 1e-6)
          })
        })
      }),
    )
  })
})
