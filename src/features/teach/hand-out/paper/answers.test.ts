import { describe, expect, test } from 'vitest'
import { arranged } from '#grading/quiz/arrange.ts'
import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import { answersOf } from './answers.ts'
import { letterOf } from './points.ts'

const { questions } = parseQuiz({
  version: 2,
  id: 'q',
  title: 'Q',
  questions: [
    {
      kind: 'multiple',
      options: [{ text: 'GET', correct: true }, { text: 'POST' }, { text: 'PUT', correct: true }],
    },
    { kind: 'true-false', answer: false },
    { kind: 'text', accept: ['Location'], others: [{ text: 'location:', points: 0.5 }] },
    { kind: 'numeric', answer: 3, tolerance: 0.5, unit: 's' },
    {
      kind: 'matching',
      items: [
        { text: '404', match: 'not there' },
        { text: '410', match: 'gone' },
      ],
      choices: ['not there', 'gone', 'teapot'],
    },
    { kind: 'ordering', items: ['SYN', 'SYN ACK', 'ACK'] },
  ].map((question, index) => ({ id: `q${index}`, label: 'Q', text: 'Q?', ...question })),
})
const answers = (index: number, order?: readonly number[]) => {
  const question = questions[index]
  if (!question) throw new Error('There is no such question.')
  return answersOf(order ? arranged(question, () => order) : question)
}

describe('an answer sheet', () => {
  test('names what is right by letter, as the paper has it', () => {
    expect(answers(0)).toEqual(['A: GET', 'C: PUT'])
    expect(answers(0, [2, 1, 0])).toEqual(['A: PUT', 'C: GET'])
    expect(answers(1)).toEqual(['B: False'])
    expect(answers(4, [2, 0, 1])).toEqual(['B: 404 → not there', 'C: 410 → gone'])
  })

  test('gives every text and number that is worth points', () => {
    expect(answers(2)).toEqual(['Location', 'location: (50 % of the points)'])
    expect(answers(3)).toEqual(['3 ± 0.5 s'])
  })

  test('gives the right order, however the items are arranged', () => {
    expect(answers(5, [2, 0, 1])).toEqual(['1: SYN', '2: SYN ACK', '3: ACK'])
  })
})

test('letters go on behind Z', () => {
  expect([0, 25, 26, 39].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AN'])
})
