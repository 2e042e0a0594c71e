import fc from 'fast-check'
import { computeDecayFactor, default_w, forgetting_curve } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { cardId, partsOf, type Grade, type Review } from './card.ts'
import { DAY } from './day.ts'
import { chanceOfRecall, strengthOf } from './recall.ts'
import { memoryOf, nextDates, reviewed, withoutReview } from './schedule.ts'

const now = new Date(2026, 4, 4, 12).getTime()
const id = cardId('question', 'methods', 'safe-meaning')
const daysUntil = (due: number) => Math.round((due - now) / DAY)

const logs = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 90 }),
      grade: fc.constantFrom<Grade[]>(1, 2, 3, 4),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps): [Review, ...Review[]] => {
    let at = now
    const [first, ...rest] = steps.map(({ days, grade }): Review => ({ at: (at += days * DAY + 1), grade }))
    return [first ?? { at: now, grade: 3 }, ...rest]
  })

describe('a card', () => {
  it('is named by its kind, its lesson and its name', () => {
    expect(partsOf(id)).toEqual({ kind: 'question', lesson: 'methods', name: 'safe-meaning' })
  })

  it('comes back in ten minutes when it is not known, and the later the better it is known', () => {
    const dates = nextDates(id, [], now)
    expect(dates[1]).toBe(now + 10 * 60_000)
    expect(dates[2]).toBeGreaterThan(dates[1])
    // The first stabilities of FSRS-6 for Good and Easy are 2.3 and 8.3 days; the latter is spread by up to two.
    expect(daysUntil(dates[3])).toBe(2)
    expect(daysUntil(dates[4])).toBeGreaterThanOrEqual(6)
    expect(daysUntil(dates[4])).toBeLessThanOrEqual(10)
  })

  it('waits longer with every recall, and a year at most', () => {
    let reviews: Review[] = []
    const waits: number[] = []
    let at = now
    for (let round = 0; round < 9; round += 1) {
      const card = reviewed(id, reviews, { at, grade: 3 })
      reviews = [...card.reviews]
      waits.push(card.memory.due - at)
      at = card.memory.due
    }
    expect(waits.slice(0, 5)).toEqual(waits.slice(0, 5).toSorted((a, b) => a - b))
    expect(Math.max(...waits)).toBeLessThanOrEqual(366 * DAY)
  })

  it('counts a lapse when it was learned and then forgotten', () => {
    const learned = reviewed(id, [], { at: now, grade: 4 })
    const lost = reviewed(id, learned.reviews, { at: learned.memory.due, grade: 1 })
    expect(lost.memory.lapses).toBe(1)
    expect(lost.memory.stability).toBeLessThan(learned.memory.stability)
    expect(lost.memory.due).toBe(learned.memory.due + 10 * 60_000)
  })

  it('missed in a quiz comes back the day after', () => {
    const review: Review = { at: now, grade: 1, from: 'attempt-1' }
    expect(memoryOf(id, [review]).due).toBe(now + DAY)
  })

  it('gives the dates that were shown, and always the same ones for the same log', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom<Grade[]>(1, 2, 3, 4), (log, grade) => {
        const at = (log.at(-1)?.at ?? now) + 3 * DAY
        const card = reviewed(id, log, { at, grade })
        expect(card.memory.due).toBe(nextDates(id, log, at)[grade])
        expect(reviewed(id, log, { at, grade })).toEqual(card)
      }),
    )
  })

  it('is as before when its last grade is taken back, and unmet when it was the only one', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const at = (log.at(-1)?.at ?? now) + DAY
        const card = reviewed(id, log, { at, grade: 2 })
        expect(withoutReview(card, at)).toEqual({ id, reviews: log, memory: memoryOf(id, log) })
      }),
    )
    expect(withoutReview(reviewed(id, [], { at: now, grade: 3 }), now)).toBeUndefined()
  })
})

describe('the chance of recall', () => {
  it('is nine of ten when as many days have passed as the stability has', () => {
    const memory = { ...memoryOf(id, [{ at: now, grade: 3 }]), stability: 12 }
    expect(chanceOfRecall(memory, now)).toBe(1)
    expect(chanceOfRecall(memory, now + 12 * DAY)).toBeCloseTo(0.9, 10)
    expect(strengthOf(memory)).toBe('settling')
  })

  it('is that of FSRS', () => {
    expect(computeDecayFactor(default_w).decay).toBe(-0.1542)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        (days, s) => {
          const memory = { due: 0, lastReview: 0, difficulty: 5, lapses: 0, stability: s }
          expect(chanceOfRecall(memory, days * DAY)).toBeCloseTo(forgetting_curve(default_w, days, s), 6)
        },
      ),
    )
  })
})
