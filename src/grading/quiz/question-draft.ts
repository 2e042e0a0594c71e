import type * as v from 'valibot'
import type { questionSchema } from './quiz-schema.ts'

/**
 * A question as it is written: of the shape of a question, with texts that may still be empty and rules that may not
 * be met yet. {@link parseQuiz} tells what is missing.
 */
export type QuestionDraft = v.InferInput<typeof questionSchema>
