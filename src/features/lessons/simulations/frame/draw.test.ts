import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from './draw.ts'

const numbers = fc.integer({ min: 0, max: 10_000 })

test('what is drawn lies from 0 up to 1, and is the same for the same seed and names', () => {
  fc.assert(
    fc.property(numbers, fc.array(numbers, { minLength: 1, maxLength: 4 }), (seed, names) => {
      const drawn = draw(seed, ...names)
      expect(drawn).toBeGreaterThanOrEqual(0)
      expect(drawn).toBeLessThan(1)
      expect(draw(seed, ...names)).toBe(drawn)
    }),
  )
})

test('draws spread evenly, by seed as by name', () => {
  const tenths = (drawn: readonly number[]) =>
    Array.from({ length: 10 }, (_, tenth) => drawn.filter((each) => Math.floor(each * 10) === tenth).length)
  const count = Array.from({ length: 10_000 }, (_, index) => index)
  for (const drawn of [
    count.map((seed) => draw(seed, 1, 2)),
    count.map((name) => draw(7, name, 0)),
    count.map((name) => draw(7, 0, name)),
  ]) {
    // 1,000 are expected in each; five standard deviations are 150.
    for (const found of tenths(drawn)) expect(Math.abs(found - 1_000)).toBeLessThan(150)
  }
})

test('the order of the names matters', () => {
  expect(draw(1, 2, 3)).not.toBe(draw(1, 3, 2))
})
