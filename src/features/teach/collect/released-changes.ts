import * as v from 'valibot'
import { gradeAttempt, keyInForce } from '#grading/class/grades.ts'
import { studentOf } from '#grading/class/match-student.ts'
import type { Reply } from '#grading/class/feedback.ts'
import type { Student } from '#grading/class/student.ts'
import { questionSchema, type Question } from '#grading/quiz/quiz-schema.ts'
import type { GivenHandOut, StoredResponse } from '#storage/record-schema.ts'

type Graded = Pick<GivenHandOut, 'questions' | 'regrades'>

/**
 * The questions with the key that counts now, as far as a question can have it: a single question of which a second option
 * was accepted keeps its own, and the replies tell the points.
 */
export function questionsInForce({ questions, regrades }: Graded): readonly Question[] {
  return questions.map((question) => {
    const graded = keyInForce(question, regrades)
    return v.is(questionSchema, graded) ? graded : question
  })
}

/** What one student is told: the points of the whole, and of each question where they don't follow from its key. */
export function replyOf(given: Graded, stored: StoredResponse): Reply {
  const grade = gradeAttempt(given.questions, given.regrades, stored.response, stored.overrides)
  const byKey = gradeAttempt(questionsInForce(given), [], stored.response, [])
  const keyed = new Map(byKey.questions.map(({ id, points }) => [id, points]))
  const changed = grade.questions.filter(({ id, points }) => keyed.get(id) !== points)
  return {
    points: Math.max(0, grade.points),
    of: grade.of,
    questions: Object.fromEntries(changed.map(({ id, points }) => [id, Math.max(0, points)])),
    comment: stored.comment,
  }
}

/** What is different for one response since feedback was released. */
export interface ReleasedChange {
  readonly stored: StoredResponse
  /** Points then, or null where the response was not there or left out. */
  readonly before: number | null
  readonly now: number
}

/** The responses whose grade is not what it was when feedback was released last. */
export function changesSince(
  given: GivenHandOut,
  releasedAt: number,
  responses: readonly StoredResponse[],
): readonly ReleasedChange[] {
  const then = <T extends { readonly at: number }>(changes: readonly T[]) =>
    changes.filter(({ at }) => at <= releasedAt)
  return responses
    .filter(({ leftOutAt }) => leftOutAt === undefined)
    .map((stored) => {
      const { response, overrides, receivedAt } = stored
      const now = gradeAttempt(given.questions, given.regrades, response, overrides).points
      if (receivedAt > releasedAt) return { stored, before: null, now }
      const before = gradeAttempt(given.questions, then(given.regrades), response, then(overrides)).points
      return { stored, before, now }
    })
    .filter(({ before, now }) => before !== now)
}

/** How a response is named where one is chosen. */
export function nameOf({ response, student }: StoredResponse, students: readonly Student[]): string {
  return studentOf(response, students, student)?.name ?? (response.name || response.token || 'No name')
}
