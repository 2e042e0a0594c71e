import type { Question, Quiz } from '#grading/quiz-schema.ts'
import { validateAnswer } from '#grading/quiz-validate.ts'
import type { StoredAnswer, StoredAttempt } from '#storage/schema.ts'

/**
 * A change of an attempt. It may be made again on an attempt that has it already, and leaves
 * alone what is final, so changes of several tabs can meet in any order.
 */
export type AttemptChange = (attempt: StoredAttempt) => StoredAttempt

/** A new attempt at these questions of a quiz; `now` in epoch ms. */
export function startAttempt(
  id: string,
  quiz: Quiz,
  questionIds: readonly string[],
  now: number,
): StoredAttempt {
  return { id, quizId: quiz.id, startedAt: now, questionIds, answers: {}, checked: [] }
}

/** Gives or changes the answer to the question in view; one that has been checked stays. */
export function answered(questionId: string, answer: StoredAnswer): AttemptChange {
  return (attempt) =>
    isOpen(attempt, questionId)
      ? { ...attempt, current: questionId, answers: { ...attempt.answers, [questionId]: answer } }
      : attempt
}

/** Shows a question's feedback and makes its answer final, if there is one that may be submitted. */
export function checked(question: Question): AttemptChange {
  return (attempt) =>
    isOpen(attempt, question.id) && validateAnswer(question, attempt.answers[question.id]) === undefined
      ? { ...attempt, checked: [...attempt.checked, question.id] }
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
export function askedQuestions(quiz: Quiz, attempt: StoredAttempt): Question[] {
  return attempt.questionIds.flatMap((id) => quiz.questions.find((question) => question.id === id) ?? [])
}

/** The question in view: the one stored as such, or else the first that is not checked. */
export function currentQuestion(asked: readonly Question[], attempt: StoredAttempt): Question | undefined {
  return (
    asked.find((question) => question.id === attempt.current) ??
    asked.find((question) => !attempt.checked.includes(question.id)) ??
    asked[0]
  )
}

/** The next question that is not checked, after the one in view or else from the beginning; undefined when all are. */
export function nextQuestion(
  asked: readonly Question[],
  attempt: StoredAttempt,
  current: Question,
): Question | undefined {
  const at = asked.indexOf(current)
  return [...asked.slice(at + 1), ...asked.slice(0, at)].find(
    (question) => !attempt.checked.includes(question.id),
  )
}

function isOpen(attempt: StoredAttempt, questionId: string): boolean {
  return (
    attempt.submittedAt === undefined &&
    attempt.questionIds.includes(questionId) &&
    !attempt.checked.includes(questionId)
  )
}
