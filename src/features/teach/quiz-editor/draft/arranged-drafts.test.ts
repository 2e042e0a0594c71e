import { describe, expect, it } from 'vitest'
import { scoreAnswer } from '#grading/quiz/score.ts'
import { extraChoices, rightOrder, withChoices, withRightOrder } from './arranged-drafts.ts'
import { wholeQuestion } from './checked.ts'
import { keyAnswer } from './key-answer.ts'
import type { DraftOf } from './kinds.ts'

const matching: DraftOf<'matching'> = {
  id: 'm',
  kind: 'matching',
  label: 'M',
  text: 'Match',
  items: [
    { text: 'GET', match: 'safe' },
    { text: 'HEAD', match: 'safe' },
    { text: 'PUT', match: 'idempotent' },
  ],
  choices: ['neither', 'idempotent', 'safe'],
}

describe('the choices of a matching question', () => {
  it('are its matches, each once, and what was added to them', () => {
    expect(extraChoices(matching)).toEqual([{ text: 'neither', index: 0 }])
    expect(withChoices(matching, matching.items, ['neither']).choices).toEqual([
      'safe',
      'idempotent',
      'neither',
    ])
  })

  it('keep an extra one that is typed like a match, so that typing on is possible', () => {
    const typed = withChoices(matching, matching.items, ['safe'])
    expect(extraChoices(typed).map(({ text }) => text)).toEqual(['safe'])
    expect(wholeQuestion(typed)).toBeNull()
  })

  it('leave its key right', () => {
    const question = wholeQuestion(withChoices(matching, matching.items, ['neither']))!
    expect(scoreAnswer(question, keyAnswer(question)).right).toBe(true)
  })
})

describe('the items of an ordering question', () => {
  const ordering: DraftOf<'ordering'> = {
    id: 'o',
    kind: 'ordering',
    label: 'O',
    text: 'Order',
    items: ['second', 'first'],
    order: [1, 0],
  }

  it('are listed in the right order, wherever they stand', () => {
    expect(rightOrder(ordering)).toEqual(['first', 'second'])
    expect(rightOrder(withRightOrder(ordering, ['first', 'second']))).toEqual(['first', 'second'])
  })

  it('keep their key right', () => {
    const question = wholeQuestion(ordering)!
    expect(scoreAnswer(question, keyAnswer(question)).right).toBe(true)
  })
})
