import type { ReviewedCard } from './card.ts'

/** How long after an earlier review a recall counts as one from memory, in ms: a night lies between. */
const NIGHT = 20 * 60 * 60 * 1000

/** Whether a card was ever recalled a day or more after it had been seen. Once true, it stays true. */
export function wasRecalled({ reviews }: Pick<ReviewedCard, 'reviews'>): boolean {
  return reviews.some(({ at, grade }, index) => {
    const before = reviews[index - 1]
    return before !== undefined && grade > 1 && at - before.at >= NIGHT
  })
}
