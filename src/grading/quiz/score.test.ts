import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import type { QuestionOf } from './quiz-schema.ts'
import { parseQuiz } from './parse-quiz.ts'
import { scoreAnswer, scoreQuiz } from './score.ts'
import { validateAnswer } from './validate.ts'
import version1 from './version-1.sample.json'

const { questions } = parseQuiz(version1)
const [single, multiple, trueFalse, shortText] = questions as [
  QuestionOf<'single' | 'multiple'>,
  QuestionOf<'single' | 'multiple'>,
  (typeof questions)[number],
  QuestionOf<'text'>,
]

const anyAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 6 }),
)

/** A multiple question with at least one correct option, and a choice among its options. */
const multipleAndChoice = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 8 })
  .filter((correct) => correct.includes(true))
  .chain((correct) =>
    fc.tuple(
      fc.constant<QuestionOf<'single' | 'multiple'>>({
        ...multiple,
        options: correct.map((each, index) => ({ text: `${index}`, correct: each, feedback: 'Because.' })),
      }),
      fc.subarray([...correct.keys()], { minLength: 1 }),
    ),
  )

const correctIndices = (question: QuestionOf<'single' | 'multiple'>) =>
  question.options.flatMap((option, index) => (option.correct ? [index] : []))

describe('validateAnswer', () => {
  it('says what is missing when nothing was answered', () => {
    expect(validateAnswer(single, undefined)).toBe('Choose one answer first.')
    expect(validateAnswer(multiple, [])).toBe('Tick at least one answer first.')
    expect(validateAnswer(trueFalse, undefined)).toBe('Choose true or false first.')
    expect(validateAnswer(shortText, '  ')).toBe('Write an answer first.')
  })

  it('lets a wrong answer be submitted as readily as a right one', () => {
    expect(validateAnswer(single, [0])).toBeUndefined()
    expect(validateAnswer(single, [1])).toBeUndefined()
    expect(validateAnswer(trueFalse, true)).toBeUndefined()
    expect(validateAnswer(shortText, 'no idea')).toBeUndefined()
  })

  it('refuses an answer of another kind, or to an option that is gone', () => {
    expect(validateAnswer(single, true)).toBeDefined()
    expect(validateAnswer(single, [2])).toBeDefined()
    expect(validateAnswer(single, [0, 1])).toBeDefined()
    expect(validateAnswer(multiple, [0, 0])).toBeDefined()
    expect(validateAnswer(trueFalse, 'true')).toBeDefined()
    expect(validateAnswer(shortText, [0])).toBeDefined()
  })
})

describe('scoreAnswer', () => {
  it('gives every option its own feedback, with what was chosen and what is correct', () => {
    expect(scoreAnswer(single, [1])).toMatchObject({
      fraction: 0,
      right: false,
      feedback: undefined,
      options: [
        {
          text: 'To keep nothing',
          correct: true,
          chosen: false,
          feedback: expect.stringContaining('Neither'),
        },
        { text: 'To ask before reuse', correct: false, chosen: true, feedback: 'That is `no-cache`.' },
      ],
    })
    expect(scoreAnswer(trueFalse, false)).toMatchObject({
      fraction: 1,
      options: [
        { text: 'True', correct: false, chosen: false, feedback: 'It is, with explicit freshness.' },
        { text: 'False', correct: true, chosen: true, feedback: 'With explicit freshness it may be kept.' },
      ],
    })
  })

  it('gives part of the point for part of the correct options, and takes it back for wrong ones', () => {
    expect(scoreAnswer(multiple, [0, 1])).toMatchObject({ fraction: 1, right: true })
    expect(scoreAnswer(multiple, [0])).toMatchObject({ fraction: 0.5, right: false })
    expect(scoreAnswer(multiple, [0, 1, 2])).toMatchObject({ fraction: 0.5, right: false })
    expect(scoreAnswer(multiple, [2])).toMatchObject({ fraction: 0, right: false })
  })

  it('folds case, outer and doubled spaces, and the ways to write one letter', () => {
    expect(scoreAnswer(shortText, ' 304  NOT\tmodified\n')).toMatchObject({
      right: true,
      feedback: 'And it comes without content.',
    })
    const cafe: QuestionOf<'text'> = { ...shortText, accept: ['Caf\u00e9'] }
    expect(scoreAnswer(cafe, 'cafe\u0301').right).toBe(true)
    expect(scoreAnswer({ ...cafe, caseSensitive: true }, 'cafe\u0301').right).toBe(false)
    expect(scoreAnswer({ ...cafe, caseSensitive: true }, ' Cafe\u0301').right).toBe(true)
  })

  it('answers a known wrong text with its own feedback, any other with the general one', () => {
    expect(scoreAnswer(shortText, ' 200 ').feedback).toBe('That would bring a new copy.')
    expect(scoreAnswer(shortText, '418').feedback).toBe('It is a 3xx.')
    expect(scoreAnswer(shortText, undefined).feedback).toBeUndefined()
  })

  it('keeps fraction between 0 and 1, and is right exactly when they are 1, whatever was stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anyAnswer, (question, answer) => {
        const { fraction, right } = scoreAnswer(question, answer)
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
        expect(right).toBe(fraction === 1)
        if (validateAnswer(question, answer) !== undefined) expect(fraction).toBe(0)
      }),
    )
  })

  it('is right in full for exactly the correct options, in any order of ticking', () => {
    fc.assert(
      fc.property(multipleAndChoice, ([question, chosen]) => {
        const exact = [...chosen].sort().join() === correctIndices(question).join()
        expect(scoreAnswer(question, chosen.toReversed()).right).toBe(exact)
      }),
    )
  })

  it('never gives more for one more wrong tick', () => {
    fc.assert(
      fc.property(multipleAndChoice, ([question, chosen]) => {
        const before = scoreAnswer(question, chosen).fraction
        question.options.forEach((option, index) => {
          if (option.correct || chosen.includes(index)) return
          expect(scoreAnswer(question, [...chosen, index]).fraction).toBeLessThanOrEqual(before)
        })
      }),
    )
  })
})

describe('scoreQuiz', () => {
  it('adds up points and counts what is right in full', () => {
    const answers = { 'no-store': [0], validators: [0], 'post-cacheable': false, 'not-modified': '200' }
    expect(scoreQuiz(questions, answers)).toEqual({ points: 2.5, right: 2, of: 4 })
  })

  it('counts a question without an answer as 0 and leaves out what was not asked', () => {
    expect(scoreQuiz(questions, {})).toEqual({ points: 0, right: 0, of: 4 })
    expect(scoreQuiz([trueFalse], { 'post-cacheable': false, 'no-store': [0] })).toEqual({
      points: 1,
      right: 1,
      of: 1,
    })
  })
})
