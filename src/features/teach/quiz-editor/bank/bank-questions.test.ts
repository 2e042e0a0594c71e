import { describe, expect, it } from 'vitest'
import { quizOf, trueFalse } from '#features/teach/quiz-editor/draft/samples.ts'
import { takenOver } from '#features/teach/quiz-editor/draft/unique-id.ts'
import { narrowed, ownQuestions, type BankFilter } from './bank-questions.ts'

const everything: BankFilter = { source: '', kind: '', difficulty: '', words: '' }
const hard = { ...trueFalse('cache-hard', 'May `no-store` be kept?'), difficulty: 'hard' as const }
const all = ownQuestions(
  [quizOf(hard, trueFalse('other')), { ...quizOf(trueFalse('b')), id: 'binned', binnedAt: 1 }],
  '',
)
const found = (filter: Partial<BankFilter>) =>
  narrowed(all, { ...everything, ...filter }).map(({ question }) => question.id)

describe('the bank', () => {
  it('leaves out the quiz one edits and those in the bin', () => {
    expect(found({})).toEqual(['cache-hard', 'other'])
    expect(ownQuestions([quizOf(hard)], 'caching')).toEqual([])
  })

  it('is narrowed by source, kind, difficulty and all words', () => {
    expect(found({ source: 'quiz/caching' })).toHaveLength(2)
    expect(found({ source: 'quiz/cach' })).toEqual([])
    expect(found({ kind: 'single' })).toEqual([])
    expect(found({ difficulty: 'hard' })).toEqual(['cache-hard'])
    expect(found({ difficulty: 'none' })).toEqual(['other'])
    expect(found({ words: 'KEPT no-store' })).toEqual(['cache-hard'])
    expect(found({ words: 'kept never' })).toEqual([])
  })

  it('gives questions ids that the quiz has not', () => {
    const taken = takenOver([trueFalse('a'), trueFalse('a')], [trueFalse('a')])
    expect(taken.map(({ id }) => id)).toEqual(['a-2', 'a-3'])
  })
})
