/** A stretch of a row, how it is coloured, and whether it was looked for. */
export interface Piece {
  readonly text: string
  readonly colour?: Colour
  readonly mark?: 'found' | 'current'
}

export type Colour = 'key' | 'string' | 'number' | 'literal'

/** A stretch of text by its indices, with what it is. */
export interface Stretch<What> {
  readonly from: number
  readonly to: number
  readonly what: What
}

const PIECE = /("(?:[^"\\]|\\.)*(?:"|$))(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g

/** What to colour in JSON text that begins outside of any string, such as a line of it. */
export function jsonColours(text: string): Stretch<Colour>[] {
  return Array.from(text.matchAll(PIECE), ({ 1: string, 2: colon, 3: number, 0: all, index }) => {
    const what =
      string === undefined
        ? number === undefined
          ? 'literal'
          : 'number'
        : colon === undefined
          ? 'string'
          : 'key'
    return { from: index, to: index + (string ?? all).length, what }
  })
}

/** The part of each stretch that lies between two indices, counted from the first of them. */
export function within<What>(stretches: readonly Stretch<What>[], from: number, to: number): Stretch<What>[] {
  return stretches.flatMap((stretch) => {
    const begins = Math.max(stretch.from, from)
    const ends = Math.min(stretch.to, to)
    return begins < ends ? [{ from: begins - from, to: ends - from, what: stretch.what }] : []
  })
}

/** Cuts text where its colours and marks begin and end; each list in order and without overlaps. */
export function pieces(
  text: string,
  colours: readonly Stretch<Colour>[],
  marks: readonly Stretch<'found' | 'current'>[],
): Piece[] {
  const cuts = [...colours, ...marks].flatMap(({ from, to }) => [from, to])
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((from, number) => {
    const colour = colours.find((stretch) => stretch.from <= from && from < stretch.to)?.what
    const mark = marks.find((stretch) => stretch.from <= from && from < stretch.to)?.what
    return { text: text.slice(from, edges[number + 1]), ...(colour && { colour }), ...(mark && { mark }) }
  })
}
