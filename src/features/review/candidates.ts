import type { LessonCards, ReviewDeck } from '#content/review-deck.ts'

/** All cards of a lesson, mixed: a fact, a question, an interview question in turn, and a task after every third round. */
export function cardsOf({ facts, questions, interview, tasks }: LessonCards): readonly string[] {
  const ids = [facts.map(({ id }) => id), questions, interview.map(({ id }) => id)]
  const rounds = Math.max(...ids.map(({ length }) => length), tasks.length * 3)
  return Array.from({ length: rounds }, (_, round) => [
    ...ids.flatMap((each) => each[round] ?? []),
    ...(round % 3 === 2 ? tasks.slice((round - 2) / 3, (round + 1) / 3).map(({ id }) => id) : []),
  ]).flat()
}

/** Ids of the cards that may be introduced: of the lessons begun or asked for, in the order of the curriculum. */
export function candidatesOf(deck: ReviewDeck, open: ReadonlySet<string>): readonly string[] {
  return deck.filter(({ slug }) => open.has(slug)).flatMap(cardsOf)
}
