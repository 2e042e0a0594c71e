import type { ReviewDeck } from './review-deck.ts'

/** All cards there are to review; comes when it is first asked for. */
export async function loadDeck(): Promise<ReviewDeck> {
  return (await import('virtual:review-cards')).default
}
