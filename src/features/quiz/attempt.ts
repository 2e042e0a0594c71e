import type { Answer } from '#grading/quiz/answer.ts'
import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { shownOrder } from '#grading/quiz/shown-order.ts'
import { shuffled } from '#grading/quiz/shuffle.ts'
import { validateAnswer } from '#grading/quiz/validate.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import type { TakenQuiz } from './taken-quiz.ts'

/**
 * A change of an attempt. It may be made again on an attempt that has it already, and leaves
 * alone what is final, so changes of several tabs can meet in any order.
 */
export type AttemptChange = (attempt: StoredAttempt) => StoredAttempt

/** How sure one is of an answer: 1 guessed, 2 rather sure, 3 sure. */
export type Confidence = 1 | 2 | 3

/** The most characters of a typed answer: what a response has room for. */
const LONGEST_ANSWER = 20_000

/**
 * A new attempt at a quiz, at all of its questions or at some.
 * @param now epoch ms
 * @param seed decides the order of questions and options
 */
export function startAttempt(
  id: string,
  quiz: Pick<TakenQuiz, 'id' | 'questions' | 'settings'>,
  { now, seed, only }: { now: number; seed: string; only?: readonly string[] | undefined },
): StoredAttempt {
  const ids = quiz.questions.map((question) => question.id).filter((each) => only?.includes(each) ?? true)
  const questionIds = quiz.settings.shuffleQuestions
    ? shuffled(ids.length, seed).flatMap((at) => ids[at] ?? [])
    : ids
  return { id, quizId: quiz.id, startedAt: now, questionIds, answers: {}, checked: [], seed }
}

/** Gives or changes the answer to the question in view; one that has been checked stays. */
export function answered(questionId: string, answer: Answer): AttemptChange {
  const given = typeof answer === 'string' ? answer.slice(0, LONGEST_ANSWER) : answer
  return (attempt) =>
    isOpen(attempt, questionId)
      ? { ...attempt, current: questionId, answers: { ...attempt.answers, [questionId]: given } }
      : attempt
}

/** Shows a question's feedback and makes its answer final, if there is one that may be submitted. */
export function checked(question: AskedQuestion): AttemptChange {
  return (attempt) =>
    isOpen(attempt, question.id) && validateAnswer(question, attempt.answers[question.id]) === undefined
      ? { ...attempt, checked: [...attempt.checked, question.id] }
      : attempt
}

/** Marks a question to come back to, or takes the mark away. */
export function flagged(questionId: string, on: boolean): AttemptChange {
  return (attempt) => {
    if (attempt.submittedAt !== undefined || !attempt.questionIds.includes(questionId)) return attempt
    const others = (attempt.flagged ?? []).filter((id) => id !== questionId)
    return { ...attempt, flagged: on ? [...others, questionId] : others }
  }
}

/** Says how sure one is of an answer. */
export function rated(questionId: string, sure: Confidence): AttemptChange {
  return (attempt) =>
    isOpen(attempt, questionId)
      ? { ...attempt, confidence: { ...attempt.confidence, [questionId]: sure } }
      : attempt
}

/** Shows the first hints of a question; one that was shown stays. */
export function hinted(questionId: string, count: number): AttemptChange {
  return (attempt) =>
    isOpen(attempt, questionId) && count > (attempt.hints?.[questionId] ?? 0)
      ? { ...attempt, hints: { ...attempt.hints, [questionId]: count } }
      : attempt
}

/** Brings a question into view. */
export function movedTo(questionId: string): AttemptChange {
  return (attempt) => (attempt.submittedAt === undefined ? { ...attempt, current: questionId } : attempt)
}

/** Ends the attempt; `now` in epoch ms. The first time counts. */
export function submitted(now: number): AttemptChange {
  return (attempt) => (attempt.submittedAt === undefined ? { ...attempt, submittedAt: now } : attempt)
}

/** The questions an attempt asks, in its order; those that the quiz has dropped since are left out. */
export function askedQuestions<Q extends { readonly id: string }>(
  quiz: { readonly questions: readonly Q[] },
  attempt: StoredAttempt,
): Q[] {
  return attempt.questionIds.flatMap((id) => quiz.questions.find((question) => question.id === id) ?? [])
}

/** The question in view: the one stored as such, or else the first that is not checked. */
export function currentQuestion<Q extends { readonly id: string }>(
  asked: readonly Q[],
  attempt: StoredAttempt,
): Q | undefined {
  return (
    asked.find((question) => question.id === attempt.current) ??
    asked.find((question) => !attempt.checked.includes(question.id)) ??
    asked[0]
  )
}

/** The next question that is not checked, after the one in view or else from the beginning; undefined when all are. */
export function nextQuestion<Q extends { readonly id: string }>(
  asked: readonly Q[],
  attempt: StoredAttempt,
  current: Q,
): Q | undefined {
  const at = asked.indexOf(current)
  return [...asked.slice(at + 1), ...asked.slice(0, at)].find(
    (question) => !attempt.checked.includes(question.id),
  )
}

/** How far a question has come: `begun` is an answer that could not be checked yet, such as half a matching. */
export type Standing = 'answered' | 'begun' | 'open'

export function standingOf(question: AskedQuestion, answer: Answer | undefined): Standing {
  if (validateAnswer(question, answer) === undefined) return 'answered'
  if (typeof answer === 'string') return answer.trim() === '' ? 'open' : 'begun'
  return question.kind === 'matching' && Array.isArray(answer) && answer.some((index) => index >= 0)
    ? 'begun'
    : 'open'
}

/**
 * In which order an attempt shows a question's options, choices or items: the same at every reload. Attempts of older
 * versions have no seed, and showed options as written.
 */
export function orderOf(
  question: AskedQuestion,
  attempt: StoredAttempt,
  { shuffleOptions }: { readonly shuffleOptions: boolean },
): readonly number[] {
  const keeps = !shuffleOptions || attempt.seed === undefined
  const asked = keeps && 'shuffle' in question ? { ...question, shuffle: false } : question
  return shownOrder(asked, `${attempt.seed ?? attempt.id} ${question.id}`)
}

function isOpen(attempt: StoredAttempt, questionId: string): boolean {
  return (
    attempt.submittedAt === undefined &&
    attempt.questionIds.includes(questionId) &&
    !attempt.checked.includes(questionId)
  )
}
