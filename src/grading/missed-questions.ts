import type { Answer } from './quiz/answer.ts'
import type { Quiz } from './quiz/quiz-schema.ts'
import { scoreAnswer } from './quiz/score.ts'
import { cardId, type Review, type ReviewedCard } from './review/card.ts'
import { reviewed } from './review/schedule.ts'

/** What is known of an attempt at a quiz. */
interface Attempt {
  readonly id: string
  readonly startedAt: number
  readonly answers: Readonly<Record<string, Answer>>
  /** Ids of the questions whose answers are final. */
  readonly checked: readonly string[]
}

/** The cards of the questions that an attempt got wrong for good. */
export function missedCards(quiz: Quiz, { checked, answers }: Attempt): readonly string[] {
  return quiz.questions
    .filter(({ id }) => checked.includes(id))
    .filter((question) => scoreAnswer(question, answers[question.id]).fraction < 0.5)
    .map(({ id }) => cardId('question', quiz.id, id))
}

/** A card with a miss noted in its log: once for each attempt, however often this is called. */
export function missNoted(id: string, card: ReviewedCard | undefined, attempt: Attempt): ReviewedCard {
  if (card?.reviews.some(({ from }) => from === attempt.id)) return card
  const review: Review = { at: attempt.startedAt, grade: 1, from: attempt.id }
  return reviewed(id, card?.reviews ?? [], review)
}
