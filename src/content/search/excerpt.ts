import { wordsOf } from './words.ts'

/** A text, and where in it words were found: [from, to) pairs, ascending. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number])[]
}

/** About as much as two lines of the palette hold. */
const LENGTH = 150

/** Where these terms stand in a text. */
export function marksOf(text: string, terms: ReadonlySet<string>): MarkedText['marks'] {
  return wordsOf(text)
    .filter(({ term }) => terms.has(term))
    .map(({ from, to }) => [from, to] as const)
}

/**
 * The stretch of a text that holds most of these terms, cut between words: from the beginning of a sentence where one
 * begins near, with `…` where the text goes on. The beginning of the text where none of them stands in it.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): MarkedText {
  // Near the end there is room for what stands before.
  const from = Math.min(startFor(text, richest(text, terms)), lastStart(text))
  const to = from + LENGTH >= text.length ? text.length : wordEnd(text, from + LENGTH)
  const before = from > 0 ? '… ' : ''
  const shown = `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
  return { text: shown, marks: marksOf(shown, terms) }
}

/** Where the first of those words stands that have most different terms near after them. */
function richest(text: string, terms: ReadonlySet<string>): number {
  const hits = wordsOf(text).filter(({ term }) => terms.has(term))
  let best = { from: 0, count: 0 }
  hits.forEach(({ from }, index) => {
    const near = hits.slice(index).filter(({ to }) => to <= from + LENGTH - 30)
    const count = new Set(near.map(({ term }) => term)).size
    if (count > best.count) best = { from, count }
  })
  return best.from
}

/** Where to begin so that what stands at `at` is seen: at a sentence up to 60 characters before it, else a few words. */
function startFor(text: string, at: number): number {
  if (at < 40) return 0
  const near = text.slice(Math.max(0, at - 60), at)
  const sentence = [...near.matchAll(/[.!?:]\s+/g)].at(-1)
  if (sentence) return at - near.length + sentence.index + sentence[0].length
  const space = text.indexOf(' ', at - 40)
  return space === -1 || space >= at ? at : space + 1
}

/** The first beginning of a word from which the rest of the text has room. */
function lastStart(text: string): number {
  if (text.length <= LENGTH) return 0
  const space = text.indexOf(' ', text.length - LENGTH)
  return space === -1 ? text.length - LENGTH : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space === -1 ? at : space
}
