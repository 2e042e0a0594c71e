import { describe, expect, it } from 'vitest'
import { parseQuiz } from './parse-quiz.ts'
import { sampleOf } from './samples.ts'

/** What is wrong with the question, one line each; empty where nothing is. */
function problemsOf(question: unknown): string {
  try {
    parseQuiz({ version: 2, id: 'q', title: 'Q', questions: [question] })
    return ''
  } catch (error) {
    return String((error as Error).message)
  }
}

const request = sampleOf('request')
const predict = sampleOf('predict')
const asking = (wanted: unknown) => ({
  ...request,
  requirements: [{ says: 'It is right', feedback: 'No.', wanted }],
})

describe('a request question', () => {
  it.each([
    ['nothing', {}, 'Say what the request must be like.'],
    ['an unknown criterion', { status: 200 }, 'What a request must be like has no "status"'],
    ['a URL with a query', { url: 'https://a.example/?page=2' }, 'Leave the query and fragment out of url'],
    ['a path alone', { url: '/users' }, 'url must be absolute'],
    ['a number as a value', { query: { page: 2 } }, 'A value of query must be text.'],
    ['no method', { method: [] }, 'method is empty.'],
    ['a name that would be lost', JSON.parse('{"query":{"__proto__":"x"}}'), 'query can’t ask for __proto__'],
    ['JSON that would be lost', { json: { constructor: 1 } }, 'json can’t ask for'],
  ])('refuses a requirement that asks for %s', (_what, wanted, problem) => {
    expect(problemsOf(asking(wanted))).toContain(problem)
  })

  it('names the line of a request text that can’t be read', () => {
    expect(problemsOf({ ...request, start: 'GET https://a.example/\nno field\n' })).toContain(
      'start can’t be read, line 2:',
    )
    expect(problemsOf({ ...request, solution: 'GET /users' })).toContain('solution can’t be read, line 1:')
  })
})

describe('a predict question', () => {
  it('refuses a measure that does not exist, and an answer that is no option', () => {
    expect(problemsOf({ ...predict, measure: 'mood' })).toContain('“mood” is not a measure')
    expect(problemsOf({ ...predict, answer: '500' })).toContain('The answer must be one of the options.')
  })
})

describe('an arranged question', () => {
  it('refuses a match that is no choice, and an order that misses an item', () => {
    const matching = sampleOf('matching')
    expect(problemsOf({ ...matching, choices: ['how old it is', 'other'] })).toContain(
      'The match "which one it is" is not among the choices.',
    )
    expect(problemsOf({ ...sampleOf('ordering'), order: [0, 0, 1] })).toContain(
      'order must name the place of each item once',
    )
  })
})

describe('any question', () => {
  it.each([
    [
      'a picture from elsewhere',
      { image: { src: 'https://a.example/x.png', alt: 'X' } },
      'must be a data URL',
    ],
    [
      'a picture that can hold scripts',
      { image: { src: 'data:image/svg+xml;base64,PHN2Zy8+', alt: 'X' } },
      'must be a data URL',
    ],
    ['a picture without words', { image: { src: 'data:image/png;base64,AAAA', alt: ' ' } }, 'is empty'],
    ['no points', { points: 0 }, 'points must be more than 0.'],
    ['endless points', { points: Number.POSITIVE_INFINITY }, 'points must be a'],
    ['six hints', { hints: ['1', '2', '3', '4', '5', '6'] }, 'Five hints at most'],
  ])('refuses %s', (_what, part, problem) => {
    expect(problemsOf({ ...predict, ...part })).toContain(problem)
  })
})
