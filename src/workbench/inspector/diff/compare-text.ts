import { diffLines } from 'diff'

/** A line of two texts side by side. */
export interface LineChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** How two texts differ, line by line. */
export type TextComparison =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'lines'
      /** Changed lines with their neighbours; a number stands for so many equal lines left out. */
      readonly lines: readonly (LineChange | number)[]
      readonly added: number
      readonly removed: number
    }
  /** So unlike that the search for common lines was given up. */
  | { readonly kind: 'unlike' }

const NEIGHBOURS = 3
const MOST_EDITS = 4_000

/** Compares two texts line by line. Gives up after 4,000 differing lines: then there is no sense in it. */
export function compareText(before: string, after: string): TextComparison {
  if (before === after) return { kind: 'same' }
  const found = diffLines(ended(before), ended(after), { maxEditLength: MOST_EDITS, timeout: 1_000 })
  if (!found) return { kind: 'unlike' }
  const lines = found.flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): LineChange => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text })),
  )
  const count = (kind: LineChange['kind']) => lines.filter((line) => line.kind === kind).length
  return { kind: 'lines', lines: folded(lines), added: count('added'), removed: count('removed') }
}

// A last line without its end would differ from the same line with one.
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function folded(lines: readonly LineChange[]): (LineChange | number)[] {
  const near = new Uint8Array(lines.length)
  lines.forEach(({ kind }, index) => {
    if (kind !== 'same') near.fill(1, Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
  })
  const shown: (LineChange | number)[] = []
  lines.forEach((line, index) => {
    const last = shown.at(-1)
    if (near[index]) shown.push(line)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  })
  return shown
}
