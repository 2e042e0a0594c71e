import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode } from 'ts-fsrs'
import type { Grade, Memory, Review, ReviewedCard } from './card.ts'
import { DAY } from './day.ts'

/**
 * FSRS-6 with its default weights, aiming at nine of ten recalls. A forgotten card comes back after ten minutes;
 * a year is the longest wait. Intervals are spread a little, so that what was learned together does not
 * come back together; the spread follows from the card's id, so the same log always gives the same dates.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: true,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
}).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'))

/**
 * What the reviews of a card say of the memory of it. A question missed in a quiz comes back a day later at the
 * earliest: right after the feedback it would prove nothing.
 * @param reviews oldest first, at least one
 */
export function memoryOf(id: string, reviews: readonly [Review, ...Review[]]): Memory {
  let card = { ...createEmptyCard(reviews[0].at), seed: id }
  for (const { at, grade } of reviews) card = { ...scheduler.next(card, at, grade).card, seed: id }
  const last = reviews.at(-1) ?? reviews[0]
  const due = card.due.getTime()
  return {
    due: last.from === undefined ? due : Math.max(due, last.at + DAY),
    lastReview: last.at,
    stability: card.stability,
    difficulty: card.difficulty,
    lapses: card.lapses,
  }
}

/** A card with one more review, in the order of time. */
export function reviewed(id: string, before: readonly Review[], review: Review): ReviewedCard {
  const [first, ...rest] = [...before, review].toSorted((a, b) => a.at - b.at)
  const reviews: [Review, ...Review[]] = [first ?? review, ...rest]
  return { id, reviews, memory: memoryOf(id, reviews) }
}

/** A card without one of its reviews; undefined where none is left, so that it is as if it had never been met. */
export function withoutReview({ id, reviews }: ReviewedCard, at: number): ReviewedCard | undefined {
  const [first, ...rest] = reviews.filter((review) => review.at !== at || review.from !== undefined)
  return first && { id, reviews: [first, ...rest], memory: memoryOf(id, [first, ...rest]) }
}

/** When each grade would bring the card back, in epoch ms. */
export function nextDates(
  id: string,
  before: readonly Review[],
  now: number,
): Readonly<Record<Grade, number>> {
  const due = (grade: Grade) => reviewed(id, before, { at: now, grade }).memory.due
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) }
}
