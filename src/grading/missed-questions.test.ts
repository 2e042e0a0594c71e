import { describe, expect, it } from 'vitest'
import { missedCards, missNoted } from './missed-questions.ts'
import type { Quiz } from './quiz/quiz-schema.ts'
import { DAY } from './review/day.ts'
import { planDay } from './review/plan.ts'

const noon = new Date(2026, 4, 4, 12).getTime()

describe('a missed question', () => {
  const quiz: Quiz = {
    version: 2,
    id: 'methods',
    title: 'Methods',
    questions: ['one', 'two', 'three'].map((id) => ({
      id,
      kind: 'true-false' as const,
      label: id,
      text: id,
      points: 1,
      hints: [],
      answer: true,
      feedback: { true: 'Yes.', false: 'It is.' },
    })),
  }
  const attempt = {
    id: 'a1',
    startedAt: noon,
    answers: { one: true, two: false, three: false },
    checked: ['one', 'two'],
  }

  it('goes into review once its answer is final', () => {
    expect(missedCards(quiz, attempt)).toEqual(['question/methods/two'])
  })

  it('is noted once for an attempt, and is not a new card of that day', () => {
    const noted = missNoted('question/methods/two', undefined, attempt)
    expect(missNoted('question/methods/two', noted, attempt)).toBe(noted)
    expect(planDay([noted], [], noon)).toMatchObject({ queue: [], done: 0 })
    expect(planDay([noted], [], noon + DAY)).toMatchObject({ queue: ['question/methods/two'] })
  })
})
