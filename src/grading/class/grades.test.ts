import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { Override, Regrade } from './grade-changes.ts'
import { countingAttempt, gradeAttempt, isPassed, percentOf } from './grades.ts'

const { questions } = parseQuiz({
  version: 2,
  id: 'three',
  title: 'Three',
  questions: [
    {
      id: 'safe',
      kind: 'multiple',
      label: 'Safe methods',
      text: 'Which methods are safe?',
      points: 2,
      options: [
        { text: 'GET', correct: true },
        { text: 'HEAD', correct: true },
        { text: 'POST' },
        { text: 'PUT' },
      ],
    },
    {
      id: 'teapot',
      kind: 'text',
      label: 'Teapot',
      text: 'What does 418 say?',
      accept: ['I’m a teapot'],
    },
    { id: 'found', kind: 'numeric', label: 'Found', text: 'Which status is Found?', points: 3, answer: 302 },
  ],
})
const [safe, teapot, found] = questions as [Question, Question, Question]
const right = { answers: { safe: [0, 1], teapot: 'i’m a teapot', found: '302' } }
const some = { answers: { safe: [0], teapot: "I'm a teapot", found: '301' } }
const lenient = { ...teapot, accept: ['I’m a teapot', "I'm a teapot"] } as Question
const regrade = (question: string, rule: Regrade['rule'], at = 1): Regrade => ({
  question,
  rule,
  at,
  reason: 'The key was wrong.',
})
const override = (question: string | null, points: number | null, at = 1): Override => ({
  question,
  points,
  at,
  reason: 'Told me in person.',
})
const grade = (
  answers: typeof right | { answers: Record<string, never> } | typeof some,
  regrades: readonly Regrade[] = [],
  overrides: readonly Override[] = [],
) => gradeAttempt(questions, regrades, answers, overrides)

describe('a grade', () => {
  it('follows from the key alone where nothing was changed', () => {
    expect(grade(right)).toMatchObject({ points: 6, of: 6 })
    const { questions: each, ...total } = grade(some)
    expect(total).toEqual({ points: 1, of: 6 })
    expect(each[0]).toEqual({ id: 'safe', points: 1, of: 2, fraction: 0.5, by: 'key' })
  })

  it('is 0 without answers', () => {
    expect(grade({ answers: {} })).toMatchObject({ points: 0, of: 6 })
  })
})

describe('a question graded anew', () => {
  it('by another key gives the points to those it makes right, and keeps the old ones', () => {
    const { questions: each, ...total } = grade(some, [regrade('teapot', { kind: 'key', question: lenient })])
    expect(total).toEqual({ points: 2, of: 6, before: 1 })
    expect(each[1]).toEqual({
      id: 'teapot',
      points: 1,
      of: 1,
      fraction: 1,
      by: 'regrade',
      before: 0,
      reason: 'The key was wrong.',
    })
  })

  it('gives everyone the points, those without an answer too', () => {
    expect(grade({ answers: {} }, [regrade('found', { kind: 'full' })])).toMatchObject({ points: 3, of: 6 })
  })

  it('is asked of nobody once dropped, whatever was set by hand', () => {
    const dropped = [regrade('found', { kind: 'drop' })]
    expect(grade(right, dropped)).toMatchObject({ points: 3, of: 3, before: 6 })
    expect(grade(right, dropped, [override('found', 2)])).toMatchObject({ points: 3, of: 3 })
  })

  it('twice counts by the newest, in whatever order they stand', () => {
    const full = regrade('found', { kind: 'full' }, 1)
    const back = regrade('found', { kind: 'key', question: found }, 2)
    expect(grade(some, [back, full])).toMatchObject({ points: 1, of: 6 })
    expect(grade(some, [full, { ...back, at: 0 }])).toMatchObject({ points: 4, of: 6 })
  })

  it('may be worth more or less than before', () => {
    const worthOne = regrade('found', { kind: 'key', question: { ...found, points: 1 } })
    expect(grade(right, [worthOne])).toMatchObject({ points: 4, of: 4, before: 6 })
  })
})

describe('a grade set by hand', () => {
  it('wins over key and regrade', () => {
    const full = regrade('found', { kind: 'full' })
    const { questions: each, ...total } = grade(some, [full], [override('found', 1.5)])
    expect(total).toEqual({ points: 2.5, of: 6, before: 1 })
    expect(each[2]).toMatchObject({ points: 1.5, of: 3, by: 'override', before: 0 })
  })

  it('of one question counts by the newest, and null takes it back', () => {
    expect(grade(some, [], [override('found', 3, 1), override('found', 2, 2)]).points).toBe(3)
    const back = grade(some, [], [override('found', 3, 1), override('found', null, 2)])
    expect(back).toEqual(grade(some))
  })

  it('of the whole attempt sets the total, and leaves the questions as they are', () => {
    const whole = grade(some, [], [override(null, 5), override('found', 3)])
    expect(whole).toMatchObject({ points: 5, of: 6, before: 1, total: { points: 5 } })
    expect(whole.questions[2]?.points).toBe(3)
    expect(grade(some, [], [override(null, 5, 1), override(null, null, 2)])).toEqual(grade(some))
  })
})

describe('whatever was answered and changed', () => {
  const answers = fc.record({
    answers: fc.record(
      {
        safe: fc.subarray([0, 1, 2, 3]),
        teapot: fc.constantFrom('I’m a teapot', "I'm a teapot", ''),
        found: fc.constantFrom('302', '301', 'x'),
      },
      { requiredKeys: [] },
    ),
  })
  const id = fc.constantFrom('safe', 'teapot', 'found')
  const rule: fc.Arbitrary<(of: string) => Regrade['rule']> = fc.constantFrom(
    (of: string) => ({ kind: 'key' as const, question: of === 'teapot' ? lenient : keyOf(of) }),
    () => ({ kind: 'full' as const }),
    () => ({ kind: 'drop' as const }),
  )
  const keyOf = (of: string) => questions.find((each) => each.id === of) ?? safe
  const regrades = fc.array(
    fc.tuple(id, rule, fc.nat(9)).map(([of, make, at]) => regrade(of, make(of), at)),
    { maxLength: 5 },
  )
  const ofQuestions = fc.array(
    fc
      .tuple(id, fc.option(fc.constantFrom(0, 0.5, 1)), fc.nat(9))
      .map(([of, points, at]) => override(of, points, at)),
    { maxLength: 5 },
  )

  it('a total lies between nothing and all that is asked, and is the sum of its questions', () => {
    fc.assert(
      fc.property(answers, regrades, ofQuestions, (given, anew, byHand) => {
        const { questions: each, points, of } = gradeAttempt(questions, anew, given, byHand)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(of)
        expect(points).toBeCloseTo(
          each.reduce((sum, one) => sum + one.points, 0),
          9,
        )
      }),
    )
  })

  it('what was before is what the key alone gives', () => {
    fc.assert(
      fc.property(answers, regrades, ofQuestions, (given, anew, byHand) => {
        const byKey = gradeAttempt(questions, [], given, [])
        const changed = gradeAttempt(questions, anew, given, byHand)
        expect(changed.before ?? changed.points).toBeCloseTo(byKey.points, 9)
        for (const [index, one] of changed.questions.entries())
          expect(one.before ?? one.points).toBe(byKey.questions[index]?.points)
      }),
    )
  })

  it('nobody loses by “everyone gets the points”, and only that question changes', () => {
    fc.assert(
      fc.property(answers, id, (given, of) => {
        const before = gradeAttempt(questions, [], given, [])
        const after = gradeAttempt(questions, [regrade(of, { kind: 'full' })], given, [])
        expect(after.points).toBeGreaterThanOrEqual(before.points)
        for (const [index, one] of after.questions.entries())
          if (one.id !== of) expect(one).toEqual(before.questions[index])
      }),
    )
  })

  it('taking every change by hand back leaves what was there without any', () => {
    fc.assert(
      fc.property(answers, regrades, ofQuestions, (given, anew, byHand) => {
        const back = ['safe', 'teapot', 'found'].map((of) => override(of, null, 100))
        expect(gradeAttempt(questions, anew, given, [...byHand, ...back])).toEqual(
          gradeAttempt(questions, anew, given, []),
        )
      }),
    )
  })
})

describe('of several attempts', () => {
  const attempt = (number: number, points: number, submittedAt = number * 1000) => ({
    response: { attempt: `${number}-${submittedAt}`, number, submittedAt },
    grade: { points },
  })
  const three = [attempt(3, 4), attempt(1, 2), attempt(2, 5)]

  it('the best, the last or the first counts', () => {
    expect(countingAttempt(three, 'best')?.response.number).toBe(2)
    expect(countingAttempt(three, 'last')?.response.number).toBe(3)
    expect(countingAttempt(three, 'first')?.response.number).toBe(1)
  })

  it('that are equally good the earlier counts; of one number the later sent is the last', () => {
    expect(countingAttempt([attempt(2, 5), attempt(1, 5)], 'best')?.response.number).toBe(1)
    const twice = [attempt(1, 5, 20), attempt(1, 1, 10)]
    expect(countingAttempt(twice, 'last')?.response.submittedAt).toBe(20)
  })

  it('none is none', () => {
    expect(countingAttempt([], 'best')).toBeUndefined()
  })
})

describe('the pass mark', () => {
  it('is passed by who reaches it exactly, whatever binary fractions make of it', () => {
    expect(isPassed({ points: 0.1 + 0.2, of: 0.5 }, { passMark: 60 })).toBe(true)
    expect(isPassed({ points: 0.29, of: 0.5 }, { passMark: 60 })).toBe(false)
    expect(isPassed({ points: 1.1 * 3, of: 5.5 }, { passMark: 60 })).toBe(true)
  })

  it('passes and fails nobody where there is none, or nothing was asked', () => {
    expect(isPassed({ points: 1, of: 2 }, {})).toBeUndefined()
    expect(isPassed({ points: 0, of: 0 }, { passMark: 50 })).toBeUndefined()
    expect(percentOf({ points: 0, of: 0 })).toBeUndefined()
  })
})
