import { isGuess, isIndices, isSentRequest, type Answer } from './answer.ts'
import type { AskedQuestion } from './asked-question.ts'
import { typedNumber } from './typed-number.ts'

/**
 * Whether an answer may be submitted, never whether it is right.
 * @returns why not, in words for the learner; undefined if it may
 */
export function validateAnswer(question: AskedQuestion, answer: Answer | undefined): string | undefined {
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
    case 'numeric':
      if (typeof answer !== 'string' || answer.trim() === '') return 'Write a number first.'
      return typedNumber(answer) === undefined
        ? `“${answer.trim()}” is no number. Write digits only.`
        : undefined
    case 'matching':
      return isIndices(answer) &&
        answer.length === question.items.length &&
        answer.every((index) => isIndexBelow(index, question.choices.length))
        ? undefined
        : 'Choose a match for each item first.'
    case 'ordering':
      return isChoice(answer, question.items.length) && answer.length === question.items.length
        ? undefined
        : 'Put the items in order first.'
    case 'request':
      return isSentRequest(answer) ? undefined : 'Send a request first.'
    case 'predict':
      return isGuess(answer) && isIndexBelow(answer.guess, question.options.length)
        ? undefined
        : 'Choose what you expect first.'
  }
}

/** Stored answers outlive a quiz's wording: one may point to an option that is gone. */
function isChoice(answer: Answer | undefined, optionCount: number): answer is readonly number[] {
  return (
    isIndices(answer) &&
    new Set(answer).size === answer.length &&
    answer.every((index) => isIndexBelow(index, optionCount))
  )
}

function isIndexBelow(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count
}
