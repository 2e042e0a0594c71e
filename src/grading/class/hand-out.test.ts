import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anyQuiz } from '#grading/quiz/question.arbitrary.ts'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import { makeSealingKeys, publicKeyBytes } from '#grading/sealed/envelope.ts'
import { base64urlOfBytes } from '#http/base64.ts'
import {
  fragmentOfHandOut,
  handOutOfFragment,
  hashOfHandOut,
  makeHandOut,
  plainToken,
  secretOrder,
  tokenMark,
  type HandOutPlan,
} from './hand-out.ts'
import { parseHandOut } from './hand-out-schema.ts'

let publicKey: string
beforeAll(async () => {
  publicKey = base64urlOfBytes(await publicKeyBytes((await makeSealingKeys()).publicKey))
})

const plan = (mode: HandOutPlan['mode']): HandOutPlan => ({
  id: '0123456789abcdef0123456789abcdef',
  mode,
  title: 'Week 3',
  instructions: '',
  settings: {
    attempts: 1,
    counts: 'best',
    pages: 'one',
    shuffleQuestions: false,
    shuffleOptions: true,
    feedback: 'at-end',
    confidence: false,
    hints: true,
  },
  madeAt: 1_780_000_000_000,
  publicKey,
  extraTime: [],
})

const asWritten = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The same question with everything else right, and other words to every answer. */
function otherKey(question: Question): Question {
  const feedback = { right: 'other right', wrong: 'other wrong' }
  switch (question.kind) {
    case 'single': {
      const next = (question.options.findIndex(({ correct }) => correct) + 1) % question.options.length
      return {
        ...question,
        options: question.options.map((each, at) => ({ ...each, correct: at === next, feedback: 'other' })),
      }
    }
    case 'multiple': {
      const turned = question.options.map(({ correct }) => !correct)
      return {
        ...question,
        options: question.options.map((each, at) => ({
          ...each,
          correct: turned.includes(true) ? turned[at] === true : at === 0,
          feedback: 'other',
        })),
      }
    }
    case 'true-false':
      return { ...question, answer: !question.answer, feedback: { true: 'other', false: 'other' } }
    case 'text':
      return {
        ...question,
        accept: ['another answer'],
        others: [],
        caseSensitive: !question.caseSensitive,
        wildcards: !question.wildcards,
        spaces: 'ignore',
        feedback,
      }
    case 'numeric':
      return { ...question, answer: question.answer + 1, tolerance: 17, others: [], feedback }
    case 'matching':
      return {
        ...question,
        items: question.items.map((item) => ({
          ...item,
          match: question.choices.find((choice) => choice !== item.match) ?? item.match,
          feedback: 'other',
        })),
        feedback,
      }
    case 'ordering':
      return {
        ...question,
        order: (question.order ?? asWritten(question.items.length)).toReversed(),
        feedback,
      }
    case 'request':
      return {
        ...question,
        requirements: [{ says: 'another', feedback: 'other', wanted: { method: ['BREW'] } }],
        solution: 'BREW https://example.com/pot',
        feedback: 'other',
      }
    case 'predict':
      return {
        ...question,
        answer: question.options.find((each) => each !== question.answer) ?? question.answer,
        feedback: 'other',
      }
  }
}

describe('a sealed hand-out', () => {
  it('is the same whatever is right: so there is nothing in it that could tell', () => {
    fc.assert(
      fc.property(anyQuiz(), fc.infiniteStream(fc.nat()), (quiz, numbers) => {
        const keys = [...numbers.take(40)]
        const orderOf = (count: number) =>
          asWritten(count).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
        const other: Quiz = { ...quiz, questions: quiz.questions.map(otherKey) }
        expect(other.questions).not.toEqual(quiz.questions)
        const text = (of: Quiz) => JSON.stringify(makeHandOut(of, plan('sealed'), orderOf).handOut)
        expect(text(other)).toBe(text(quiz))
      }),
    )
  })

  it('puts the items of an ordering question in an order that does not follow from the right one', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f']
    const question: Question = {
      id: 'order',
      kind: 'ordering',
      label: 'Order',
      text: 'Order',
      points: 1,
      hints: [],
      items,
      feedback: { right: '', wrong: '' },
    }
    const quiz: Quiz = { version: 2, id: 'q', title: 'Q', questions: [question] }
    const seen = new Set(
      Array.from({ length: 60 }, () => {
        const [asked] = makeHandOut(quiz, plan('sealed'), secretOrder).handOut.questions
        return asked?.kind === 'ordering' ? asked.items.join('') : ''
      }),
    )
    // Of 720 orders, 60 draws that all fall on ten or fewer do not happen.
    expect(seen.size).toBeGreaterThan(10)
    expect([...seen].every((order) => [...order].toSorted().join('') === 'abcdef')).toBe(true)
  })

  it('shows no answers before the instructor releases them, whatever the plan said', () => {
    const [quiz] = fc.sample(anyQuiz(), 1)
    if (quiz)
      expect(makeHandOut(quiz, plan('sealed'), secretOrder).handOut.settings.feedback).toBe('released')
  })

  it('is not made without a key that seals', () => {
    const [quiz] = fc.sample(anyQuiz(), 1)
    if (!quiz) throw new Error('no quiz')
    expect(() => makeHandOut(quiz, { ...plan('sealed'), publicKey: undefined }, secretOrder)).toThrow(
      RangeError,
    )
  })

  it('is refused with a key anywhere in it', () => {
    fc.assert(
      fc.property(anyQuiz(), (quiz) => {
        const { handOut, questions } = makeHandOut(quiz, plan('sealed'), secretOrder)
        expect(() => parseHandOut({ ...handOut, questions })).toThrow(/damaged/)
      }),
    )
  })
})

describe('a hand-out in a link', () => {
  it('comes out as it went in, to the letter, so that both sides bind responses to the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuiz(), fc.constantFrom('sealed', 'practice'), async (quiz, mode) => {
        const { handOut } = makeHandOut(quiz, plan(mode), secretOrder)
        const arrived = await handOutOfFragment(await fragmentOfHandOut(handOut))
        expect(JSON.stringify(arrived)).toBe(JSON.stringify(handOut))
        expect(await hashOfHandOut(arrived)).toEqual(
          await hashOfHandOut(parseHandOut(structuredClone(handOut))),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('is refused when cut off or changed', async () => {
    const [quiz] = fc.sample(anyQuiz(), 1)
    if (!quiz) throw new Error('no quiz')
    const fragment = await fragmentOfHandOut(makeHandOut(quiz, plan('sealed'), secretOrder).handOut)
    for (const length of [0, 1, 10, fragment.length >> 1, fragment.length - 8])
      await expect(handOutOfFragment(fragment.slice(0, length))).rejects.toThrow()
  })

  it('may be of a later version, and says so', () => {
    expect(() => parseHandOut({ format: 'roundtrip-hand-out', version: 2 })).toThrow('newer version')
    expect(() => parseHandOut({ format: 'something else' })).toThrow('no quiz of a class')
  })
})

describe('a token', () => {
  it('is the same however it is typed', async () => {
    const typed = ['7K4Q-2MXA', '7k4q2mxa', ' 7k4q 2mxa ', '7K4Q 2MXA']
    const marks = await Promise.all(typed.map((each) => tokenMark('a'.repeat(32), each)))
    expect(new Set(marks).size).toBe(1)
    expect(plainToken('oil0-I1lL')).toBe('01101111')
  })

  it('has another mark in each hand-out, so that nobody is followed from one to the next', async () => {
    expect(await tokenMark('a'.repeat(32), '7K4Q-2MXA')).not.toBe(
      await tokenMark('b'.repeat(32), '7K4Q-2MXA'),
    )
    expect(await tokenMark('a'.repeat(32), '7K4Q-2MXA')).toMatch(/^[0-9a-f]{16}$/)
  })
})
