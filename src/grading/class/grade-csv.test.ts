import fc from 'fast-check'
import Papa from 'papaparse'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { questions, received, student } from './class.sample.ts'
import { safeCell } from './csv-cell.ts'
import { bookRows } from './gradebook.ts'
import { gradesCsv, responsesCsv } from './grade-csv.ts'
import { gradeAttempt } from './grades.ts'
import { settingsSchema } from './settings-schema.ts'

const settings = v.parse(settingsSchema, { passMark: 50, closesAt: 30_000 })
const sent = [
  received(
    'a',
    {
      name: 'Ada',
      answers: { safe: [0], teapot: '=HYPERLINK("https://evil.example")', found: '-302' },
      confidence: { safe: 3 },
      hints: { found: 2 },
    },
    { overrides: [{ question: 'found', points: 0.5, reason: 'Sign slipped, "really"', at: 1 }] },
  ),
]
const graded = sent.map((each) => ({
  received: each,
  grade: gradeAttempt(questions, [], each.response, each.overrides),
}))
const { roster, others } = bookRows(graded, [student('1', 'Ada'), student('2', '@Bo')], settings)
const rows = [...roster, ...others]
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data

describe('the grades as CSV', () => {
  const text = gradesCsv(questions, rows)

  it('begin with the mark that tells Excel of UTF-8', () => {
    expect(text.startsWith('\uFEFFName,')).toBe(true)
  })

  it('have a row a student, and who sent nothing too', () => {
    expect(read(text)).toMatchObject([
      {
        Name: 'Ada',
        '1 Safe method (safe)': '1',
        '2 Teapot (teapot)': '0',
        '3 Found (found)': '0.5',
        Points: '1.5',
        'Out of': '4',
        Percent: '37.5',
        Passed: 'no',
        Submitted: '1970-01-01T00:01:00.000Z',
        Late: '1 min after it closed',
        Changes: '3 Found: 0 to 0.5 by hand (Sign slipped, "really")',
      },
      { Name: "'@Bo", Points: '', Passed: '' },
    ])
  })
})

describe('the responses as CSV', () => {
  it('have a row an answer, in words, with no formula left alive', () => {
    expect(read(responsesCsv(questions, rows))).toMatchObject([
      {
        Name: 'Ada',
        Question: 'safe',
        Kind: 'single',
        Answer: 'GET',
        Points: '1',
        Confidence: 'sure',
        Hints: '0',
      },
      { Question: 'teapot', Answer: `'=HYPERLINK("https://evil.example")`, Confidence: '' },
      { Question: 'found', Answer: "'-302", Points: '0.5', Hints: '2', Minutes: '1' },
    ])
  })
})

describe('a cell', () => {
  it('never begins as a formula does, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `=${text}`),
          fc.string().map((text) => `\t${text}`),
        ),
        (text) => {
          const cell = safeCell(text)
          expect('=+-@\t\r'.includes(cell.charAt(0)) && cell !== '').toBe(false)
          expect(cell.endsWith(text)).toBe(true)
        },
      ),
    )
  })
})
