import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from '#grading/samples/class-of-120.json'
import { itemStatistics, type ItemStatistics } from './item-statistics.ts'
import { quizStatistics } from './quiz-statistics.ts'
import type { ScoreTable } from './score-table.ts'

const rounded = (number: number | undefined) => (number === undefined ? undefined : Number(number.toFixed(4)) + 0)
const figures = ({
  facility,
  spread,
  intendedWeight,
  effectiveWeight,
  discrimination,
  efficiency,
}: ItemStatistics) =>
  [facility, spread, intendedWeight, effectiveWeight, discrimination, efficiency].map(rounded)

describe('the statistics of a class of 120', () => {
  // Reckoned apart from this code, with exact fractions, from the formulas of Moodle's documentation.
  it('of each question are those of Moodle’s formulas', () => {
    expect(itemStatistics(table).map(figures)).toEqual([
      [74.1667, 43.9554, 14.2857, 15.8647, 51.6999, 72.768],
      [55.4167, 46.1983, 14.2857, 17.6314, 66.2632, 72.042],
      [35.8333, 48.1521, 14.2857, 17.7261, 62.3827, 76.3302],
      [50.4167, 47.4102, 28.5714, 26.8234, 66.3233, 74.5284],
      [43.3333, 49.7613, 14.2857, 14.0496, 24.4391, 27.4545],
      [4.1667, 20.0664, 14.2857, 7.9047, 27.2937, 93.1133],
    ])
  })

  it('of the quiz are those of Moodle’s formulas', () => {
    const { attempts, ...rest } = quizStatistics(table)
    expect(attempts).toBe(120)
    expect(Object.values(rest).map(rounded)).toEqual([
      44.8214, 42.8571, 30.5436, 0.0839, -1.3238, 72.0797, 52.8397, 16.1391,
    ])
  })
})

describe('the statistics of four attempts at two questions', () => {
  const four: ScoreTable = {
    most: [1, 1],
    attempts: [
      [1, 1],
      [1, 0],
      [0, 0],
      [0, 0],
    ],
  }

  it('are those one finds by hand', () => {
    const [first, second] = itemStatistics(four)
    expect(first?.facility).toBe(50)
    expect(second?.facility).toBe(25)
    // Covariance 1/6; variances 1/3 and 1/4.
    expect(first?.discrimination).toBeCloseTo(100 * (1 / 6 / Math.sqrt(1 / 12)), 10)
    // The one who knew the second was among the best in the first: it could not be more.
    expect(second?.efficiency).toBeCloseTo(100, 10)
    // 2/1 · (1 − (1/3 + 1/4) / (11/12))
    expect(quizStatistics(four).consistency).toBeCloseTo((100 * 8) / 11, 10)
  })
})

describe('what can’t be told', () => {
  it('is left open: nobody came', () => {
    expect(quizStatistics({ most: [1], attempts: [] })).toMatchObject({
      attempts: 0,
      mean: undefined,
      spread: undefined,
    })
    expect(itemStatistics({ most: [1], attempts: [] })).toMatchObject([
      { facility: undefined, discrimination: undefined },
    ])
  })

  it('is left open: all got the same', () => {
    const alike: ScoreTable = {
      most: [1, 1],
      attempts: [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    }
    expect(itemStatistics(alike)).toMatchObject([
      { facility: 100, spread: 0, discrimination: undefined, effectiveWeight: undefined },
      { facility: 0, spread: 0, discrimination: undefined, effectiveWeight: undefined },
    ])
    expect(quizStatistics(alike)).toMatchObject({
      mean: 50,
      spread: 0,
      skewness: undefined,
      consistency: undefined,
    })
  })
})

describe('whatever the points', () => {
  const tables = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).chain((most) =>
    fc.record({
      most: fc.constant(most),
      attempts: fc.array(fc.tuple(...most.map((each) => fc.integer({ min: 0, max: each }))), {
        maxLength: 30,
      }),
    }),
  )

  it('indices stay within their bounds, and nothing is NaN', () => {
    fc.assert(
      fc.property(tables, (any) => {
        for (const item of itemStatistics(any)) {
          for (const figure of Object.values(item))
            if (figure !== undefined) expect(Number.isFinite(figure)).toBe(true)
          expect(item.facility ?? 0).toBeGreaterThanOrEqual(0)
          expect(item.facility ?? 0).toBeLessThanOrEqual(100)
          expect(Math.abs(item.discrimination ?? 0)).toBeLessThanOrEqual(100 + 1e-9)
          expect(item.efficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9)
        }
        for (const figure of Object.values(quizStatistics(any)))
          if (figure !== undefined) expect(Number.isFinite(figure)).toBe(true)
      }),
    )
  })

  it('the order of the attempts changes nothing', () => {
    fc.assert(
      fc.property(tables, (any) => {
        const turned = { ...any, attempts: any.attempts.toReversed() }
        expect(itemStatistics(turned).map(figures)).toEqual(itemStatistics(any).map(figures))
      }),
    )
  })
})
