import { describe, expect, it } from 'vitest'
import { added, changed, moved, movedItem, removed } from './quiz-changes.ts'
import { quizOf, trueFalse } from './samples.ts'

const quiz = quizOf(trueFalse('a'), trueFalse('b'), trueFalse('c'))
const ids = ({ questions }: typeof quiz) => questions.map(({ id }) => id).join('')

describe('a change of a quiz', () => {
  it('adds after a question, or at the end where that one is gone', () => {
    expect(ids(added([trueFalse('x')], 'a')(quiz))).toBe('axbc')
    expect(ids(added([trueFalse('x'), trueFalse('y')], 'gone')(quiz))).toBe('abcxy')
  })

  it('adds nothing twice when it is made again', () => {
    const add = added([trueFalse('x')], 'a')
    expect(ids(add(add(quiz)))).toBe('axbc')
  })

  it('moves a question as far as there are places', () => {
    expect(ids(moved('a', 1)(quiz))).toBe('bac')
    expect(ids(moved('a', -1)(quiz))).toBe('abc')
    expect(ids(moved('c', 7)(quiz))).toBe('abc')
    expect(ids(moved('gone', 1)(quiz))).toBe('abc')
  })

  it('leaves alone what another tab did to other questions', () => {
    const rename = changed('b', (question) => ({ ...question, label: 'B' }))
    const byOther = removed('a')(changed('c', (question) => ({ ...question, text: 'New?' }))(quiz))
    const both = rename(byOther)
    expect(ids(both)).toBe('bc')
    expect(both.questions.map(({ label, text }) => [label, text])).toEqual([
      ['B', 'Is b true?'],
      ['c', 'New?'],
    ])
  })
})

it('an item of a list stays where it is if there is no place to go', () => {
  expect(movedItem(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(movedItem(['a', 'b'], 0, 1)).toEqual(['b', 'a'])
})
