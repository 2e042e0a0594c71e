import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowRange, scrollBy, scrollHeight, scrollTo } from './row-range.ts'

const scrolled = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 30_000_000 })),
  rowHeight: fc.constantFrom(21, 26, 44),
  view: fc.integer({ min: 50, max: 900 }),
})
/** Rows, and a scroll position in them from the top (0) to the end (1). */
const position = fc.tuple(scrolled, fc.double({ min: 0, max: 1, noNaN: true })).map(([rows, part]) => ({
  rows,
  scrollTop: part * Math.max(0, scrollHeight(rows) - rows.view),
}))

describe('the rows drawn', () => {
  it('fill the view, however many there are', () => {
    fc.assert(
      fc.property(position, ({ rows, scrollTop }) => {
        const { first, end, top } = rowRange(rows, scrollTop, 4)
        const bottom = top + (end - first) * rows.rowHeight
        expect(first === 0 || top <= scrollTop).toBe(true)
        expect(end === rows.count || bottom >= scrollTop + rows.view).toBe(true)
        expect(end - first).toBeLessThanOrEqual(rows.view / rows.rowHeight + 10)
      }),
    )
  })

  it('are the first at the top and the last at the end', () => {
    fc.assert(
      fc.property(scrolled, (rows) => {
        expect(rowRange(rows, 0, 0).first).toBe(0)
        expect(rowRange(rows, Math.max(0, scrollHeight(rows) - rows.view), 0.5).end).toBe(rows.count)
      }),
    )
  })
})

describe('scrolling to a row', () => {
  it('brings it into view', () => {
    fc.assert(
      fc.property(position, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ rows, scrollTop }, part) => {
        const row = Math.floor(part * rows.count)
        const there = scrollTo(rows, scrollTop, row)
        const { first, end, top } = rowRange(rows, there, 0)
        expect(first).toBeLessThanOrEqual(row)
        expect(end).toBeGreaterThan(row)
        expect(top + (row - first) * rows.rowHeight).toBeGreaterThan(there - 1)
      }),
    )
  })

  it('moves nothing where it is in view', () => {
    expect(scrollTo({ count: 100, rowHeight: 20, view: 200 }, 400, 22)).toBe(400)
  })
})

describe('scrolling by a page', () => {
  it('skips no row, even where the way is shortened', () => {
    const rows = { count: 3_000_000, rowHeight: 20, view: 400 }
    const before = rowRange(rows, 5_000_000, 0)
    const after = rowRange(rows, scrollBy(rows, 5_000_000, 400), 0)
    expect(after.first - before.first).toBe(20)
  })

  it('stops at either end', () => {
    const rows = { count: 100, rowHeight: 20, view: 400 }
    expect(scrollBy(rows, 100, -400)).toBe(0)
    expect(scrollBy(rows, 1_500, 400)).toBe(1_600)
  })
})
