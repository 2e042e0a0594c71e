import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dwellTime } from './use-reading.ts'

test('a longer section takes a longer look at its end, and none more than two seconds', () => {
  expect(dwellTime(200)).toBeGreaterThan(dwellTime(20))
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (words, more) => {
      expect(dwellTime(words + more)).toBeGreaterThanOrEqual(dwellTime(words))
      expect(dwellTime(words)).toBeLessThanOrEqual(2_000)
    }),
  )
})
