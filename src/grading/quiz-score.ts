import type { Answer, ChoiceQuestion, Question, TextQuestion, TrueFalseQuestion } from './quiz-schema.ts'
import { validateAnswer } from './quiz-validate.ts'
import { foldText } from './text-answer.ts'

/** One option of a checked question; a true-false question has the two options True and False. */
export interface ScoredOption {
  readonly text: string
  readonly correct: boolean
  readonly chosen: boolean
  readonly feedback: string
}

export interface AnswerScore {
  /** From 0 to 1. */
  readonly points: number
  /** Whether it is right in full. */
  readonly right: boolean
  /** In the order of the quiz; empty for a text question. */
  readonly options: readonly ScoredOption[]
  /** What is said to a text answer; undefined for the other kinds and without an answer. */
  readonly feedback: string | undefined
}

export interface QuizScore {
  /** The sum over the questions, from 0 to `of`. */
  readonly points: number
  /** How many are right in full. */
  readonly right: number
  /** How many were asked; each is worth one point. */
  readonly of: number
}

/** What an answer is worth, and why. No answer, or one that may not be submitted, is worth 0. */
export function scoreAnswer(question: Question, answer: Answer | undefined): AnswerScore {
  const given = validateAnswer(question, answer) === undefined ? answer : undefined
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return scoreChoice(question, typeof given === 'object' ? given : [])
    case 'true-false':
      return scoreTrueFalse(question, given)
    case 'text':
      return scoreText(question, typeof given === 'string' ? given : undefined)
  }
}

/** The score of the questions asked; one without an answer counts 0. */
export function scoreQuiz(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): QuizScore {
  const scores = questions.map((question) => scoreAnswer(question, answers[question.id]))
  return {
    points: scores.reduce((sum, score) => sum + score.points, 0),
    right: scores.filter((score) => score.right).length,
    of: scores.length,
  }
}

/** Partial credit: (right ticked − wrong ticked) / number correct, never below 0. */
function scoreChoice(question: ChoiceQuestion, chosen: readonly number[]): AnswerScore {
  const options = question.options.map((option, index) => ({ ...option, chosen: chosen.includes(index) }))
  const ticked = options.filter((option) => option.chosen)
  const rightTicked = ticked.filter((option) => option.correct).length
  const wrongTicked = ticked.length - rightTicked
  const correct = options.filter((option) => option.correct).length
  const points = Math.max(0, (rightTicked - wrongTicked) / correct)
  return { points, right: points === 1, options, feedback: undefined }
}

function scoreTrueFalse(question: TrueFalseQuestion, answer: Answer | undefined): AnswerScore {
  const right = answer === question.answer
  const options = [true, false].map((value) => ({
    text: value ? 'True' : 'False',
    correct: value === question.answer,
    chosen: value === answer,
    feedback: question.feedback[`${value}`],
  }))
  return { points: right ? 1 : 0, right, options, feedback: undefined }
}

function scoreText(
  { accept, caseSensitive, feedback }: TextQuestion,
  answer: string | undefined,
): AnswerScore {
  if (answer === undefined) return { points: 0, right: false, options: [], feedback: undefined }
  const fold = (text: string) => foldText(text, caseSensitive)
  const right = accept.some((each) => fold(each) === fold(answer))
  const known = Object.entries(feedback.answers).find(([each]) => fold(each) === fold(answer))
  return {
    points: right ? 1 : 0,
    right,
    options: [],
    feedback: right ? feedback.right : (known?.[1] ?? feedback.wrong),
  }
}
