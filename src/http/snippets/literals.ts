/** A text as a string literal that JavaScript, Python and Go read alike. */
export function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** How a language writes what JSON calls true, false and null, and how far it indents. */
export interface LiteralStyle {
  readonly words: { readonly true: string; readonly false: string; readonly null: string }
  readonly indent: string
}

const ONE_LINE = 60
const DEEPEST = 40

/**
 * A JSON text as a literal that serialises to the same JSON again, `lead` being the indent of the line
 * it begins in. Undefined where that can't be had: text that is not JSON, a number that a double
 * can't hold, a name that stands twice.
 */
export function jsonLiteral(text: string, style: LiteralStyle, lead: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const bare = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
    // In a literal of JavaScript this name would set the prototype.
    if (JSON.stringify(value) !== bare || bare.includes('"__proto__"')) return undefined
    return literal(value, style, lead, 0)
  } catch {
    return undefined
  }
}

function literal(value: unknown, style: LiteralStyle, lead: string, depth: number): string {
  if (depth > DEEPEST) throw new RangeError('deeper than Python’s parser goes')
  if (value === null) return style.words.null
  if (typeof value === 'boolean') return style.words[value ? 'true' : 'false']
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const inner = lead + style.indent
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, style, inner, depth + 1))
    : Object.entries(value).map(
        ([name, member]) => `${quoted(name)}: ${literal(member, style, inner, depth + 1)}`,
      )
  const line = `${open}${items.join(', ')}${close}`
  if (line.length <= ONE_LINE && !line.includes('\n')) return line
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${lead}${close}`
}
