import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks } from './scale.ts'

describe('the ticks of an axis', () => {
  it('are two to six, from 0, evenly spaced by a round number, none beyond the end', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), (length) => {
        const ticks = axisTicks(length)
        const step = ticks[1] ?? 0
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks.at(-1)).toBeLessThanOrEqual(length * 1.001)
        expect(step.toExponential(3)).toMatch(/^[125]\.000e/)
        ticks.forEach((tick, index) => expect(tick).toBeCloseTo(index * step, 5))
      }),
    )
  })

  it.each([
    [1_000, [0, 200, 400, 600, 800, 1_000]],
    [1_300, [0, 500, 1_000]],
    [50, [0, 10, 20, 30, 40, 50]],
  ])('of %i ms are %o', (length, ticks) => expect(axisTicks(length)).toEqual(ticks))
})
