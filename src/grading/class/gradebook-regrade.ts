import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { Regrade } from './grade-changes.ts'
import { gradeOf, gradeQuestion, isPassed, newestBy, type AttemptGrade } from './grades.ts'
import { countingAttempt, percentOf } from './grades.ts'
import type { BookRow } from './gradebook.ts'
import type { Settings } from './settings-schema.ts'

/** What a grade would be with one question graded by another rule. */
export interface ChangedGrade {
  readonly row: BookRow
  readonly before: AttemptGrade
  readonly after: AttemptGrade
  /** Points of the question alone. */
  readonly question: { readonly before: number; readonly after: number }
}

/** What a regrade would do to a class. */
export interface RegradePreview {
  /** Those whose points for the question, or whose percent, would be others. */
  readonly changed: readonly ChangedGrade[]
  /** How many have a grade at all. */
  readonly graded: number
  /** Means in percent; undefined where nobody has a grade, or nothing would be asked. */
  readonly mean: { readonly before: number | undefined; readonly after: number | undefined }
  /** How many pass; undefined without a pass mark. */
  readonly passed: { readonly before: number; readonly after: number } | undefined
}

/** What a regrade would do, before it is done. Which attempt of a student counts may change, too. */
export function previewRegrade(
  questions: readonly Question[],
  regrade: Regrade,
  rows: readonly BookRow[],
  settings: Settings,
): RegradePreview {
  const at = questions.findIndex(({ id }) => id === regrade.question)
  const question = questions[at]
  const graded = rows.flatMap((row) => (row.counting ? { row, before: row.counting.grade } : []))
  const after = graded.map(({ row, before }): ChangedGrade => {
    const attempts = row.attempts.map(({ response, received, grade }) => {
      const override = newestBy(received.overrides).get(regrade.question)
      const changed = question && gradeQuestion(question, regrade, response.answers[question.id], override)
      return {
        response,
        grade: changed ? gradeOf(grade.questions.with(at, changed), grade.total) : grade,
      }
    })
    const next = countingAttempt(attempts, settings.counts)?.grade ?? before
    const points = (grade: AttemptGrade) => grade.questions[at]?.points ?? 0
    return { row, before, after: next, question: { before: points(before), after: points(next) } }
  })
  const passing = (of: (each: ChangedGrade) => AttemptGrade) =>
    after.filter((each) => isPassed(of(each), settings) === true).length
  return {
    changed: after.filter(
      ({ before, after: next, question: { before: a, after: b } }) =>
        a !== b || percentOf(before) !== percentOf(next),
    ),
    graded: graded.length,
    mean: {
      before: meanOf(after.map(({ before }) => before)),
      after: meanOf(after.map((each) => each.after)),
    },
    passed:
      settings.passMark === undefined
        ? undefined
        : { before: passing(({ before }) => before), after: passing((each) => each.after) },
  }
}

/** Mean of grades in percent; undefined without any. */
export function meanOf(grades: readonly Pick<AttemptGrade, 'points' | 'of'>[]): number | undefined {
  const percents = grades.flatMap((grade) => percentOf(grade) ?? [])
  return percents.length === 0 ? undefined : percents.reduce((sum, each) => sum + each, 0) / percents.length
}
