import { percentOf, isPassed, countingAttempt, type AttemptGrade } from './grades.ts'
import type { Override } from './grade-changes.ts'
import { plainToken } from './hand-out.ts'
import { plainName, studentOf } from './match-student.ts'
import { GRACE } from './remarks.ts'
import type { ClassResponse } from './response-schema.ts'
import type { Settings } from './settings-schema.ts'
import type { Student } from './student.ts'

/** A response as an instructor keeps it. */
export interface Received {
  readonly id: string
  readonly response: ClassResponse
  readonly overrides: readonly Override[]
  /** Id of the student it was given to by hand. */
  readonly student?: string
}

/** An attempt in the gradebook. */
export interface BookedAttempt<R extends Received = Received> {
  readonly received: R
  readonly response: ClassResponse
  readonly grade: AttemptGrade
  /** Ms after the quiz closed; 0 in time. */
  readonly late: number
  /** Ms over the time limit; 0 within it. */
  readonly over: number
  /** Whether it is one more than were allowed. */
  readonly extra: boolean
}

/** What stands in one row: a student, or someone who is on no roster. */
export interface BookRow<R extends Received = Received> {
  readonly id: string
  readonly name: string
  readonly number: string
  /** Absent where nobody on the roster is meant. */
  readonly student?: Student
  /** In the order they were made. */
  readonly attempts: readonly BookedAttempt<R>[]
  /** The one that is the grade; absent where there is none. */
  readonly counting?: BookedAttempt<R>
  readonly percent: number | undefined
  readonly passed: boolean | undefined
}

/**
 * The rows of a gradebook: everybody on the roster, those who sent nothing too; then whoever else sent something.
 * Responses that are left out of the grades must be left out here.
 */
export function bookRows<R extends Received>(
  graded: readonly { readonly received: R; readonly grade: AttemptGrade }[],
  students: readonly Student[],
  settings: Settings,
): { readonly roster: readonly BookRow<R>[]; readonly others: readonly BookRow<R>[] } {
  const known = new Map<string, { received: R; grade: AttemptGrade }[]>()
  const strangers = new Map<string, { received: R; grade: AttemptGrade }[]>()
  for (const each of graded) {
    const { token, name } = each.received.response
    const student = studentOf(each.received.response, students, each.received.student)
    const [of, id] = student ? [known, student.id] : [strangers, `${plainToken(token)} ${plainName(name)}`]
    const before = of.get(id)
    if (before) before.push(each)
    else of.set(id, [each])
  }
  const row = (
    of: Pick<BookRow, 'id' | 'name' | 'number' | 'student'>,
    sent: readonly { readonly received: R; readonly grade: AttemptGrade }[],
  ): BookRow<R> => {
    const attempts = sent
      .map(({ received, grade }) => booked(received, grade, settings, of.student))
      .toSorted(({ response: a }, { response: b }) => a.number - b.number || a.submittedAt - b.submittedAt)
    const counting = countingAttempt(attempts, settings.counts)
    return {
      ...of,
      attempts,
      ...(counting && { counting }),
      percent: counting && percentOf(counting.grade),
      passed: counting && isPassed(counting.grade, settings),
    }
  }
  return {
    roster: students.map((student) =>
      row(
        { id: student.id, name: student.name, number: student.number, student },
        known.get(student.id) ?? [],
      ),
    ),
    others: [...strangers].map(([key, sent]) => {
      const { name = '', token = '' } = sent[0]?.received.response ?? {}
      return row({ id: `other ${key}`, name: name.trim() || 'No name', number: token.trim() }, sent)
    }),
  }
}

function booked<R extends Received>(
  received: R,
  grade: AttemptGrade,
  { closesAt, timeLimit, attempts }: Settings,
  student: Student | undefined,
): BookedAttempt<R> {
  const { response } = received
  const allowed = (timeLimit ?? Number.POSITIVE_INFINITY) * 1000 * (1 + (student?.extraTime ?? 0) / 100)
  const over = response.submittedAt - response.startedAt - allowed
  return {
    received,
    response,
    grade,
    late: closesAt === undefined ? 0 : Math.max(0, response.submittedAt - closesAt),
    over: over > GRACE ? over : 0,
    extra: attempts > 0 && response.number > attempts,
  }
}

/** Which rows to show. */
export type BookFilter = 'all' | 'missing' | 'late' | 'failed' | 'changed'

/** Whether a row is one of those asked for, and has every word of a text in its name, number or token. */
export function isShown(row: BookRow, filter: BookFilter, text: string): boolean {
  const { counting } = row
  const fits = {
    all: true,
    missing: counting === undefined,
    late: row.attempts.some(({ late, over }) => late > 0 || over > 0),
    failed: row.passed === false,
    changed: row.attempts.some(({ grade }) => isChangedByHand(grade)),
  }[filter]
  if (!fits) return false
  const words = plainName(text).split(' ')
  const within = plainName(`${row.name} ${row.number} ${row.student?.token ?? ''}`)
  return words.every((word) => within.includes(word))
}

/** Whether any points of an attempt were set by hand. */
export function isChangedByHand(grade: AttemptGrade): boolean {
  return grade.total !== undefined || grade.questions.some(({ by }) => by === 'override')
}

/** What rows can be sorted by: a column, or the number of a question. */
export type BookSort = 'name' | 'points' | 'percent' | 'passed' | 'submitted' | number

/** Rows in order; who has nothing there stands last, whichever way it goes. */
export function sortedRows<R extends Received>(
  rows: readonly BookRow<R>[],
  by: BookSort,
  descending: boolean,
): readonly BookRow<R>[] {
  const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const keyOf = ({ counting, percent, passed }: BookRow<R>): number | undefined => {
    if (by === 'percent') return percent
    if (by === 'passed') return passed === undefined ? undefined : Number(passed)
    if (by === 'submitted') return counting?.response.submittedAt
    if (by === 'points') return counting?.grade.points
    return typeof by === 'number' ? counting?.grade.questions[by]?.points : undefined
  }
  const way = descending ? -1 : 1
  if (by === 'name') return rows.toSorted((a, b) => way * names.compare(a.name, b.name))
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined)
      return way * (a.key - b.key)
    })
    .map(({ row }) => row)
}
