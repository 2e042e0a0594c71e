import type { AskedQuestion } from '#grading/quiz/asked-question.ts'
import { scoreAnswer } from '#grading/quiz/score.ts'
import type { StoredAttempt } from '#storage/schema.ts'
import { standingOf } from './attempt.ts'
import { verdictOf } from './points.ts'
import type { ListedQuestion } from './so-far.tsx'
import type { TakenQuiz } from './taken-quiz.ts'

/** How each question of an attempt stands; a verdict only where its answer was checked. */
export function listed(
  quiz: TakenQuiz,
  asked: readonly AskedQuestion[],
  attempt: StoredAttempt,
): readonly ListedQuestion[] {
  return asked.map((question) => {
    const key = quiz.key?.find(({ id }) => id === question.id)
    const answer = attempt.answers[question.id]
    return {
      question,
      standing: standingOf(question, answer),
      verdict: key && attempt.checked.includes(key.id) ? verdictOf(scoreAnswer(key, answer)) : 'open',
      flagged: attempt.flagged?.includes(question.id) ?? false,
    }
  })
}
