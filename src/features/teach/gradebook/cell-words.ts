import type { QuestionGrade } from '#grading/class/grades.ts'
import type { BookedAttempt } from '#grading/class/gradebook.ts'
import { counted, pointsText, spanText } from './figures.ts'

/** How a cell of a question looks. */
export type CellLook = 'right' | 'partly' | 'wrong' | 'empty' | 'dropped'

/** What a cell of a question shows: its points, how they look, and all of it in words where the points don't say it. */
export function cellOf(
  { points, of, by, before = points }: QuestionGrade,
  answered: boolean,
): {
  readonly text: string
  readonly look: CellLook
  readonly mark: 'override' | 'regrade' | undefined
  readonly words: string
} {
  const mark = by === 'key' || (by === 'regrade' && before === points && of > 0) ? undefined : by
  if (of === 0) return { text: '·', look: 'dropped', mark: undefined, words: 'dropped for everybody' }
  const look = points >= of ? 'right' : points > 0 ? 'partly' : answered ? 'wrong' : 'empty'
  const text = look === 'empty' ? '–' : pointsText(points)
  const change =
    mark && `, ${mark === 'override' ? 'set by hand' : 'graded anew for all'}, ${pointsText(before)} before`
  return {
    text,
    look,
    mark,
    words: `${answered ? '' : 'not answered, '}${pointsText(points)} of ${pointsText(of)}${change ?? ''}`,
  }
}

/** What is to be known of an attempt beside its grade: which one it is, and whether it was late. */
export function attemptWords(
  attempt: BookedAttempt,
  all: number,
): { readonly which: string; readonly marks: readonly string[] } {
  return {
    which:
      all === 1 ? `${attempt.response.number}` : `${attempt.response.number}, of ${counted(all, 'attempt')}`,
    marks: [
      ...(attempt.late > 0 ? [`${spanText(attempt.late)} late`] : []),
      ...(attempt.over > 0 ? [`${spanText(attempt.over)} over time`] : []),
      ...(attempt.extra ? ['one too many'] : []),
    ],
  }
}
