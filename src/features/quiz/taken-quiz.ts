import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import type { Question, Quiz } from '#grading/quiz/quiz-schema.ts'
import type { Settings } from '#grading/class/settings-schema.ts'

/** A quiz as an attempt at it needs it: a lesson's, or one that a class was handed. */
export interface TakenQuiz {
  readonly id: string
  readonly title: string
  readonly questions: readonly AskedQuestion[]
  /** The same with their key, where answers may be checked here. */
  readonly key: readonly Question[] | undefined
  readonly settings: Settings
}

/** A lesson's quiz is practice: as often as one likes, and every answer is explained at once. */
export function takenLessonQuiz({ id, title, questions }: Quiz): TakenQuiz {
  return {
    id,
    title,
    questions,
    key: questions,
    settings: {
      attempts: 0,
      counts: 'best',
      pages: 'one',
      shuffleQuestions: false,
      shuffleOptions: true,
      feedback: 'at-once',
      confidence: false,
      hints: true,
    },
  }
}
