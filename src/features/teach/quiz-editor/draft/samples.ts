import type { StoredQuiz } from '#storage/record-schema.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'

/** A whole question with that id. */
export const trueFalse = (id: string, text = `Is ${id} true?`): QuestionDraft => ({
  id,
  kind: 'true-false',
  label: id,
  text,
  answer: true,
})

export const quizOf = (...questions: readonly QuestionDraft[]): StoredQuiz => ({
  id: 'caching',
  title: 'Caching',
  questions,
  versions: 0,
  updatedAt: 0,
})
