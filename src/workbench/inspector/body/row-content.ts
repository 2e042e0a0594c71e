import { matchAfter, type Found } from './find-text.ts'
import { jsonColours, pieces, within, type Piece, type Stretch } from './row-pieces.ts'
import { rowSpan, rowText, textOf, type TextRows } from './text-rows.ts'

/** What was found, and which match is the current one. */
export interface Matches {
  readonly found: Found
  readonly current: number
}

/** How far back the beginning of a long line is looked for, in bytes. */
const FURTHEST = 4_096
const LINE_FEED = 10

/** A row as it is drawn: coloured as JSON or plain, with what was found in it marked. */
export function rowContent(text: TextRows, row: number, json: boolean, matches?: Matches): Piece[] {
  const [from, to] = rowSpan(text, row)
  const shown = rowText(text, row)
  const marks = matches ? marksWithin(text.bytes, from, to, matches) : []
  return pieces(shown, json ? coloursOf(text.bytes, from, shown) : [], within(marks, 0, shown.length))
}

/** The matches in a stretch of bytes, by their indices into its text. */
export function marksWithin(
  bytes: Uint8Array,
  from: number,
  to: number,
  { found, current }: Matches,
): Stretch<'found' | 'current'>[] {
  const { spans } = found
  const marks: Stretch<'found' | 'current'>[] = []
  for (let match = matchAfter(found, from); (spans[2 * match] ?? to) < to; match++) {
    const begins = Math.max(from, spans[2 * match] ?? from)
    const ends = Math.min(to, spans[2 * match + 1] ?? to)
    const index = textOf(bytes, from, begins).length
    marks.push({
      from: index,
      to: index + textOf(bytes, begins, ends).length,
      what: match === current ? 'current' : 'found',
    })
  }
  return marks
}

/** The colours of a row; one that goes on with a long line is read from that line's beginning. */
function coloursOf(bytes: Uint8Array, from: number, shown: string) {
  let lineStart = from
  while (lineStart > 0 && bytes[lineStart - 1] !== LINE_FEED) {
    if (from - lineStart === FURTHEST) return []
    lineStart--
  }
  const before = textOf(bytes, lineStart, from)
  return within(jsonColours(before + shown), before.length, before.length + shown.length)
}
