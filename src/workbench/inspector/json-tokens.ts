/** A piece of JSON text with how it is to be coloured. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'literal' | 'punctuation' | 'space'
  readonly text: string
}

const PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([{}[\],])/g

/**
 * JSON text laid out with two spaces of indent. Its strings and numbers are kept
 * exactly as they were sent (no number loses digits, no key its duplicate).
 * @throws SyntaxError where the text is not JSON
 */
export function prettyJson(text: string): JsonToken[] {
  JSON.parse(text)
  const tokens: JsonToken[] = []
  let depth = 0
  const add = (kind: JsonToken['kind'], piece: string) => tokens.push({ kind, text: piece })
  const breakLine = () => add('space', `\n${'  '.repeat(depth)}`)
  let empty = false
  for (const [, string, colon, number, literal, mark] of text.matchAll(PIECE)) {
    if (mark === '}' || mark === ']') {
      depth--
      if (!empty) breakLine()
      add('punctuation', mark)
      empty = false
      continue
    }
    if (empty) breakLine()
    empty = false
    if (mark === '{' || mark === '[') {
      add('punctuation', mark)
      depth++
      empty = true
    } else if (mark === ',') {
      add('punctuation', ',')
      breakLine()
    } else if (string !== undefined) {
      add(colon === undefined ? 'string' : 'key', string)
      if (colon !== undefined) add('punctuation', ': ')
    } else if (number !== undefined) add('number', number)
    else if (literal !== undefined) add('literal', literal)
  }
  return tokens
}
