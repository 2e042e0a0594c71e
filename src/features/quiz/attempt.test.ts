import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import {
  answered,
  askedQuestions,
  checked,
  currentQuestion,
  flagged,
  hinted,
  movedTo,
  nextQuestion,
  orderOf,
  rated,
  standingOf,
  startAttempt,
  submitted,
  type AttemptChange,
} from './attempt.ts'
import { takenLessonQuiz } from './taken-quiz.ts'

const statement = (id: string): Question => ({
  id,
  kind: 'true-false',
  label: id,
  text: `${id}?`,
  points: 1,
  hints: [],
  answer: true,
  feedback: { true: 'Yes.', false: 'No.' },
})
const [a, b, c] = [statement('a'), statement('b'), statement('c')]
const quiz = takenLessonQuiz({ version: 2, id: 'methods', title: 'Methods', questions: [a, b, c] })
const fresh = startAttempt('1', quiz, { now: 1000, seed: 's' })

const after = (attempt: StoredAttempt, ...changes: AttemptChange[]) =>
  changes.reduce((current, change) => change(current), attempt)

const anyChange: fc.Arbitrary<AttemptChange> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'gone'), fc.boolean()).map(([id, answer]) => answered(id, answer)),
  fc.constantFrom(a, b, c).map(checked),
  fc.constantFrom('a', 'b', 'c').map(movedTo),
  fc.tuple(fc.constantFrom('a', 'b', 'gone'), fc.boolean()).map(([id, on]) => flagged(id, on)),
  fc
    .tuple(fc.constantFrom('a', 'b', 'gone'), fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3))
    .map(([id, sure]) => rated(id, sure)),
  fc.tuple(fc.constantFrom('a', 'b', 'gone'), fc.nat(3)).map(([id, count]) => hinted(id, count)),
  fc.integer({ min: 1001, max: 2000 }).map(submitted),
)

describe('an attempt', () => {
  it('keeps the last answer until it is checked, then that one for good', () => {
    const attempt = after(fresh, answered('a', true), answered('a', false), checked(a), answered('a', true))
    expect(attempt).toMatchObject({ answers: { a: false }, checked: ['a'] })
  })

  it('does not check a question that has no answer yet', () => {
    expect(after(fresh, checked(a)).checked).toEqual([])
  })

  it('takes no answer to a question it does not ask', () => {
    const redo = startAttempt('2', quiz, { now: 1000, seed: 's', only: ['b'] })
    expect(after(redo, answered('a', true))).toEqual(redo)
  })

  it('changes no more once it is submitted, and is submitted once', () => {
    const done = after(fresh, answered('a', true), submitted(1500))
    expect(after(done, answered('a', false), checked(a), movedTo('c'), submitted(1600))).toEqual(done)
  })

  it('is the same when a change that it has already is made once more', () => {
    fc.assert(
      fc.property(fc.array(anyChange), anyChange, (before, change) => {
        const once = after(fresh, ...before, change)
        expect(change(once)).toEqual(once)
      }),
    )
  })

  it('never loses a checked answer, whatever follows', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyChange), (answer, later) => {
        const attempt = after(fresh, answered('b', answer), checked(b), ...later)
        expect(attempt.answers['b']).toBe(answer)
        expect(attempt.checked.filter((id) => id === 'b')).toHaveLength(1)
      }),
    )
  })
})

describe('the question in view', () => {
  it('is the stored one, also when it is checked', () => {
    const attempt = after(fresh, movedTo('b'), answered('b', true), checked(b))
    expect(currentQuestion(quiz.questions, attempt)).toBe(b)
  })

  it('is the first at the beginning', () => {
    expect(currentQuestion(quiz.questions, fresh)).toBe(a)
  })

  it('stays in view when it is answered and checked', () => {
    expect(currentQuestion(quiz.questions, after(fresh, answered('a', true), checked(a)))).toBe(a)
  })

  it('is the first that is not checked when the stored one is gone', () => {
    const attempt = { ...after(fresh, answered('a', true), checked(a)), current: 'gone' }
    expect(currentQuestion(quiz.questions, attempt)).toBe(b)
  })

  it('is followed by the next one that is not checked, from the beginning again after the last', () => {
    const attempt = after(fresh, answered('b', true), checked(b))
    expect(nextQuestion(quiz.questions, attempt, a)).toBe(c)
    expect(nextQuestion(quiz.questions, attempt, c)).toBe(a)
  })

  it('is followed by none when all are checked', () => {
    const attempt = after(fresh, ...[a, b, c].flatMap((each) => [answered(each.id, true), checked(each)]))
    expect(nextQuestion(quiz.questions, attempt, b)).toBeUndefined()
  })

  it('is never one that the quiz has dropped', () => {
    const attempt = { ...fresh, questionIds: ['gone', 'c', 'a'] }
    expect(askedQuestions(quiz, attempt)).toEqual([c, a])
    expect(currentQuestion(askedQuestions(quiz, attempt), after(attempt, movedTo('gone')))).toBe(c)
  })
})

describe('what one notes of a question', () => {
  it('is a flag that can be taken away', () => {
    expect(after(fresh, flagged('a', true), flagged('b', true), flagged('a', false)).flagged).toEqual(['b'])
  })

  it('is how sure one was, until the answer is final', () => {
    const attempt = after(fresh, rated('a', 1), answered('a', true), rated('a', 3), checked(a), rated('a', 2))
    expect(attempt.confidence).toEqual({ a: 3 })
  })

  it('is how many hints were shown, which never become fewer', () => {
    expect(after(fresh, hinted('a', 2), hinted('a', 1)).hints).toEqual({ a: 2 })
  })

  it('changes no more once the attempt is submitted', () => {
    const done = after(fresh, submitted(1500))
    expect(after(done, flagged('a', true), rated('a', 1), hinted('a', 1))).toEqual(done)
  })
})

describe('how far a question has come', () => {
  const matching = {
    id: 'm',
    kind: 'matching' as const,
    label: 'm',
    text: 'm?',
    points: 1,
    hints: [],
    items: [{ text: 'x' }, { text: 'y' }],
    choices: ['1', '2'],
  }
  const numeric = { id: 'n', kind: 'numeric' as const, label: 'n', text: 'n?', points: 1, hints: [] }
  it.each([
    [a, undefined, 'open'],
    [a, false, 'answered'],
    [matching, [-1, -1], 'open'],
    [matching, [0, -1], 'begun'],
    [matching, [0, 1], 'answered'],
    [numeric, ' ', 'open'],
    [numeric, 'twelve', 'begun'],
    [numeric, '12', 'answered'],
  ])('of %o with %o is %s', (question, answer, standing) => {
    expect(standingOf(question, answer)).toBe(standing)
  })
})

describe('the order in which things are shown', () => {
  const choice = (id: string, shuffle: boolean): Question => ({
    id,
    kind: 'single',
    label: id,
    text: `${id}?`,
    points: 1,
    hints: [],
    shuffle,
    options: ['1', '2', '3', '4', '5'].map((text, at) => ({ text, correct: at === 0, feedback: '' })),
  })
  const written = [0, 1, 2, 3, 4]

  it('is the same at every look, and another in another attempt', () => {
    const orders = Array.from({ length: 20 }, (_, at) => {
      const attempt = { ...fresh, seed: `seed ${at}` }
      expect(orderOf(choice('q', true), attempt, quiz.settings)).toEqual(
        orderOf(choice('q', true), structuredClone(attempt), quiz.settings),
      )
      return orderOf(choice('q', true), attempt, quiz.settings).join()
    })
    expect(new Set(orders).size).toBeGreaterThan(5)
  })

  it('puts the right answer first no more often than chance does', () => {
    const firsts = Array.from({ length: 500 }, (_, at) =>
      orderOf(choice('q', true), { ...fresh, seed: `seed ${at}` }, quiz.settings).indexOf(0),
    )
    expect(firsts.filter((place) => place === 0).length).toBeLessThan(150)
  })

  it('is as written where the question, the settings or an older version say so', () => {
    const { seed: _, ...older } = fresh
    expect(orderOf(choice('q', false), fresh, quiz.settings)).toEqual(written)
    expect(orderOf(choice('q', true), fresh, { shuffleOptions: false })).toEqual(written)
    expect(orderOf(choice('q', true), older, quiz.settings)).toEqual(written)
  })

  it('of the questions follows the settings', () => {
    const many = { ...quiz, questions: 'abcdefgh'.split('').map(statement) }
    const mixed = { ...many, settings: { ...quiz.settings, shuffleQuestions: true } }
    expect(startAttempt('1', many, { now: 1, seed: 's' }).questionIds.join('')).toBe('abcdefgh')
    const ids = startAttempt('1', mixed, { now: 1, seed: 's' }).questionIds
    expect(ids.join('')).not.toBe('abcdefgh')
    expect(ids.toSorted().join('')).toBe('abcdefgh')
    expect(startAttempt('2', mixed, { now: 2, seed: 's' }).questionIds).toEqual(ids)
  })
})
