import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionOf } from './quiz-schema.ts'
import { sampleOf } from './samples.ts'
import { scoreAnswer } from './score.ts'
import { validateAnswer } from './validate.ts'

const matching = sampleOf('matching')
const ordering = sampleOf('ordering')

/** An ordering question whose items stand in the right order. */
const inOrder = (count: number): QuestionOf<'ordering'> => {
  const { order: _order, ...rest } = ordering
  return { ...rest, items: Array.from({ length: count }, (_, index) => `item ${index}`) }
}

const permutation = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count })

describe('a matching question', () => {
  it('gives each item its share, and says what it goes with', () => {
    expect(scoreAnswer(matching, [0, 2])).toMatchObject({
      fraction: 0.5,
      right: false,
      feedback: 'Not all.',
      parts: [
        { text: 'Age', right: true, given: 'how old it is', expected: 'how old it is', feedback: '' },
        {
          text: 'ETag',
          right: false,
          given: 'how long it is',
          expected: 'which one it is',
          feedback: 'In quotes.',
        },
      ],
    })
    expect(scoreAnswer(matching, [0, 1])).toMatchObject({ fraction: 1, right: true, feedback: 'Yes.' })
  })

  it('asks for all items, but counts what is matched where time ran out', () => {
    expect(validateAnswer(matching, [0, -1])).toBe('Choose a match for each item first.')
    expect(validateAnswer(matching, [0])).toBeDefined()
    expect(scoreAnswer(matching, [0, -1])).toMatchObject({ fraction: 0.5, feedback: 'Not all.' })
    expect(scoreAnswer(matching, [-1, -1])).toMatchObject({ fraction: 0, feedback: undefined })
    expect(scoreAnswer(matching, undefined)).toMatchObject({ fraction: 0, feedback: undefined })
  })

  it('lets one choice go with several items', () => {
    const items = matching.items.map((item) => ({ ...item, match: 'how long it is' }))
    expect(scoreAnswer({ ...matching, items }, [2, 2]).right).toBe(true)
    expect(validateAnswer(matching, [2, 2])).toBeUndefined()
  })

  it('is worth the items matched right, whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 4 }), (chosen) => {
        const right = [0, 1].filter((index) => chosen[index] === index).length
        expect(scoreAnswer(matching, chosen).fraction).toBe(right / 2)
      }),
    )
  })
})

describe('an ordering question', () => {
  it('takes the order it names, or else the one its items stand in', () => {
    expect(scoreAnswer(ordering, [1, 0, 2])).toMatchObject({ fraction: 1, right: true, feedback: 'Yes.' })
    expect(scoreAnswer(ordering, [0, 1, 2]).right).toBe(false)
    expect(scoreAnswer(inOrder(3), [0, 1, 2]).right).toBe(true)
  })

  it('shows the right order, and where each item was put', () => {
    expect(scoreAnswer(ordering, [0, 1, 2]).parts).toMatchObject([
      { text: 'The client asks with If-None-Match', given: '2', expected: '1' },
      { text: 'The server compares', given: '1', expected: '2' },
      { text: '304 comes back', right: true, given: '3', expected: '3' },
    ])
  })

  it('costs one step for one item out of place, wherever it went, and all for the reverse', () => {
    const five = inOrder(5)
    expect(scoreAnswer(five, [4, 0, 1, 2, 3]).fraction).toBe(0.75)
    expect(scoreAnswer(five, [0, 2, 1, 3, 4]).fraction).toBe(0.75)
    expect(scoreAnswer(five, [4, 3, 2, 1, 0]).fraction).toBe(0)
    expect(scoreAnswer(five, [4, 0, 1, 2, 3]).parts.map(({ right }) => right)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('refuses an order that misses or repeats an item', () => {
    for (const answer of [undefined, [], [0, 1], [0, 1, 1], [0, 1, 3], [0, 1, 2, 3]]) {
      expect(validateAnswer(ordering, answer)).toBe('Put the items in order first.')
      expect(scoreAnswer(ordering, answer)).toMatchObject({ fraction: 0, right: false, feedback: undefined })
    }
  })

  it('is right in full for the right order alone, and has as many right parts as it is worth steps and one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }).chain((count) => fc.tuple(permutation(count), permutation(count))),
        ([order, given]) => {
          const { fraction, right, parts } = scoreAnswer({ ...inOrder(order.length), order }, given)
          expect(right).toBe(order.join() === given.join())
          expect(parts.filter((part) => part.right)).toHaveLength(
            Math.round(fraction * (order.length - 1)) + 1,
          )
        },
      ),
    )
  })

  it('takes a swap of two neighbours for the smallest mistake there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.nat(6), (count, at) => {
        const place = at % (count - 1)
        const swapped = [...Array(count).keys()].with(place, place + 1).with(place + 1, place)
        expect(scoreAnswer(inOrder(count), swapped).fraction).toBe((count - 2) / (count - 1))
      }),
    )
  })
})
