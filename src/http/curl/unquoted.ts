import { Cursor } from './cursor.ts'

/** A stretch of a command line that lies in quotes whole, or outside them whole. */
export interface Stretch {
  readonly text: string
  readonly quoted: boolean
  /** Where it begins. */
  readonly line: number
}

/**
 * Which stretches of a text stand in straight quotes, `'…'`, `$'…'`, `"…"` or the `^"…^"` of Windows; joined,
 * they are the text again. A quote that is never closed opens nothing.
 */
export function stretches(text: string): Stretch[] {
  const cursor = new Cursor(text)
  const found: Stretch[] = []
  let outside: { text: string; line: number } = { text: '', line: 1 }
  while (!cursor.ended) {
    const plain = cursor.take(/[^'"\\#^$]+/y)
    outside.text += plain
    const { line } = cursor
    const opening = cursor.take(/\$?'|\^?"/y)
    if (opening !== '') {
      const [content, closed] = inside(cursor, opening)
      if (closed) {
        found.push({ ...outside, quoted: false }, { text: opening + content, quoted: true, line })
        outside = { text: '', line: cursor.line }
      } else outside.text += opening + content
    } else if (cursor.peek() === '#' && /(?:^|\s)$/.test(plain.slice(-1))) {
      outside.text += cursor.take(/[^\n]*/y)
    } else outside.text += cursor.take(/\\[^]?|[^]/y)
  }
  return [...found, { ...outside, quoted: false }]
}

/** What follows an opening quote up to and with its closing one. */
function inside(cursor: Cursor, opening: string): [content: string, closed: boolean] {
  if (opening === "'") {
    const content = cursor.takeThrough("'")
    return [content, content.endsWith("'")]
  }
  const [closes, goesOn] = opening === '^"' ? WINDOWS : opening === '"' ? DOUBLE : ANSI_C
  let content = ''
  while (!cursor.ended) {
    content += cursor.take(/[^"'\\^]+/y)
    const closing = cursor.take(closes)
    content += closing
    if (closing !== '') return [content, true]
    content += cursor.take(goesOn)
  }
  return [content, false]
}

/** How a quote is closed, and what it goes on with: a backslash escapes what follows it. */
const DOUBLE = [/"/y, /\\[^]?|[^]/y] as const
const ANSI_C = [/'/y, /\\[^]?|[^]/y] as const
/** A ^ may stand before either. */
const WINDOWS = [/\^"/y, /\^?\\(?:\^?[\\"])?|[^]/y] as const
