import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOf } from './samples.ts'
import { shownOrder } from './shown-order.ts'
import { shuffled } from './shuffle.ts'

describe('shuffled', () => {
  it('gives each place once, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.string(), (count, seed) => {
        const order = shuffled(count, seed)
        expect(order.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()])
        expect(shuffled(count, seed)).toEqual(order)
      }),
    )
  })

  it('puts each item in each place about as often', () => {
    const seeds = Array.from({ length: 4_000 }, (_, index) => `attempt-${index}/question`)
    for (const place of [0, 1, 2, 3]) {
      const counts = [0, 0, 0, 0]
      for (const seed of seeds) {
        const item = shuffled(4, seed)[place] ?? 0
        counts[item] = (counts[item] ?? 0) + 1
      }
      for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
    }
  })

  it('stays what it was when the first quiz was handed out', () => {
    expect(shuffled(6, 'attempt-1/revalidation')).toEqual([4, 1, 2, 5, 3, 0])
    expect(shuffled(10, '0f1e2d3c')).toEqual([2, 8, 9, 0, 5, 3, 4, 1, 6, 7])
    expect(shuffled(5, 'Zoë’s 🎲')).toEqual([4, 1, 2, 0, 3])
    expect(shuffled(4, '')).toEqual([0, 3, 1, 2])
  })
})

describe('shownOrder', () => {
  it('stays what it was when the first quiz was handed out', () => {
    const orders = (['multiple', 'matching', 'ordering'] as const).map((kind) =>
      shownOrder(sampleOf(kind), `6d4f0c2e ${sampleOf(kind).id}`),
    )
    expect(orders).toEqual([
      [0, 2, 1],
      [0, 2, 1],
      [2, 0, 1],
    ])
  })

  it('keeps the order where the question asks for it, and of True and False', () => {
    expect(shownOrder(sampleOf('single'), 'any')).toEqual([0, 1])
    expect(shownOrder(sampleOf('predict'), 'any')).toEqual([0, 1, 2])
    expect(shownOrder(sampleOf('true-false'), 'any')).toEqual([0, 1])
    expect(shownOrder(sampleOf('text'), 'any')).toEqual([])
  })

  it('shuffles options that may be, and always the items of an ordering and the choices of a matching', () => {
    const orders = (kind: 'multiple' | 'matching' | 'ordering') =>
      new Set(Array.from({ length: 200 }, (_, seed) => shownOrder(sampleOf(kind), `${seed}`).join()))
    expect(orders('multiple').size).toBe(6)
    expect(orders('matching').size).toBe(6)
    expect(orders('ordering').size).toBe(6)
  })
})
