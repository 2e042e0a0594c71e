import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentiles } from './percentiles.ts'

test('percentiles of ten values are the fifth, the ninth and the last', () => {
  expect(percentiles([30, 10, 20, 50, 40, 60, 100, 80, 90, 70], [50, 90, 99])).toEqual([50, 90, 100])
})

test('of one value every percentile is that value', () => {
  expect(percentiles([7], [1, 50, 100])).toEqual([7, 7, 7])
})

test('of nothing there are none', () => {
  expect(percentiles([], [50, 90])).toEqual([])
})

test('at least p % of the values are not above the p-th percentile, and fewer are below it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 100 }),
      (values, rank) => {
        const [value = Number.NaN] = percentiles(values, [rank])
        const share = (those: number[]) => (those.length / values.length) * 100
        expect(values).toContain(value)
        expect(share(values.filter((one) => one <= value))).toBeGreaterThanOrEqual(rank - 1e-9)
        expect(share(values.filter((one) => one < value))).toBeLessThan(rank)
      },
    ),
  )
})
