import { meanOf } from '#grading/class/gradebook-regrade.ts'
import { newestBy } from '#grading/class/grades.ts'
import type { GivenHandOut } from '#storage/record-schema.ts'
import type { Row } from './use-gradebook.ts'

/** How a class did, over the attempts that count. */
export interface Means {
  readonly graded: number
  readonly points: number | undefined
  readonly percent: number | undefined
  /** Share that passed, in percent; undefined without a pass mark. */
  readonly passed: number | undefined
  readonly questions: readonly {
    /** Of the most points, in percent. */
    readonly mean: number | undefined
    readonly regraded: boolean
    readonly dropped: boolean
  }[]
}

export function meansOf({ questions, regrades }: GivenHandOut, rows: readonly Row[]): Means {
  const grades = rows.flatMap(({ counting }) => counting?.grade ?? [])
  const judged = rows.filter(({ passed }) => passed !== undefined)
  const newest = newestBy(regrades)
  const mean = (numbers: readonly number[]) =>
    numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  const share = judged.length === 0 ? undefined : judged.filter(({ passed }) => passed).length / judged.length
  return {
    graded: grades.length,
    points: mean(grades.map(({ points }) => points)),
    percent: meanOf(grades),
    passed: share === undefined ? undefined : 100 * share,
    questions: questions.map(({ id }, index) => {
      const each = grades.flatMap((grade) => grade.questions[index] ?? [])
      return {
        mean: mean(each.flatMap(({ points, of }) => (of > 0 ? (100 * points) / of : []))),
        regraded: newest.has(id),
        dropped: newest.get(id)?.rule.kind === 'drop',
      }
    }),
  }
}
