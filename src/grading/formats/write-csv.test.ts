import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import { anyQuiz } from '#grading/quiz/question.arbitrary.ts'
import { writeCsv } from './write-csv.ts'

const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true }).data

it('a quiz is a table with one row a question, none of whose cells a spreadsheet would compute', () => {
  fc.assert(
    fc.property(anyQuiz(), (quiz) => {
      const rows = rowsOf(writeCsv(quiz))
      expect(rows.map(({ id }) => id)).toEqual(quiz.questions.map(({ id }) => id))
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

it('a row says what is asked, what is right and what is said to each answer', () => {
  const quiz = parseQuiz({
    version: 2,
    id: 'q',
    title: 'Q',
    questions: [
      {
        kind: 'single',
        id: 'a',
        label: '=cmd()',
        text: 'Which, "please"?',
        options: [{ text: '-1', correct: true, feedback: 'Yes.' }, { text: '2' }],
        rfc: { number: '9110', section: '9.2' },
      },
    ],
  })
  expect(rowsOf(writeCsv(quiz))).toMatchObject([
    {
      label: "'=cmd()",
      question: 'Which, "please"?',
      answers: "'-1\n2",
      right: "'-1",
      feedback: "'-1: Yes.",
      rfc: '9110 9.2',
      points: '1',
    },
  ])
})
