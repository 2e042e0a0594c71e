import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionOf } from './quiz-schema.ts'
import { sampleOf } from './samples.ts'
import { scoreAnswer } from './score.ts'
import { validateAnswer } from './validate.ts'

const numeric = sampleOf('numeric')
const text = sampleOf('text')

describe('a numeric question', () => {
  it('takes both ends of what it tolerates, and nothing beyond', () => {
    for (const typed of ['60', '59.5', '60.5', '60,5', '6e1'])
      expect(scoreAnswer(numeric, typed).right).toBe(true)
    for (const typed of ['59.49', '60.51', '-60'])
      expect(scoreAnswer(numeric, typed)).toMatchObject({ fraction: 0, right: false })
  })

  it('does not let binary fractions decide', () => {
    const sum: QuestionOf<'numeric'> = { ...numeric, answer: 0.3, tolerance: 0 }
    expect(scoreAnswer(sum, '0.30000000000000004').right).toBe(true)
    expect(scoreAnswer({ ...sum, answer: 0.2, tolerance: 0.1 }, '0.3').right).toBe(true)
    expect(scoreAnswer(sum, '0.3000001').right).toBe(false)
  })

  it('gives part of the points for an answer that is worth it, and says why', () => {
    expect(scoreAnswer(numeric, '101')).toMatchObject({
      fraction: 0.5,
      right: false,
      feedback: 'It has been in a cache before.',
    })
    expect(scoreAnswer(numeric, '7').feedback).toBe('Take the age off.')
    expect(scoreAnswer(numeric, '60').feedback).toBe('What is left of 100 after 40.')
  })

  it('tells the right answer with its tolerance and unit', () => {
    expect(scoreAnswer(numeric, '7').expected).toBe('60 ± 0.5 s')
    expect(scoreAnswer({ ...numeric, tolerance: 0 }, '7').expected).toBe('60 s')
  })

  it('refuses what is no number before it is checked, in words', () => {
    expect(validateAnswer(numeric, '')).toBe('Write a number first.')
    expect(validateAnswer(numeric, ' sixty ')).toBe('“sixty” is no number. Write digits only.')
    expect(validateAnswer(numeric, '61')).toBeUndefined()
    expect(scoreAnswer(numeric, 'sixty')).toMatchObject({ fraction: 0, right: false })
  })

  it('is right exactly within its tolerance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.nat(50),
        fc.integer({ min: -2_000, max: 2_000 }),
        (answer, tolerance, given) => {
          const question = { ...numeric, answer, tolerance, others: [] }
          expect(scoreAnswer(question, `${given}`).right).toBe(Math.abs(given - answer) <= tolerance)
        },
      ),
    )
  })
})

describe('a text question', () => {
  const plain: QuestionOf<'text'> = { ...text, accept: ['no store'], wildcards: false, caseSensitive: false }

  it('takes white space as its rule has it', () => {
    const spaced = (spaces: QuestionOf<'text'>['spaces'], typed: string) =>
      scoreAnswer({ ...plain, spaces }, typed).right
    expect(spaced('fold', ' no\t  store ')).toBe(true)
    expect(spaced('fold', 'nostore')).toBe(false)
    expect(spaced('ignore', 'nos tore')).toBe(true)
    expect(spaced('exact', 'no store')).toBe(true)
    expect(spaced('exact', 'no store ')).toBe(false)
  })

  it('takes a star for any characters only where it says so', () => {
    expect(scoreAnswer(text, '304 Not Modified').right).toBe(true)
    expect(scoreAnswer({ ...text, wildcards: false }, '304 Not Modified').right).toBe(false)
    expect(scoreAnswer({ ...text, wildcards: false }, '304*').right).toBe(true)
  })

  it('gives part of the points for another answer that is worth it', () => {
    expect(scoreAnswer(text, '2 00')).toMatchObject({ fraction: 0.25, right: false, expected: '304*' })
  })
})
