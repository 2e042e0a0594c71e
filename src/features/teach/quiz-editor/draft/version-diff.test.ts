import { expect, it } from 'vitest'
import { parseQuiz } from '#grading/quiz/parse-quiz.ts'
import { quizData } from './problems.ts'
import { quizOf, trueFalse } from './samples.ts'
import { uniqueId } from './unique-id.ts'
import { diffWords, isSame, versionDiff } from './version-diff.ts'

const draft = quizOf(trueFalse('a'), trueFalse('b'), trueFalse('c'))
const version = parseQuiz(quizData(draft))

it('a draft is the same as the version just made of it, though that has everything filled in', () => {
  expect(isSame(versionDiff(version, draft))).toBe(true)
})

it('what was added, changed, removed and moved is told apart', () => {
  const [a, b] = draft.questions as [ReturnType<typeof trueFalse>, ReturnType<typeof trueFalse>]
  const diff = versionDiff(version, quizOf(b, { ...a, text: 'Other?' }, trueFalse('x')))
  expect(diff).toEqual({ added: ['x'], removed: ['c'], changed: ['a'], reordered: true, retitled: false })
  expect(diffWords(diff)).toBe('1 added, 1 changed, 1 removed, another order')
})

it('an id that is taken gets the next number', () => {
  expect(uniqueId('caching', new Set())).toBe('caching')
  expect(uniqueId('caching', new Set(['caching', 'caching-2']))).toBe('caching-3')
  expect(uniqueId('caching-2', new Set(['caching-2']))).toBe('caching-3')
})
