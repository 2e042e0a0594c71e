import type { QuestionOf } from './quiz-schema.ts'
import { nothingScored, said, type AnswerScore } from './score-of.ts'
import { textAnswerFits } from './text-answer.ts'
import { typedNumber } from './typed-number.ts'

interface Other {
  readonly points: number
  readonly feedback: string
}

export function scoreText(question: QuestionOf<'text'>, typed: string): AnswerScore {
  const right = textAnswerFits(question, typed)
  const other = question.others.find(({ text }) => textAnswerFits({ ...question, accept: [text] }, typed))
  return { ...scored(question.feedback, right, other), expected: question.accept[0] ?? '' }
}

export function scoreNumber(question: QuestionOf<'numeric'>, typed: string): AnswerScore {
  const number = typedNumber(typed) ?? Number.NaN
  const right = isWithin(number, question)
  const other = question.others.find((each) => isWithin(number, each))
  const { answer, tolerance, unit } = question
  const expected = [tolerance === 0 ? `${answer}` : `${answer} ± ${tolerance}`, unit]
    .filter(Boolean)
    .join(' ')
  return { ...scored(question.feedback, right, other), expected }
}

/** Both ends count, and what binary fractions add to them. */
function isWithin(number: number, { answer, tolerance }: { answer: number; tolerance: number }): boolean {
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(answer), Math.abs(number))
  return Math.abs(number - answer) <= tolerance + rounding
}

function scored(
  feedback: { readonly right: string; readonly wrong: string },
  right: boolean,
  other: Other | undefined,
): AnswerScore {
  if (right) return { ...nothingScored, fraction: 1, right, feedback: said(feedback.right) }
  return {
    ...nothingScored,
    fraction: other?.points ?? 0,
    feedback: said(other?.feedback ?? '') ?? said(feedback.wrong),
  }
}
