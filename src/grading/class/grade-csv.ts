import Papa from 'papaparse'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import { answerWords } from './gradebook-answer-words.ts'
import type { BookRow, BookedAttempt } from './gradebook.ts'
import { safeCell } from './csv-cell.ts'

/** Tells Excel that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
const sureness = ['', 'guessed', 'rather sure', 'sure']

/** The grades as a CSV file: a row a student, and a column a question. */
export function gradesCsv(questions: readonly Question[], rows: readonly BookRow[]): string {
  const head = [
    'Name',
    'Number',
    'On the roster',
    ...questions.map(({ label, id }, index) => `${index + 1} ${label} (${id})`),
    'Points',
    'Out of',
    'Percent',
    'Passed',
    'Attempt',
    'Attempts',
    'Submitted',
    'Late',
    'Changes',
  ]
  return csv([
    head,
    ...rows.map((row) => {
      const { counting } = row
      return [
        row.name,
        row.number,
        row.student ? 'yes' : 'no',
        ...questions.map((_, index) => decimal(counting?.grade.questions[index]?.points)),
        decimal(counting?.grade.points),
        decimal(counting?.grade.of),
        decimal(row.percent),
        row.passed === undefined ? '' : row.passed ? 'yes' : 'no',
        counting ? `${counting.response.number}` : '',
        `${row.attempts.length}`,
        counting ? moment(counting.response.submittedAt) : '',
        counting ? lateness(counting) : '',
        counting ? changes(questions, counting) : '',
      ]
    }),
  ])
}

/** Every answer of every attempt as a CSV file: a row an answer, those of attempts that don't count too. */
export function responsesCsv(questions: readonly Question[], rows: readonly BookRow[]): string {
  const head = [
    'Name',
    'Number',
    'Attempt',
    'Counts',
    'Question',
    'Label',
    'Kind',
    'Answer',
    'Points',
    'Out of',
    'Confidence',
    'Hints',
    'Started',
    'Submitted',
    'Minutes',
  ]
  const answers = rows.flatMap((row) =>
    row.attempts.flatMap((attempt) =>
      questions.map((question, index) => {
        const { response, grade } = attempt
        const { startedAt, submittedAt, confidence, hints } = response
        return [
          row.name,
          row.number,
          `${response.number}`,
          attempt === row.counting ? 'yes' : 'no',
          question.id,
          question.label,
          question.kind,
          answerWords(question, response.answers[question.id]),
          decimal(grade.questions[index]?.points),
          decimal(grade.questions[index]?.of),
          sureness[confidence[question.id] ?? 0] ?? '',
          `${hints[question.id] ?? 0}`,
          moment(startedAt),
          moment(submittedAt),
          decimal((submittedAt - startedAt) / 60_000),
        ]
      }),
    ),
  )
  return csv([head, ...answers])
}

function lateness({ late, over, extra }: BookedAttempt): string {
  const minutes = (ms: number) => `${Math.ceil(ms / 60_000)} min`
  return [
    ...(late > 0 ? [`${minutes(late)} after it closed`] : []),
    ...(over > 0 ? [`${minutes(over)} over the time limit`] : []),
    ...(extra ? ['more attempts than allowed'] : []),
  ].join('; ')
}

/** What was changed, and why. */
function changes(questions: readonly Question[], { grade }: BookedAttempt): string {
  const of = grade.questions.flatMap(({ by, before = 0, points, of: most, reason }, index) => {
    if (by === 'key' || (before === points && most > 0)) return []
    const who = by === 'override' ? 'by hand' : most === 0 ? 'dropped for all' : 'for all'
    return `${index + 1} ${questions[index]?.label ?? ''}: ${decimal(before)} to ${decimal(points)} ${who} (${reason})`
  })
  const total = grade.total
    ? [`total: ${decimal(grade.before)} to ${decimal(grade.points)} by hand (${grade.total.reason})`]
    : []
  return [...of, ...total].join('; ')
}

/** With a point, whatever the language: a comma would split it in two. */
function decimal(number: number | undefined): string {
  return number === undefined ? '' : `${Number(number.toFixed(4))}`
}

function moment(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

function csv(rows: readonly (readonly string[])[]): string {
  return (
    BYTE_ORDER_MARK +
    Papa.unparse(
      rows.map((row) => row.map(safeCell)),
      { newline: '\r\n' },
    )
  )
}
