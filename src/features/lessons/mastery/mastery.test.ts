import { describe, expect, it } from 'vitest'
import type { WrittenLesson } from '#content/lesson.ts'
import { DAY } from '#grading/review/day.ts'
import { reviewed } from '#grading/review/schedule.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { masteryOf, type Done } from './mastery.ts'

const then = new Date(2026, 4, 4, 12).getTime()
const section = (id: string, kind: 'text' | 'mission' | 'quiz' = 'text') =>
  ({ id, title: id, kind, words: 100, minutes: 1 }) as const
const lesson: WrittenLesson = {
  slug: 'methods',
  title: 'Methods',
  description: '',
  sections: [section('one'), section('two'), section('mission-prove', 'mission'), section('quiz', 'quiz')],
  minutes: 4,
  missions: 1,
  questions: 5,
  panels: 0,
}
const quiz: Quiz = {
  version: 2,
  id: 'methods',
  title: 'Methods',
  questions: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
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
const ids = quiz.questions.map(({ id }) => id)
const attempt = (right: number, questionIds = ids) => ({
  id: `${right} of ${questionIds.length}`,
  quizId: 'methods',
  startedAt: then,
  submittedAt: then + 1,
  questionIds,
  answers: Object.fromEntries(questionIds.map((id, index) => [id, index < right])),
  checked: questionIds,
})
const card = (name: number, second = then + DAY) => {
  const first = reviewed(`fact/methods/${name}`, [], { at: then, grade: 3 })
  return reviewed(first.id, first.reviews, { at: second, grade: 3 })
}
const all: Done = {
  record: { slug: 'methods', sectionsRead: ['one', 'two'], missions: { prove: then }, updatedAt: then },
  quiz,
  attempts: [attempt(4)],
  cards: [1, 2, 3, 4, 5].map((name) => card(name)),
}
const now = then + 2 * DAY

describe('a lesson', () => {
  it('is mastered when it is read, its missions passed, its quiz good and five cards recalled', () => {
    expect(masteryOf(lesson, all, now)).toMatchObject({
      read: { done: 2, of: 2 },
      missions: { done: 1, of: 1 },
      quiz: { points: 4, of: 5 },
      recalled: { done: 5, of: 5 },
      mastered: true,
      since: then + DAY,
    })
  })

  it.each<[string, Partial<Done>]>([
    [
      'a section is not read',
      { record: { slug: 'methods', sectionsRead: ['one'], missions: { prove: 1 }, updatedAt: 1 } },
    ],
    [
      'a mission is not passed',
      { record: { slug: 'methods', sectionsRead: ['one', 'two'], missions: {}, updatedAt: 1 } },
    ],
    ['three of five answers were right', { attempts: [attempt(3)] }],
    ['only a part of the quiz was asked', { attempts: [attempt(3, ['a', 'b', 'c'])] }],
    [
      'a card was only recalled on the day it was seen',
      { cards: [...all.cards.slice(1), card(1, then + 3_600_000)] },
    ],
  ])('is not mastered while %s', (_what, change) => {
    expect(masteryOf(lesson, { ...all, ...change }, now)).toMatchObject({ mastered: false, since: undefined })
  })

  it('takes the best whole attempt, and stays mastered when cards fade', () => {
    const attempts = [attempt(2), attempt(5), attempt(1)]
    const later = masteryOf(lesson, { ...all, attempts }, now + 400 * DAY)
    expect(later).toMatchObject({ quiz: { points: 5 }, mastered: true })
    expect(later.strength).toBeLessThan(0.9)
  })

  it('nobody has opened has nothing', () => {
    const none = { record: undefined, quiz, attempts: [], cards: [] }
    expect(masteryOf(lesson, none, now)).toMatchObject({
      quiz: undefined,
      strength: undefined,
      mastered: false,
    })
  })
})
