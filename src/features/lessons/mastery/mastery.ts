import type { WrittenLesson } from '#content/lesson.ts'
import type { ReviewedCard } from '#grading/review/card.ts'
import { wasRecalled } from '#grading/review/recalled.ts'
import { chanceOfRecall } from '#grading/review/recall.ts'
import type { Quiz } from '#grading/quiz/quiz-schema.ts'
import { scoreQuiz } from '#grading/quiz/score.ts'
import type { StoredAttempt, StoredLesson } from '#storage/schema.ts'

/** The best score that masters a quiz, from 0 to 1. */
export const QUIZ_BAR = 0.8
/** How many of a lesson's cards must have been recalled a day or more after they were seen. */
export const RECALLS = 5

/** What has been done of a lesson, and what of it is known. */
export interface Mastery {
  readonly lesson: WrittenLesson
  /** Sections of text. */
  readonly read: Share
  readonly missions: Share
  /** The best score at the whole quiz; undefined where it was never submitted. */
  readonly quiz: { readonly points: number; readonly of: number; readonly at: number } | undefined
  /** Cards recalled a day or more after they were seen, of as many as it takes. */
  readonly recalled: Share
  /** The chance, from 0 to 1, that a card of the lesson that was met is known now; undefined where none was. */
  readonly strength: number | undefined
  readonly mastered: boolean
  /** Epoch ms of the last thing that mastering took; undefined while it is not mastered. */
  readonly since: number | undefined
}

export interface Share {
  readonly done: number
  readonly of: number
}

/** Everything stored that belongs to one lesson. */
export interface Done {
  readonly record: StoredLesson | undefined
  readonly quiz: Quiz | undefined
  /** At the lesson's quiz. */
  readonly attempts: readonly StoredAttempt[]
  readonly cards: readonly ReviewedCard[]
}

/**
 * How far a lesson is mastered: all of it read, every mission passed, the whole quiz with four of five points or more,
 * and five of its cards recalled on a later day. Nothing but what is stored goes into it.
 */
export function masteryOf(lesson: WrittenLesson, done: Done, now: number): Mastery {
  const texts = lesson.sections.filter(({ kind }) => kind === 'text')
  const sections = new Set(done.record?.sectionsRead)
  const read = { done: texts.filter(({ id }) => sections.has(id)).length, of: texts.length }
  const passed = Object.values(done.record?.missions ?? {})
  const missions = { done: Math.min(passed.length, lesson.missions), of: lesson.missions }
  const quiz = bestScore(done.quiz, done.attempts)
  const kept = done.cards.filter(wasRecalled)
  const recalled = { done: Math.min(kept.length, RECALLS), of: RECALLS }
  const chances = done.cards.map(({ memory }) => chanceOfRecall(memory, now))
  const mastered =
    [read, missions, recalled].every((part) => part.done >= part.of) &&
    (lesson.questions === 0 || (quiz !== undefined && quiz.points / quiz.of >= QUIZ_BAR))
  const moments = [
    ...passed,
    quiz?.at ?? 0,
    ...kept
      .map(recalledAt)
      .toSorted((a, b) => a - b)
      .slice(0, RECALLS),
  ]
  return {
    lesson,
    read,
    missions,
    quiz,
    recalled,
    strength: chances.length > 0 ? chances.reduce((sum, each) => sum + each, 0) / chances.length : undefined,
    mastered,
    since: mastered ? Math.max(...moments) : undefined,
  }
}

/** The best of the attempts that asked every question of the quiz; of equals the first. */
function bestScore(quiz: Quiz | undefined, attempts: readonly StoredAttempt[]): Mastery['quiz'] {
  if (!quiz) return undefined
  return attempts
    .flatMap(({ submittedAt, questionIds, answers }) => {
      const whole = quiz.questions.every(({ id }) => questionIds.includes(id))
      if (submittedAt === undefined || !whole) return []
      const { points, of } = scoreQuiz(quiz.questions, answers)
      return [{ points, of, at: submittedAt }]
    })
    .toSorted((a, b) => b.points - a.points || a.at - b.at)[0]
}

function recalledAt({ reviews }: ReviewedCard): number {
  const found = reviews.findIndex((_, index) => wasRecalled({ reviews: reviews.slice(0, index + 1) }))
  return reviews[found]?.at ?? 0
}
