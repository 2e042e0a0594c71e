import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { interactionOf } from './interaction.ts'

const shared = { id: 'q', label: 'Q', text: 'Q?', points: 1, hints: [] }
const asked = {
  multiple: {
    ...shared,
    kind: 'multiple',
    shuffle: true,
    options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
  },
  statement: { ...shared, kind: 'true-false' },
  text: { ...shared, kind: 'text' },
  numeric: { ...shared, kind: 'numeric' },
  matching: {
    ...shared,
    kind: 'matching',
    items: [{ text: 'GET' }, { text: 'POST' }],
    choices: ['safe', 'neither'],
  },
  ordering: { ...shared, kind: 'ordering', items: ['DNS', 'TCP', 'TLS'] },
  request: { ...shared, kind: 'request', start: 'GET https://httpbin.org/get' },
} satisfies Record<string, AskedQuestion>

describe('an answer as an LMS takes it', () => {
  it.each<[AskedQuestion, Answer, string, string]>([
    [asked.multiple, [0, 2], 'choice', 'a,c'],
    [asked.statement, true, 'true-false', 't'],
    [asked.statement, false, 'true-false', 'f'],
    [asked.text, ' 304\tNot\nModified ', 'fill-in', '304 Not Modified'],
    [asked.numeric, '1,5', 'numeric', '1.5'],
    [asked.matching, [0, 1], 'matching', '1.a,2.b'],
    [asked.matching, [-1, 1], 'matching', '2.b'],
    [asked.ordering, [2, 0, 1], 'sequencing', 'c,a,b'],
    [
      asked.request,
      { method: 'PUT', url: 'https://httpbin.org/put', fields: [], content: '' },
      'performance',
      'PUT https://httpbin.org/put',
    ],
  ])('%o given %o', (question, answer, type, studentResponse) => {
    expect(interactionOf(question, answer, undefined)).toEqual({
      id: 'q',
      type,
      studentResponse,
      result: 'neutral',
    })
  })

  it('is correct or wrong only where that is known', () => {
    expect(interactionOf(asked.statement, true, true).result).toBe('correct')
    expect(interactionOf(asked.statement, true, false).result).toBe('wrong')
  })

  it('never takes more than 255 characters, nor holds a control character or half a one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }), (typed) => {
        const { studentResponse } = interactionOf(asked.text, typed, undefined)
        expect(studentResponse.length).toBeLessThanOrEqual(255)
        expect(studentResponse).not.toMatch(/[\p{Cc}]/u)
        expect(studentResponse.isWellFormed()).toBe(true)
      }),
    )
  })
})
