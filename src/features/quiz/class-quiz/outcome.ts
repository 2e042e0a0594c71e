import { scoreAnswer, scoreQuiz } from '#grading/quiz/score.ts'
import type { Question } from '#grading/quiz/quiz-schema.ts'
import type { Reply } from '#grading/class/feedback.ts'
import type { StoredAttempt } from '#storage/schema.ts'

/** What came of an attempt, where that may be known. */
export interface Outcome {
  /** The questions it asked, with their key. */
  readonly questions: readonly Question[]
  /** Undefined where only the instructor could say, and has not. */
  readonly points: { readonly points: number; readonly of: number } | undefined
  /** What the instructor gave for a question, where that is not what the key gives. */
  readonly awarded: Readonly<Record<string, number>>
  /** What the instructor says; '' for nothing. */
  readonly comment: string
  readonly passed: boolean | undefined
}

/**
 * What came of an attempt.
 * @param key the questions with their key
 * @param reply what the instructor gave; `none` where nobody but the key decides
 */
export function outcomeOf(
  attempt: StoredAttempt,
  key: readonly Question[],
  reply: Reply | 'none' | undefined,
  passMark: number | undefined,
): Outcome {
  const questions = attempt.questionIds.flatMap((id) => key.find((question) => question.id === id) ?? [])
  const given = typeof reply === 'object' ? reply : undefined
  const points = reply === 'none' ? scoreQuiz(questions, attempt.answers) : given
  const differs = Object.entries(given?.questions ?? {}).filter(([id, awarded]) => {
    const question = questions.find((each) => each.id === id)
    const usual = question && scoreAnswer(question, attempt.answers[id]).fraction * question.points
    return usual !== undefined && Math.abs(usual - awarded) > 1e-6
  })
  return {
    questions,
    points: points && { points: points.points, of: points.of },
    awarded: Object.fromEntries(differs),
    comment: given?.comment ?? '',
    // Sums of thirds and tenths are a hair off.
    passed:
      passMark === undefined || !points || points.of === 0
        ? undefined
        : points.points + 1e-9 >= (points.of * passMark) / 100,
  }
}
