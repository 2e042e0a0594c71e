import type { StoredQuiz } from '#storage/record-schema.ts'
import type { QuestionDraft } from '#grading/quiz/question-draft.ts'

/**
 * A change of a quiz, made again on whatever is stored by then: so it says what to do by ids, and leaves alone what
 * another tab has written meanwhile.
 */
export type Change = (quiz: StoredQuiz) => StoredQuiz

export const renamed =
  (title: string): Change =>
  (quiz) => ({ ...quiz, title })

/** Changes one question; nothing happens where it is gone. */
export const changed =
  (id: string, make: (question: QuestionDraft) => QuestionDraft): Change =>
  (quiz) => ({
    ...quiz,
    questions: quiz.questions.map((question) => (question.id === id ? make(question) : question)),
  })

/** Puts questions after the one with that id, or at the end. */
export const added =
  (questions: readonly QuestionDraft[], after: string | undefined): Change =>
  (quiz) => {
    const at = quiz.questions.findIndex(({ id }) => id === after)
    const known = new Set(quiz.questions.map(({ id }) => id))
    const fresh = questions.filter(({ id }) => !known.has(id))
    return {
      ...quiz,
      questions: quiz.questions.toSpliced(at < 0 ? quiz.questions.length : at + 1, 0, ...fresh),
    }
  }

export const removed =
  (id: string): Change =>
  (quiz) => ({ ...quiz, questions: quiz.questions.filter((question) => question.id !== id) })

/** Moves a question by so many places, as far as there are any. */
export const moved =
  (id: string, by: number): Change =>
  (quiz) => {
    const from = quiz.questions.findIndex((question) => question.id === id)
    const question = quiz.questions[from]
    if (!question) return quiz
    const to = Math.max(0, Math.min(from + by, quiz.questions.length - 1))
    return { ...quiz, questions: quiz.questions.toSpliced(from, 1).toSpliced(to, 0, question) }
  }

/** An item of a list by so many places further; the list itself where there is no such place. */
export function movedItem<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
