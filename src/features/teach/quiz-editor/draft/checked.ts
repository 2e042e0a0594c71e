import * as v from 'valibot'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import { questionSchema, type Question } from '#grading/quiz/quiz-schema.ts'

const known = new WeakMap<QuestionDraft, Question | null>()

/** The question that a draft is, with all that may be left out filled in; null while something is wrong with it. */
export function wholeQuestion(draft: QuestionDraft): Question | null {
  const before = known.get(draft)
  if (before !== undefined) return before
  const result = v.safeParse(questionSchema, draft)
  const question = result.success ? result.output : null
  known.set(draft, question)
  return question
}
