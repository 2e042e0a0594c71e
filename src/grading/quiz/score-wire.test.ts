import { describe, expect, it } from 'vitest'
import { withoutSeen, type SentRequest } from './answer.ts'
import type { QuestionOf } from './quiz-schema.ts'
import { sampleOf } from './samples.ts'
import { scoreAnswer } from './score.ts'
import { validateAnswer } from './validate.ts'
import type { Wanted } from './wire-schema.ts'

const request = sampleOf('request')
const predict = sampleOf('predict')

const sent: SentRequest = {
  method: 'GET',
  url: 'https://httpbin.org/anything/a%20b?name=Ada%20%26%20Co&tag=x&tag=y',
  fields: [
    ['Accept', 'application/json'],
    ['X-Trace', 'one'],
    ['x-trace', ' two '],
  ],
  content: '{"user": {"name": "ada", "age": 36}, "tags": ["a", "b"]}',
}

/** Whether the request is such as is wanted. */
function meets(wanted: Wanted, change: Partial<SentRequest> = {}): boolean {
  const question: QuestionOf<'request'> = {
    ...request,
    requirements: [{ says: 'It is as wanted', feedback: 'It is not.', wanted }],
  }
  return scoreAnswer(question, { ...sent, ...change }).right
}

describe('a request question', () => {
  it('gives each requirement its share, and says what is wrong with those that are not met', () => {
    const score = scoreAnswer(request, { ...sent, url: 'https://httpbin.org/etag/a1' })
    expect(score).toMatchObject({
      right: false,
      feedback: undefined,
      expected: request.solution,
      parts: [
        { text: 'It goes to the same resource', right: true, feedback: '' },
        { text: 'It names the ETag', right: false, feedback: 'Write If-None-Match.' },
        { text: 'It says who asks', right: false, feedback: 'In JSON.' },
      ],
    })
    expect(score.fraction).toBeCloseTo(1 / 3)
  })

  it.each<[string, Wanted, boolean]>([
    ['one of the methods', { method: ['HEAD', 'GET'] }, true],
    ['another method', { method: ['POST'] }, false],
    ['a method in another case', { method: ['get'] }, false],
    ['the URL without its query', { url: 'https://httpbin.org/anything/a b' }, true],
    ['a star for one segment', { url: 'https://httpbin.org/anything/*' }, true],
    ['a star for two segments', { url: 'https://httpbin.org/*' }, false],
    ['another scheme', { url: 'http://httpbin.org/anything/*' }, false],
    ['a parameter as the server reads it', { query: { name: 'Ada & Co' } }, true],
    ['one of a parameter that repeats', { query: { tag: 'y' } }, true],
    ['a parameter with any value', { query: { tag: '*' } }, true],
    ['a parameter that is not there', { query: { page: '*' } }, false],
    ['the absence of one that is not there', { query: { page: 'absent' } }, true],
    ['the absence of one that is there', { query: { tag: 'absent' } }, false],
    ['a field, in whatever case', { fields: { accept: 'application/*' } }, true],
    ['one of a field that repeats', { fields: { 'X-Trace': 'two' } }, true],
    ['a field’s value in another case', { fields: { Accept: 'Application/JSON' } }, false],
    ['a field’s absence', { fields: { Authorization: 'absent' } }, true],
    ['part of the JSON', { json: { user: { name: 'ada' } } }, true],
    ['JSON that is not there', { json: { user: { name: 'bob' } } }, false],
    ['an element of a list in it', { json: { tags: { contains: 'b' } } }, true],
    ['all of several, one not met', { method: ['GET'], query: { page: '1' } }, false],
  ])('judges %s', (_what, wanted, met) => {
    expect(meets(wanted)).toBe(met)
  })

  it('takes content that is no JSON, and a URL that is none, for what does not fit', () => {
    expect(meets({ json: { user: { name: 'ada' } } }, { content: '{"user": {"na' })).toBe(false)
    expect(meets({ query: { name: 'absent' } }, { url: 'nonsense' })).toBe(true)
    expect(meets({ url: 'https://httpbin.org/get' }, { url: 'nonsense' })).toBe(false)
  })

  it('asks for a request first', () => {
    expect(validateAnswer(request, undefined)).toBe('Send a request first.')
    expect(validateAnswer(request, sent)).toBeUndefined()
    expect(scoreAnswer(request, undefined)).toMatchObject({ fraction: 0, feedback: undefined })
  })
})

describe('a predict question', () => {
  it('takes what the exchange showed for right, whatever the key says', () => {
    expect(scoreAnswer(predict, { guess: 0, seen: '200' })).toMatchObject({
      fraction: 1,
      right: true,
      expected: '200',
      feedback: 'The copy is still good.',
    })
    expect(scoreAnswer(predict, { guess: 1, seen: '200' })).toMatchObject({
      fraction: 0,
      options: [
        { text: '200', correct: true, chosen: false },
        { text: '304', correct: false, chosen: true },
        { text: '412', correct: false, chosen: false },
      ],
    })
  })

  it('takes the key where nothing was sent, and where it showed none of the options', () => {
    expect(scoreAnswer(predict, { guess: 1 })).toMatchObject({ fraction: 1, expected: '304' })
    expect(scoreAnswer(predict, { guess: 1, seen: 'Timed out' })).toMatchObject({
      fraction: 1,
      expected: '304',
    })
    expect(scoreAnswer(predict, { guess: 0, seen: 'Timed out' }).right).toBe(false)
  })

  it('believes nobody about what was seen where the answer comes from elsewhere', () => {
    expect(scoreAnswer(predict, withoutSeen({ guess: 0, seen: '200' })).right).toBe(false)
    expect(withoutSeen([1])).toEqual([1])
  })

  it('refuses a guess that is no option', () => {
    for (const guess of [-1, 3, 0.5]) {
      expect(validateAnswer(predict, { guess })).toBe('Choose what you expect first.')
      expect(scoreAnswer(predict, { guess, seen: '200' }).fraction).toBe(0)
    }
  })
})
