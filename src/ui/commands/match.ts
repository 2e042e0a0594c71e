/** Where in a text a query was found: [from, to) pairs, ascending. */
export type Marks = readonly (readonly [from: number, to: number])[]

/** How well a text answers a query; higher is better. */
export interface Match {
  readonly score: number
  readonly marks: Marks
}

/** The score from which on every word of a query begins a word of the title. */
export const BY_NAME = 3

/** A text in small letters without accents, and where each of its characters came from. */
interface Folded {
  readonly text: string
  readonly origin: readonly number[]
  /** Places in `text` where a word begins. */
  readonly starts: ReadonlySet<number>
}

const known = new Map<string, Folded>()

/**
 * Finds a query in a title: each of its words must begin a word of the title, or of what else is known of it
 * (`words`); failing that, stand anywhere in the title. Case and accents make no difference.
 */
export function match(query: string, title: string, words = ''): Match | undefined {
  const wanted = fold(query).text.trim().split(/\s+/).filter(Boolean)
  const folded = fold(title)
  const other = fold(words)
  let within = BY_NAME
  const marks: [number, number][] = []
  for (const word of wanted) {
    const begins = startOf(folded, word)
    const at = begins ?? (startOf(other, word) === undefined ? folded.text.indexOf(word) : undefined)
    if (at === -1) return undefined
    // Found in what is not shown, or only inside a word: less than what one sees begin with it.
    if (begins === undefined) within = Math.min(within, at === undefined ? 2 : 1)
    if (at !== undefined) marks.push([folded.origin[at] ?? 0, (folded.origin[at + word.length - 1] ?? 0) + 1])
  }
  const phrase = wanted.join(' ')
  const whole = folded.text === phrase ? 2 : folded.text.startsWith(phrase) ? 1 : 0
  return { score: within + whole, marks: joined(marks.map(([from, to]) => [from, withAccents(title, to)])) }
}

/** Where the last letter before `end` ends, with the accents that stand after it as characters of their own. */
function withAccents(title: string, end: number): number {
  return end + (/^\p{M}*/u.exec(title.slice(end))?.[0].length ?? 0)
}

function startOf({ text, starts }: Folded, word: string): number | undefined {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) if (starts.has(at)) return at
  return undefined
}

function fold(text: string): Folded {
  const before = known.get(text)
  if (before) return before
  const origin: number[] = []
  const starts = new Set<number>()
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const here = text[index] ?? ''
    const last = text[index - 1] ?? ' '
    if (
      /[\p{L}\p{N}]/u.test(here) &&
      (/[^\p{L}\p{N}\p{M}]/u.test(last) || (/\p{Ll}/u.test(last) && /\p{Lu}/u.test(here)))
    ) {
      starts.add(folded.length)
    }
    // Signs begin a word of their own, so that “/users” and “*/*” are found as typed.
    if (/[^\p{L}\p{N}\p{M}\s]/u.test(here)) starts.add(folded.length)
    for (const plain of here.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) {
      folded += plain
      for (let unit = 0; unit < plain.length; unit++) origin.push(index)
    }
  }
  const result = { text: folded, origin, starts }
  if (known.size > 4_000) known.clear()
  known.set(text, result)
  return result
}

function joined(marks: readonly [number, number][]): Marks {
  const result: [number, number][] = []
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
