import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readQuestions } from './read-questions.ts'

const sample = (name: string) =>
  readQuestions(name, readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8'))
const said = (read: ReturnType<typeof sample>, question: string) =>
  read.problems.filter((each) => each.question === question).map(({ what }) => what)

it('what Moodle exports is read: HTML as text, marks as points, its own phrases left out', () => {
  const { format, questions } = sample('exported-by-moodle.xml')
  expect(format).toBe('moodle-xml')
  const [single, multiple, trueFalse] = questions
  expect(single).toMatchObject({
    kind: 'single',
    id: 'w2-idempotent',
    label: 'Which method may be sent twice without…',
    text: 'Which method is **idempotent**, though not safe?\n\nSee RFC 9110 (https://www.rfc-editor.org/rfc/rfc9110).',
    image: { alt: 'Two requests, one order' },
    points: 2,
    hints: ['What does a retry do?'],
    options: [
      { text: '`PUT`', correct: true, feedback: 'Idempotent: twice is as once.' },
      {
        text: '`POST`',
        correct: false,
        feedback: 'Two orders & two bills.\n\nIdempotent: twice is as once.',
      },
      { text: '`GET`', correct: false },
    ],
  })
  expect(single?.image?.src).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
  expect(multiple).toMatchObject({
    kind: 'multiple',
    id: 'safe-methods',
    text: 'Which of these are safe?',
    code: 'GET /a\nHEAD /a\nDELETE /a',
    shuffle: false,
    options: [{ correct: true }, { correct: true }, { correct: false, feedback: 'It asks for a change.' }],
  })
  expect(trueFalse).toMatchObject({
    kind: 'true-false',
    answer: true,
    feedback: { true: 'RFC 9110, 5.1.', false: 'Values may be.\n\nRFC 9110, 5.1.' },
  })
})

it('written, matched and ordered answers of Moodle are read with their shares', () => {
  const [, , , text, numeric, matching, ordering] = sample('exported-by-moodle.xml').questions
  expect(text).toMatchObject({
    kind: 'text',
    text: 'Which field says what is sent? List<String> is no field.',
    accept: ['Content-Type*'],
    wildcards: true,
    others: [{ text: 'MIME \\* type', points: 0.3333333, feedback: 'That is its value.' }],
    feedback: { right: 'Yes.', wrong: 'Look at section 8.3.' },
  })
  expect(numeric).toMatchObject({
    answer: 1.5,
    tolerance: 0.25,
    unit: 's',
    others: [{ answer: 1.5, tolerance: 1, points: 0.5, feedback: 'Close.' }],
  })
  expect(matching).toMatchObject({
    items: [
      { text: '2xx', match: 'success' },
      { text: '4xx', match: 'client error' },
    ],
    choices: ['success', 'client error', 'printer error'],
    feedback: { right: 'All of them.', wrong: 'None.' },
  })
  expect(ordering).toMatchObject({ items: ['resolve', 'connect', 'send'] })
})

it('what can’t be read of Moodle’s is named with its line, and the count adds up', () => {
  const read = sample('exported-by-moodle.xml')
  expect(read.questions).toHaveLength(7)
  expect(read.problems.filter(({ leftOut }) => leftOut > 0)).toEqual([
    { line: 173, question: 'Read this first', what: expect.stringContaining('description'), leftOut: 1 },
    { line: 179, question: 'Gaps', what: expect.stringContaining('Cloze'), leftOut: 1 },
    { line: 185, question: 'Algebra', what: expect.stringContaining('“stack”'), leftOut: 1 },
  ])
  expect(said(read, 'Which method may be sent twice without changing more than once?')).toEqual([
    'A <script> was left out.',
    'Tags left out: week 2.',
    '“`GET`” was worth 50 %. Here one answer is right, so it counts as wrong.',
  ])
  expect(said(read, 'Safe methods')).toEqual([expect.stringContaining('shares of their own')])
  expect(said(read, 'How long')).toEqual(['A number has one unit here, “s”. Left out: ms.'])
  expect(said(read, 'Status classes')).toEqual([expect.stringContaining('“Some.”')])
})

it('GIFT is read: names, comments, weights, feedback, gaps, escapes, formats', () => {
  const { format, questions } = sample('written-by-hand.gift')
  expect(format).toBe('gift')
  expect(questions).toMatchObject([
    {
      kind: 'single',
      id: 'w2-grave',
      label: 'Who is buried',
      rfc: { number: '9110', section: '9.2.1' },
      text: 'Who wrote HTTP/0.9?',
      options: [
        { text: 'Grant' },
        { text: 'Jefferson' },
        { text: 'Berners-Lee', correct: true, feedback: 'Yes: 1991.' },
      ],
    },
    {
      kind: 'multiple',
      text: 'A response without content has the status _____ or a HEAD before it.',
      options: [
        { text: '304', correct: true, feedback: 'That, too.\n\nBoth end after the header section.' },
        { text: '204', correct: true },
        { text: '200', correct: false },
        { text: '404', correct: false },
      ],
    },
    { kind: 'true-false', answer: true, feedback: { true: 'It is.', false: 'Cookies are on top of it.' } },
    {
      kind: 'matching',
      items: [{ match: 'what it is' }, { match: 'how long it is' }],
      choices: { length: 3 },
    },
    {
      kind: 'numeric',
      answer: 3,
      tolerance: 0.5,
      others: [{ answer: 3, tolerance: 1, points: 0.5, feedback: 'Nearly.' }],
      feedback: { right: 'Right.', wrong: 'No.' },
    },
    {
      kind: 'single',
      label: 'Escapes : all',
      options: [{ text: '{"a": 1}' }, { text: 'a=1' }, { text: '~#\\n' }],
    },
    {
      kind: 'text',
      text: 'Say **what** it is.\nUse one word.',
      accept: ['a cache'],
      others: [{ text: 'memory', points: 0.25 }],
    },
    { kind: 'true-false', label: 'After it', answer: false },
  ])
})

it('what is left out of GIFT is named with its line', () => {
  const { problems } = sample('written-by-hand.gift')
  expect(problems.filter(({ leftOut }) => leftOut > 0)).toEqual([
    { line: 34, question: 'Prose', what: expect.stringContaining('description'), leftOut: 1 },
    { line: 36, question: 'Essay', what: expect.stringContaining('essay'), leftOut: 1 },
    { line: 38, question: 'Broken', what: expect.stringContaining('never closed'), leftOut: 1 },
    { line: 42, question: 'Ordered', what: expect.stringContaining('ordering'), leftOut: 1 },
  ])
})

it('a GIFT file without empty lines loses no question, and says where one is missing', () => {
  const { questions, problems } = sample('without-empty-lines.gift')
  expect(questions.map(({ label }) => label)).toEqual([
    'One',
    'Two',
    'Three: which one?',
    'Four, with a gap _____ in it.',
    'Five',
  ])
  expect(problems.filter(({ what }) => what.startsWith('There is no empty line'))).toMatchObject([
    { line: 2 },
    { line: 3 },
    { line: 9 },
  ])
  expect(problems.filter(({ leftOut }) => leftOut > 0)).toMatchObject([
    { question: 'Six' },
    { question: 'Seven' },
  ])
})

it('Aiken is read: letters in either way, a question of several lines; what is wrong is named', () => {
  const { format, questions, problems } = sample('questions.aiken.txt')
  expect(format).toBe('aiken')
  expect(questions).toMatchObject([
    {
      text: 'Which method is safe?',
      options: [{ correct: false }, { text: 'GET', correct: true }, { correct: false }],
    },
    { text: 'What does 304 say?\nIt goes on here.', options: [{ correct: true }, { correct: false }] },
    { label: 'Next one' },
  ])
  expect(problems).toMatchObject([
    { line: 13, question: 'No options here', leftOut: 1 },
    { line: 16, question: 'Wrong letter', leftOut: 1 },
    { line: 21, question: 'No answer line', leftOut: 1 },
  ])
})
