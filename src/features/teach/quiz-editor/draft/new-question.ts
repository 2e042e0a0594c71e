import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { QuestionKind } from '#grading/quiz/quiz-schema.ts'
import { asNumber } from './typed-numbers.ts'

/** A question of a kind with nothing written yet. */
export function newQuestion(kind: QuestionKind, id: string): QuestionDraft {
  const shared = { id, label: '', text: '' }
  switch (kind) {
    case 'single':
      return { ...shared, kind, options: [emptyOption(true), emptyOption(), emptyOption()] }
    case 'multiple':
      return { ...shared, kind, options: [emptyOption(), emptyOption(), emptyOption()] }
    case 'true-false':
      return { ...shared, kind, answer: true }
    case 'text':
      return { ...shared, kind, accept: [''] }
    case 'numeric':
      return { ...shared, kind, answer: asNumber('') }
    case 'matching':
      return { ...shared, kind, items: [emptyItem(), emptyItem(), emptyItem()], choices: [] }
    case 'ordering':
      return { ...shared, kind, items: ['', '', ''] }
    case 'request':
      return {
        ...shared,
        kind,
        start: 'GET https://httpbin.org/anything',
        solution: 'GET https://httpbin.org/anything',
        requirements: [{ says: '', feedback: '', wanted: {} }],
      }
    case 'predict':
      return {
        ...shared,
        kind,
        request: 'GET https://httpbin.org/get',
        measure: 'status',
        options: ['', ''],
        answer: '',
      }
  }
}

export const emptyOption = (correct = false) => ({ text: '', correct, feedback: '' })
export const emptyItem = () => ({ text: '', match: '', feedback: '' })
