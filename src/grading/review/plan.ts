import type { Review, ReviewedCard } from './card.ts'
import { startOfDay } from './day.ts'

/** How many cards a day asks for at most: some five minutes. */
export const CARDS_A_DAY = 20
/** How many of them may be new. */
export const NEW_A_DAY = 5

/** What a day asks for. */
export interface Plan {
  /** Ids of the cards still to be asked, in order; what was forgotten today comes last. */
  readonly queue: readonly string[]
  /** How many were asked today and will not come back today. */
  readonly done: number
  /** How many of the queue are new. */
  readonly fresh: number
  /** How many are due and wait for another day. */
  readonly waiting: number
}

/**
 * What today asks for. No more than a bounded number of cards: after a pause those known longest come first, as they
 * hold the most to lose, and the others wait. New cards fill what room the due ones leave.
 * @param cards those met before
 * @param candidates ids of cards that may be introduced, in order
 * @param rounds how many days' worth to ask for: 1, and one more each time the learner wants to go on
 */
export function planDay(
  cards: readonly ReviewedCard[],
  candidates: readonly string[],
  now: number,
  rounds = 1,
): Plan {
  const start = startOfDay(now)
  const end = startOfDay(now, 1)
  const today = cards.filter(({ reviews }) => reviews.some((review) => isAsked(review) && review.at >= start))
  const seen = new Set(today)
  const again = today.filter(({ memory }) => memory.due < end).toSorted(byDue)
  const due = cards.filter((card) => card.memory.due < end && !seen.has(card))

  const room = Math.max(0, CARDS_A_DAY * rounds - today.length)
  const asked = due.toSorted(byStability).slice(0, room).toSorted(byDue)
  const begun = today.filter(
    ({ reviews }) => (reviews.find(isAsked)?.at ?? 0) >= start && !reviews.some(isMissed),
  )
  const known = new Set(cards.map(({ id }) => id))
  const newRoom = Math.max(0, Math.min(NEW_A_DAY * rounds - begun.length, room - asked.length))
  const fresh = candidates.filter((id) => !known.has(id)).slice(0, newRoom)
  return {
    queue: [...asked.map(({ id }) => id), ...fresh, ...again.map(({ id }) => id)],
    done: today.length - again.length,
    fresh: fresh.length,
    waiting: due.length - asked.length,
  }
}

/** How many cards come due on each of the next days, today first; what is overdue counts today. */
export function dueByDay(cards: readonly ReviewedCard[], now: number, days: number): readonly number[] {
  return Array.from({ length: days }, (_, day) => {
    const from = day === 0 ? -Infinity : startOfDay(now, day)
    return cards.filter(({ memory }) => memory.due >= from && memory.due < startOfDay(now, day + 1)).length
  })
}

/** The last grade given today, which can be taken back; undefined where none was given. */
export function lastGrade(
  cards: readonly ReviewedCard[],
  now: number,
): { readonly id: string; readonly at: number } | undefined {
  const start = startOfDay(now)
  const [latest] = cards
    .flatMap(({ id, reviews }) => reviews.filter(isAsked).map(({ at }) => ({ id, at })))
    .filter(({ at }) => at >= start)
    .toSorted((a, b) => b.at - a.at)
  return latest
}

function isMissed({ from }: Review): boolean {
  return from !== undefined
}

function isAsked(review: Review): boolean {
  return !isMissed(review)
}

function byDue(a: ReviewedCard, b: ReviewedCard): number {
  return a.memory.due - b.memory.due || (a.id < b.id ? -1 : 1)
}

function byStability(a: ReviewedCard, b: ReviewedCard): number {
  return b.memory.stability - a.memory.stability || byDue(a, b)
}
