import Papa from 'papaparse'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'

const columns = [
  'id',
  'kind',
  'label',
  'question',
  'code',
  'image',
  'answers',
  'right',
  'feedback',
  'points',
  'hints',
  'lesson',
  'section',
  'rfc',
  'difficulty',
] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

/** Where a spreadsheet would take a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A quiz as a table, one row a question, for reading and printing: lists have a line for each item. */
export function writeCsv(quiz: Quiz): string {
  const rows = quiz.questions.map(rowOf)
  return Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => harmless(row[column]))) },
    { newline: '\r\n' },
  )
}

/** A cell that no spreadsheet computes: an apostrophe before what would be a formula. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function rowOf(question: Question): Row {
  const { id, kind, label, text, points, hints, lesson = '', section = '', difficulty = '', rfc } = question
  return {
    id,
    kind,
    label,
    question: text,
    code: question.code ?? '',
    image: question.image?.alt ?? '',
    ...answersOf(question),
    points: `${points}`,
    hints: hints.join('\n'),
    lesson,
    section,
    rfc: rfc ? `${rfc.number} ${rfc.section}` : '',
    difficulty,
  }
}

function answersOf(question: Question): Pick<Row, 'answers' | 'right' | 'feedback'> {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const { options } = question
      return {
        answers: lines(options.map(({ text, code }) => (code === undefined ? text : `${text}: ${code}`))),
        right: lines(options.filter(({ correct }) => correct).map(({ text }) => text)),
        feedback: lines(options.map(({ text, feedback }) => said(text, feedback))),
      }
    }
    case 'true-false': {
      const { answer, feedback } = question
      return {
        answers: 'True\nFalse',
        right: answer ? 'True' : 'False',
        feedback: lines([said('True', feedback.true), said('False', feedback.false)]),
      }
    }
    case 'text':
      return {
        answers: lines([
          ...question.accept,
          ...question.others.map(({ text, points }) => `${text} (${points} of the points)`),
        ]),
        right: lines(question.accept),
        feedback: written(question),
      }
    case 'numeric': {
      const { answer, tolerance, unit = '', others } = question
      const number = (value: number, give: number) =>
        `${value}${give === 0 ? '' : ` ± ${give}`}${unit && ` ${unit}`}`
      const right = number(answer, tolerance)
      return {
        answers: lines([
          right,
          ...others.map((each) => `${number(each.answer, each.tolerance)} (${each.points} of the points)`),
        ]),
        right,
        feedback: written({
          ...question,
          others: others.map((each) => ({ text: `${each.answer}`, feedback: each.feedback })),
        }),
      }
    }
    case 'matching':
      return {
        answers: lines(question.choices),
        right: lines(question.items.map(({ text, match }) => `${text} → ${match}`)),
        feedback: written({ ...question, others: question.items }),
      }
    case 'ordering': {
      const { items, order = [...items.keys()], feedback } = question
      const right = order.map((place, index) => `${index + 1}. ${items[place] ?? ''}`)
      return { answers: lines(items), right: lines(right), feedback: written({ feedback, others: [] }) }
    }
    case 'request':
      return {
        answers: question.start,
        right: question.solution,
        feedback: lines([
          ...question.requirements.map(({ says, feedback }) => said(says, feedback)),
          question.feedback,
        ]),
      }
    case 'predict':
      return { answers: lines(question.options), right: question.answer, feedback: question.feedback }
  }
}

interface Written {
  readonly feedback: { readonly right: string; readonly wrong: string }
  readonly others: readonly { readonly text: string; readonly feedback: string }[]
}

function written({ feedback, others }: Written): string {
  return lines([
    said('Right', feedback.right),
    ...others.map((other) => said(other.text, other.feedback)),
    said('Wrong', feedback.wrong),
  ])
}

function said(to: string, feedback: string): string {
  return feedback === '' ? '' : `${to}: ${feedback}`
}

function lines(texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n')
}
