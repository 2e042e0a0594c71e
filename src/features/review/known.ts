import type { LessonCards, ReviewDeck } from '#content/review-deck.ts'
import { partsOf, type ReviewedCard } from '#grading/review/card.ts'
import { chanceOfRecall, strengthOf, type Strength } from '#grading/review/recall.ts'

/** What is known of some cards. */
export interface Known {
  /** How many have been met. */
  readonly met: number
  /** How many of those would probably be recalled now; a whole number. */
  readonly recalled: number
  readonly strengths: Readonly<Record<Strength, number>>
}

/** What is known of the cards that were met. */
export function knownOf(cards: readonly ReviewedCard[], now: number): Known {
  const chance = cards.reduce((sum, { memory }) => sum + chanceOfRecall(memory, now), 0)
  const count = (strength: Strength) => cards.filter(({ memory }) => strengthOf(memory) === strength).length
  return {
    met: cards.length,
    recalled: Math.round(chance),
    strengths: { new: count('new'), settling: count('settling'), lasting: count('lasting') },
  }
}

/** How many cards a lesson has. */
export function countCards({ facts, questions, interview, tasks }: LessonCards): number {
  return facts.length + questions.length + interview.length + tasks.length
}

/** What is known of each lesson, in the order of the curriculum. */
export function knownByLesson(deck: ReviewDeck, cards: readonly ReviewedCard[], now: number) {
  return deck.map((lesson) => ({
    slug: lesson.slug,
    of: countCards(lesson),
    ...knownOf(
      cards.filter(({ id }) => partsOf(id).lesson === lesson.slug),
      now,
    ),
  }))
}
