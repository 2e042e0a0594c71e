import type { DraftOf } from './kinds.ts'

type Matching = DraftOf<'matching'>
type Ordering = DraftOf<'ordering'>

/** A choice that goes with no item, with its place among all choices. */
export interface ExtraChoice {
  readonly text: string
  readonly index: number
}

/** The matches that can be chosen, each once. */
function matchesOf(items: Matching['items']): string[] {
  return [...new Set(items.map(({ match }) => match).filter((match) => match.trim() !== ''))]
}

/** The choices beyond the matches. One that is typed like a match stays one of them, so that typing on is possible. */
export function extraChoices({ items, choices }: Matching): ExtraChoice[] {
  const matches = new Set(matchesOf(items))
  return choices.flatMap((text, index) => (matches.delete(text) ? [] : { text, index }))
}

/** The question with these items and extra choices: what can be chosen follows from them. */
export function withChoices(
  question: Matching,
  items: Matching['items'],
  extra: readonly string[],
): Matching {
  return { ...question, items, choices: [...matchesOf(items), ...extra] }
}

/** The items in their right order, as the form lists them. */
export function rightOrder({ items, order }: Ordering): readonly string[] {
  return order === undefined ? items : order.map((place) => items[place] ?? '')
}

/** The question with items that stand in their right order. */
export function withRightOrder({ order: _order, ...question }: Ordering, items: readonly string[]): Ordering {
  return { ...question, items: [...items] }
}
