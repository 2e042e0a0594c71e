import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion } from './any-question.ts'
import { asAsked, withoutKey } from './asked-question.ts'
import type { Question } from './quiz-schema.ts'
import { everyKind } from './samples.ts'
import { validateAnswer } from './validate.ts'

/** Names that nothing handed out may have: each would tell, or help to tell, what is right. */
const keyNames = [
  'correct',
  'answer',
  'accept',
  'others',
  'caseSensitive',
  'spaces',
  'wildcards',
  'tolerance',
  'feedback',
  'match',
  'order',
  'solution',
  'requirements',
  'wanted',
]

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(namesIn)]
}

describe('withoutKey', () => {
  it('leaves nothing of a key: no name and no text of it', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const asked = withoutKey(question)
        expect(namesIn(asked).filter((name) => keyNames.includes(name))).toEqual([])
        expect(JSON.stringify(asked)).not.toMatch(/SECRET|7131719/)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same whatever of the answers is right', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(withoutKey(otherwise(question))).toEqual(withoutKey(question))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps all that is asked', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { id, kind, label, text, points, hints } = question
        expect(withoutKey(question)).toMatchObject({ id, kind, label, text, points, hints })
        const asked = JSON.stringify(withoutKey(question))
        for (const given of [question.code, question.image?.src, question.rfc?.section, question.section])
          if (given !== undefined) expect(asked).toContain(given)
        for (const [said] of JSON.stringify(question).matchAll(/asked \d+/g)) expect(asked).toContain(said)
      }),
    )
  })

  it('says of any answer what the whole question says: whether it may be submitted', () => {
    const answer = fc.oneof(
      fc.boolean(),
      fc.string(),
      fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 5 }),
      fc.record({ guess: fc.integer({ min: -1, max: 5 }) }),
    )
    fc.assert(
      fc.property(anyQuestion, answer, (question, given) => {
        expect(validateAnswer(withoutKey(question), given)).toBe(validateAnswer(asAsked(question), given))
      }),
    )
  })

  it('keeps of the sample what one needs to answer it', () => {
    expect(everyKind.questions.map(withoutKey)).toMatchObject([
      { shuffle: false, options: [{ text: 'To keep nothing' }, { code: 'Cache-Control: no-cache' }] },
      { shuffle: true, options: [{ text: 'ETag' }, { text: 'Last-Modified' }, { text: 'Age' }] },
      { kind: 'true-false' },
      { kind: 'text' },
      { unit: 's' },
      { items: [{ text: 'Age' }, { text: 'ETag' }], choices: { length: 3 } },
      { items: { length: 3 } },
      { start: 'GET https://httpbin.org/etag/a1\n' },
      { measure: 'status', options: ['200', '304', '412'] },
    ])
  })
})

/** The same question with another key. */
function otherwise(question: Question): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return {
        ...question,
        options: question.options.map((option) => ({ ...option, correct: !option.correct })),
      }
    case 'true-false':
      return { ...question, answer: !question.answer }
    case 'text':
      return { ...question, accept: ['another'], others: [] }
    case 'numeric':
      return { ...question, answer: -1, tolerance: 3 }
    case 'matching': {
      const { choices } = question
      const next = (match: string) => choices[(choices.indexOf(match) + 1) % choices.length] ?? match
      return { ...question, items: question.items.map((item) => ({ ...item, match: next(item.match) })) }
    }
    case 'ordering':
      return { ...question, order: [...question.items.keys()] }
    case 'request':
      return { ...question, requirements: [], solution: 'GET https://httpbin.org/other' }
    case 'predict':
      return { ...question, answer: question.options.find((each) => each !== question.answer) ?? '' }
  }
}
