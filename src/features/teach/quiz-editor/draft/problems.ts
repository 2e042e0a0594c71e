import * as v from 'valibot'
import { quizSchema } from '#grading/quiz/quiz-schema.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import { placeWords } from './place-words.ts'

/** Something that has to be put right before the quiz can be handed out. */
export interface Problem {
  /** Id of the question; undefined for the quiz as a whole. */
  readonly question: string | undefined
  /** Path of the field in the question, such as `options.1.text`; '' for the whole. */
  readonly at: string
  /** For the field itself: “Write it.” */
  readonly message: string
  /** For a list of problems: “Option 2 is empty”. */
  readonly inList: string
}

/** A draft as the schema of quizzes reads it. */
export function quizData({ id, title, questions }: Pick<StoredQuiz, 'id' | 'title' | 'questions'>): unknown {
  return { version: 2, id, title, questions }
}

/** All that keeps a draft from being a quiz, in the order of its questions. */
export function problemsOf(quiz: Pick<StoredQuiz, 'id' | 'title' | 'questions'>): readonly Problem[] {
  const result = v.safeParse(quizSchema, quizData(quiz))
  if (result.success) return []
  const problems = result.issues.map((issue) => problemOf(issue, quiz.questions))
  return problems.filter((problem) => !followsFrom(problem, problems))
}

function problemOf(issue: v.BaseIssue<unknown>, questions: readonly QuestionDraft[]): Problem {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const question = path[0] === 'questions' ? questions[Number(path[1])] : undefined
  if (!question) {
    const message = path[0] === 'title' ? 'Give the quiz a title.' : issue.message
    return { question: undefined, at: path.join('.'), message, inList: message }
  }
  const at = path.slice(2).join('.')
  const place = placeWords(question.kind, at)
  const message = messageFor(issue, question, at)
  const isEmpty = issue.type === 'non_empty' && place !== ''
  return {
    question: question.id,
    at,
    message: isEmpty ? `${place} is empty.` : message,
    inList: isEmpty ? `${place} is empty` : place === '' ? message : `${place}: ${message}`,
  }
}

/** The schema's own words, but where they speak of the file that a quiz is also written in. */
function messageFor(
  { type, input, message }: v.BaseIssue<unknown>,
  question: QuestionDraft,
  at: string,
): string {
  if (at === 'options' && type === 'check')
    return question.kind === 'single' ? 'Mark exactly one as right.' : 'Mark at least one as right.'
  if (type === 'number' && typeof input === 'string')
    return input.trim() === '' ? 'Write a number.' : `“${input.trim()}” is no number. Write digits only.`
  if (at === '' && question.kind === 'predict') return 'Say which option is right, or send it to find out.'
  if (at === '' && question.kind === 'text')
    return 'An answer is among the accepted ones and among the others. Remove it from one of the two.'
  return message
}

/** Choices are too few only because what fills them is missing; that two are empty is said of each already. */
function followsFrom(problem: Problem, all: readonly Problem[]): boolean {
  if (problem.message.includes(' say ""')) return true
  const inSame = (at: RegExp) => all.some((each) => each.question === problem.question && at.test(each.at))
  return problem.at === 'choices' && inSame(/^items\.\d+\.match$/)
}
