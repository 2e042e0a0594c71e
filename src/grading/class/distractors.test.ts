import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questions } from './class.sample.ts'
import {
  givenAnswers,
  optionCounts,
  partCounts,
  surenessOf,
  thirds,
  type ClassAnswer,
} from './distractors.ts'
import { answerWords } from './gradebook-answer-words.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'

const [safe, teapot, found] = questions as [Question, Question, Question]
const answers = (...all: [ClassAnswer['answer'], number][]): ClassAnswer[] =>
  all.map(([answer, total]) => ({ answer, total }))

describe('distractors', () => {
  it('are counted for all, for the upper and for the lower third', () => {
    const counts = optionCounts(
      safe,
      answers([[0], 90], [[0], 80], [[1], 50], [[0], 40], [[2], 20], [undefined, 10]),
    )
    expect(counts).toEqual([
      { text: 'GET', correct: true, all: 3, upper: 2, lower: 0 },
      { text: 'POST', correct: false, all: 1, upper: 0, lower: 0 },
      { text: 'PUT', correct: false, all: 1, upper: 0, lower: 1 },
      { text: 'No answer', correct: false, all: 1, upper: 0, lower: 1 },
    ])
  })

  it('add up to the class where one is chosen, whatever was answered', () => {
    const any = fc.array(fc.tuple(fc.constantFrom([0], [1], [2], [9], undefined, 'x'), fc.nat(100)))
    fc.assert(
      fc.property(any, (all) => {
        const class_ = answers(...(all as [ClassAnswer['answer'], number][]))
        const { upper, lower } = thirds(class_)
        const counts = optionCounts(safe, class_)
        const sum = (of: 'all' | 'upper' | 'lower') => counts.reduce((total, each) => total + each[of], 0)
        expect([sum('all'), sum('upper'), sum('lower')]).toEqual([class_.length, upper.length, lower.length])
        expect(Math.min(...upper.map(({ total }) => total), 100)).toBeGreaterThanOrEqual(
          Math.max(...lower.map(({ total }) => total), 0),
        )
      }),
    )
  })
})

describe('typed answers', () => {
  it('that count as the same are one, the most frequent first', () => {
    expect(
      givenAnswers(teapot, answers(['teapot', 1], ['I’m a  Teapot', 1], ['i’m a teapot ', 1], ['', 1])),
    ).toEqual([
      { text: 'I’m a  Teapot', count: 2, fraction: 1 },
      { text: 'teapot', count: 1, fraction: 0 },
    ])
    expect(
      givenAnswers(found, answers(['302', 1], ['302.0', 1], ['three', 1])).map(({ count }) => count),
    ).toEqual([2, 1])
  })
})

describe('parts', () => {
  const matching: Question = {
    id: 'who',
    kind: 'matching',
    label: 'Who',
    text: 'Who?',
    points: 1,
    hints: [],
    items: [
      { text: 'Host', match: 'client', feedback: '' },
      { text: 'Server', match: 'server', feedback: '' },
    ],
    choices: ['server', 'client', 'proxy'],
    feedback: { right: '', wrong: '' },
  }

  it('say how each item did, and what was given instead', () => {
    expect(partCounts(matching, answers([[1, 0], 1], [[1, 2], 1], [[0, 2], 1], [undefined, 1]))).toEqual([
      { text: 'Host', right: 2, instead: [{ text: 'server', count: 1 }] },
      { text: 'Server', right: 1, instead: [{ text: 'proxy', count: 2 }] },
    ])
  })

  it('read in words as pairs', () => {
    expect(answerWords(matching, [1, 0])).toBe('Host → client | Server → server')
    expect(answerWords(matching, [1, -1])).toBe('Host → client')
    expect(answerWords(matching, 'x')).toBe('')
  })
})

describe('confidence', () => {
  it('is set against what the answers were worth; those who said nothing are left out', () => {
    expect(
      surenessOf([{ confidence: 3, fraction: 1 }, { confidence: 3, fraction: 0.5 }, { fraction: 0 }]),
    ).toEqual([
      { confidence: 1, answers: 0, right: undefined },
      { confidence: 2, answers: 0, right: undefined },
      { confidence: 3, answers: 2, right: 75 },
    ])
  })
})
