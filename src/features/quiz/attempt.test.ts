import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question, Quiz } from '#grading/quiz-schema.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import {
  answered,
  askedQuestions,
  checked,
  currentQuestion,
  movedTo,
  nextQuestion,
  startAttempt,
  submitted,
  type AttemptChange,
} from './attempt.ts'

const statement = (id: string): Question => ({
  id,
  kind: 'true-false',
  label: id,
  text: `${id}?`,
  answer: true,
  feedback: { true: 'Yes.', false: 'No.' },
})
const [a, b, c] = [statement('a'), statement('b'), statement('c')]
const quiz: Quiz = { version: 1, id: 'methods', title: 'Methods', questions: [a, b, c] }
const fresh = startAttempt('1', quiz, ['a', 'b', 'c'], 1000)

const after = (attempt: StoredAttempt, ...changes: AttemptChange[]) =>
  changes.reduce((current, change) => change(current), attempt)

const anyChange: fc.Arbitrary<AttemptChange> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'gone'), fc.boolean()).map(([id, answer]) => answered(id, answer)),
  fc.constantFrom(a, b, c).map(checked),
  fc.constantFrom('a', 'b', 'c').map(movedTo),
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
    const redo = startAttempt('2', quiz, ['b'], 1000)
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
    const attempt = startAttempt('3', quiz, ['gone', 'c', 'a'], 1000)
    expect(askedQuestions(quiz, attempt)).toEqual([c, a])
    expect(currentQuestion(askedQuestions(quiz, attempt), after(attempt, movedTo('gone')))).toBe(c)
  })
})
