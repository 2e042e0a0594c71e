import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { added, changed, moved, removed, renamed, type Change } from './quiz-changes.ts'
import { reversed, stepBetween, stepped } from './quiz-steps.ts'
import { quizOf, trueFalse } from './samples.ts'
import { emptyTrail, noted, type Trail } from './trail.ts'

const quiz = quizOf(trueFalse('a'), trueFalse('b'), trueFalse('c'))
const says = (id: string, text: string): Change => changed(id, (question) => ({ ...question, text }))

/** Makes changes one after the other, each at a moment, and follows them. */
function followed(changes: readonly (readonly [Change, at: string | undefined, now: number])[]): Trail {
  let shown = quiz
  return changes.reduce((trail, [change, at, now]) => {
    const before = shown
    shown = change(shown)
    return noted(trail, before, shown, { what: 'it', at, now })
  }, emptyTrail)
}

describe('undoing a step', () => {
  it.each([
    ['an addition', added([trueFalse('x')], 'a')],
    ['a deletion', removed('b')],
    ['a move', moved('c', -2)],
    ['a change of a question', says('a', 'What?')],
    ['a title', renamed('Other')],
  ])('of %s gives back what was there', (_what, change) => {
    const after = change(quiz)
    const step = stepBetween(quiz, after, { what: 'it', at: undefined })!
    expect(stepped(reversed(step))(after)).toEqual(quiz)
    expect(stepped(step)(quiz)).toEqual(after)
  })

  it('leaves alone what was written since, in another question and in another part of the same', () => {
    const after = says('a', 'What?')(quiz)
    const step = stepBetween(quiz, after, { what: 'it', at: undefined })!
    const later = changed('a', (question) => ({ ...question, label: 'New' }))(says('b', 'Why?')(after))
    const undone = stepped(reversed(step))(later)
    expect(undone.questions[0]).toMatchObject({ text: 'Is a true?', label: 'New' })
    expect(undone.questions[1]).toMatchObject({ text: 'Why?' })
  })

  it('brings a part back that was taken away, and takes one away that was added', () => {
    const withCode = changed('a', (question) => ({ ...question, code: 'x' }))(quiz)
    const step = stepBetween(quiz, withCode, { what: 'it', at: undefined })!
    expect(stepped(reversed(step))(withCode).questions[0]).not.toHaveProperty('code')
  })

  it('leads back through whatever was done', () => {
    const anyChange = fc.oneof(
      fc.constantFrom('a', 'b', 'c', 'x').map((id) => removed(id)),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -2, max: 2 }))
        .map(([id, by]) => moved(id, by)),
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.string()).map(([id, text]) => says(id, text)),
      fc.string().map((title) => renamed(title)),
      fc.constant(added([trueFalse('x')], 'b')),
    )
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const trail = followed(changes.map((change, index) => [change, undefined, index]))
        const last = changes.reduce((now, change) => change(now), quiz)
        const first = trail.past.reduceRight((now, step) => stepped(reversed(step))(now), last)
        expect(first).toEqual(quiz)
        expect(trail.past.reduce((now, step) => stepped(step)(now), first)).toEqual(last)
      }),
    )
  })
})

describe('what is typed', () => {
  it('is one step as long as one neither pauses nor leaves the field', () => {
    const trail = followed([
      [says('a', 'W'), 'a text', 0],
      [says('a', 'Wh'), 'a text', 500],
      [says('a', 'Why'), 'a text', 2_000],
      [says('b', 'W'), 'b text', 2_100],
    ])
    expect(
      trail.past.map(({ questions }) => [...questions.values()].map(({ after }) => after?.text)),
    ).toEqual([['Wh'], ['Why'], ['W']])
  })

  it('is no step where it leads back at once', () => {
    expect(
      followed([
        [says('a', 'W'), 'a text', 0],
        [says('a', 'Is a true?'), 'a text', 100],
      ]).past,
    ).toEqual([])
  })
})
