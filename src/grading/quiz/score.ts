import { isGuess, isIndices, isSentRequest, type Answer } from './answer.ts'
import type { Question, QuestionOf } from './quiz-schema.ts'
import { scoreMatching, scoreOrdering } from './score-arranged.ts'
import { nothingScored, type AnswerScore } from './score-of.ts'
import { scorePrediction, scoreRequest } from './score-wire.ts'
import { scoreNumber, scoreText } from './score-written.ts'
import { validateAnswer } from './validate.ts'

export type { AnswerScore, ScoredOption, ScoredPart } from './score-of.ts'

export interface QuizScore {
  /** The sum over the questions, from 0 to `of`. */
  readonly points: number
  /** How many are right in full. */
  readonly right: number
  /** What all questions asked are worth together. */
  readonly of: number
}

/**
 * What an answer is worth, and why. No answer, or one that may not be submitted, is worth 0; but of a matching question
 * what is matched counts, since time may run out before the rest is.
 */
export function scoreAnswer(question: Question, answer: Answer | undefined): AnswerScore {
  const given = validateAnswer(question, answer) === undefined ? answer : undefined
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return scoreChoice(question, isIndices(given) ? given : [])
    case 'true-false':
      return scoreTrueFalse(question, given)
    case 'text':
      return typeof given === 'string' ? scoreText(question, given) : nothingScored
    case 'numeric':
      return typeof given === 'string' ? scoreNumber(question, given) : nothingScored
    case 'matching':
      return scoreMatching(question, isIndices(answer) ? answer : [])
    case 'ordering':
      return scoreOrdering(question, isIndices(given) ? given : [])
    case 'request':
      return scoreRequest(question, isSentRequest(given) ? given : undefined)
    case 'predict':
      return scorePrediction(question, isGuess(given) ? given : undefined)
  }
}

/** The score of the questions asked; one without an answer counts 0. */
export function scoreQuiz(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): QuizScore {
  const scores = questions.map((question) => ({
    question,
    score: scoreAnswer(question, answers[question.id]),
  }))
  return {
    points: scores.reduce((sum, { question, score }) => sum + score.fraction * question.points, 0),
    right: scores.filter(({ score }) => score.right).length,
    of: questions.reduce((sum, question) => sum + question.points, 0),
  }
}

/** Partial credit: (right ticked − wrong ticked) / number correct, never below 0. */
function scoreChoice(question: QuestionOf<'single' | 'multiple'>, chosen: readonly number[]): AnswerScore {
  const options = question.options.map((option, index) => ({ ...option, chosen: chosen.includes(index) }))
  const ticked = options.filter((option) => option.chosen)
  const rightTicked = ticked.filter((option) => option.correct).length
  const wrongTicked = ticked.length - rightTicked
  // Of a single question an instructor may accept more than one option afterwards; each is right then.
  const correct = question.kind === 'single' ? 1 : options.filter((option) => option.correct).length
  const fraction = Math.max(0, (rightTicked - wrongTicked) / correct)
  return { ...nothingScored, fraction, right: fraction === 1, options }
}

function scoreTrueFalse(question: QuestionOf<'true-false'>, answer: Answer | undefined): AnswerScore {
  const right = answer === question.answer
  const options = [true, false].map((value) => ({
    text: value ? 'True' : 'False',
    correct: value === question.answer,
    chosen: value === answer,
    feedback: question.feedback[`${value}`],
  }))
  return { ...nothingScored, fraction: right ? 1 : 0, right, options }
}
