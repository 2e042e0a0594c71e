import { expect, test } from 'vitest'
import type { LessonCards, SpokenCard, TaskCard } from '#content/review-deck.ts'
import { candidatesOf, cardsOf } from './candidates.ts'

const spoken = (id: string): SpokenCard => ({ id, ask: '', goesOn: false, answer: '', points: [] })
const task = (id: string): TaskCard => ({
  id,
  mission: { id, title: '', task: '', start: '', needs: [], hints: [], solution: [] },
})
const lesson: LessonCards = {
  slug: 'methods',
  facts: ['f1', 'f2', 'f3', 'f4'].map(spoken),
  questions: ['q1', 'q2'],
  interview: [spoken('i1')],
  tasks: ['t1', 't2'].map(task),
}

test('the cards of a lesson are mixed, and none is left out', () => {
  expect(cardsOf(lesson)).toEqual(['f1', 'q1', 'i1', 'f2', 'q2', 'f3', 't1', 'f4', 't2'])
})

test('only lessons that were begun or asked for give new cards', () => {
  const other = { ...lesson, slug: 'cors', facts: [spoken('c1')], questions: [], interview: [], tasks: [] }
  expect(candidatesOf([lesson, other], new Set(['cors']))).toEqual(['c1'])
})
