import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewedCard } from './card.ts'
import { DAY } from './day.ts'
import { choicesAfter, gradeOfPoints, gradeOfTask } from './grades.ts'
import { CARDS_A_DAY, dueByDay, lastGrade, NEW_A_DAY, planDay } from './plan.ts'
import { reviewed } from './schedule.ts'
import { inWords } from './when.ts'

const noon = new Date(2026, 4, 4, 12).getTime()

/** A card last reviewed `ago` days before noon, known for `stability` days, due after `due` days. */
function card(id: string, { due = 0, stability = 3, ago = 5 } = {}): ReviewedCard {
  const lastReview = noon - ago * DAY
  const memory = { due: noon + due * DAY, lastReview, stability, difficulty: 5, lapses: 0 }
  return { id, reviews: [{ at: lastReview, grade: 3 }], memory }
}

const many = (count: number, name = 'c') =>
  Array.from({ length: count }, (_, index) => card(`${name}${index}`, { stability: index + 1 }))
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)

describe('a day', () => {
  it('asks what is due before it ends, what is overdue first, then a few new ones', () => {
    const cards = [card('later', { due: 1 }), card('tonight', { due: 0.3 }), card('late', { due: -9 })]
    expect(planDay(cards, names(9), noon)).toEqual({
      queue: ['late', 'tonight', 'n0', 'n1', 'n2', 'n3', 'n4'],
      done: 0,
      fresh: NEW_A_DAY,
      waiting: 0,
    })
  })

  it('asks no more than its bound after a pause: what is known longest, and nothing new', () => {
    const plan = planDay(many(50), names(9), noon)
    expect(plan).toMatchObject({ done: 0, fresh: 0, waiting: 30 })
    expect(plan.queue.toSorted()).toEqual(
      many(50)
        .slice(30)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('asks what was forgotten again, at its end, and no more cards for it', () => {
    const forgotten = reviewed('c0', [{ at: noon - 9 * DAY, grade: 3 }], { at: noon - 60_000, grade: 1 })
    const plan = planDay([forgotten, ...many(30, 'd')], [], noon)
    expect(plan.queue.at(-1)).toBe('c0')
    expect(plan.queue).toHaveLength(CARDS_A_DAY)
    expect(plan.done).toBe(0)
  })

  it('counts what is done, and introduces no more new ones than a day may', () => {
    const met = names(3).map((id) => reviewed(id, [], { at: noon - 60_000, grade: 3 }))
    expect(planDay(met, names(9), noon)).toMatchObject({ queue: ['n3', 'n4'], done: 3, fresh: 2 })
    expect(planDay(met, names(20), noon, 2)).toMatchObject({ fresh: 7 })
  })

  it('never asks a card twice, nor more than its bound beside what was forgotten', () => {
    const cards = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        due: fc.integer({ min: -30, max: 30 }),
        stability: fc.integer({ min: 1, max: 99 }),
        ago: fc.integer({ min: 0, max: 40 }),
      }),
      { selector: ({ id }) => id, maxLength: 60 },
    )
    fc.assert(
      fc.property(cards, fc.uniqueArray(fc.string({ maxLength: 3 })), (all, candidates) => {
        const { queue } = planDay(
          all.map(({ id, ...rest }) => card(id, rest)),
          candidates,
          noon,
        )
        expect(new Set(queue).size).toBe(queue.length)
        const again = all.filter(({ ago }) => ago === 0).length
        expect(queue.length).toBeLessThanOrEqual(CARDS_A_DAY + again)
      }),
    )
  })

  it('shows what comes due this week, the overdue today', () => {
    const cards = [-20, 0, 1, 1, 6, 7].map((due, index) => card(`c${index}`, { due }))
    expect(dueByDay(cards, noon, 7)).toEqual([2, 2, 0, 0, 0, 0, 1])
  })

  it('takes back the last grade of today only', () => {
    const yesterday = reviewed('a', [], { at: noon - DAY, grade: 3 })
    expect(lastGrade([yesterday], noon)).toBeUndefined()
    const today = reviewed('b', yesterday.reviews, { at: noon - 5, grade: 1 })
    expect(lastGrade([yesterday, today], noon)).toEqual({ id: 'b', at: noon - 5 })
  })
})

describe('a grade', () => {
  it('follows from the answer: half right is hard, less is not known', () => {
    expect([1, 0.5, 0.49, 0].map(gradeOfPoints)).toEqual([3, 2, 1, 1])
    expect([0, 1, 3].map(gradeOfTask)).toEqual([3, 2, 2])
  })

  it('can’t call known what was not', () => {
    expect(choicesAfter(1)).toEqual([1])
    expect(choicesAfter(2)).not.toContain(3)
  })
})

describe('when a card comes back', () => {
  it.each([
    [10 / 1440, 'in 10 minutes'],
    [1, 'tomorrow'],
    [5, 'in 5 days'],
    [21, 'in 3 weeks'],
    [90, 'in 3 months'],
    [360, 'in a year'],
  ])('in %d days is said as “%s”', (days, words) => {
    expect(inWords(noon + days * DAY, noon)).toBe(words)
  })
})
