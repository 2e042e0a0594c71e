import type { Answer, Question } from './quiz-schema.ts'

/**
 * Whether an answer may be submitted, never whether it is right.
 * @returns why not, in words for the learner; undefined if it may
 */
export function validateAnswer(question: Question, answer: Answer | undefined): string | undefined {
  switch (question.kind) {
    case 'single':
      return isChoice(answer, question.options.length) && answer.length === 1
        ? undefined
        : 'Choose one answer first.'
    case 'multiple':
      return isChoice(answer, question.options.length) && answer.length > 0
        ? undefined
        : 'Tick at least one answer first.'
    case 'true-false':
      return typeof answer === 'boolean' ? undefined : 'Choose true or false first.'
    case 'text':
      return typeof answer === 'string' && answer.trim() !== '' ? undefined : 'Write an answer first.'
  }
}

/** Stored answers outlive a quiz's wording: one may point to an option that is gone. */
function isChoice(answer: Answer | undefined, optionCount: number): answer is readonly number[] {
  return (
    typeof answer === 'object' &&
    new Set(answer).size === answer.length &&
    answer.every((index) => Number.isInteger(index) && index >= 0 && index < optionCount)
  )
}
