/** The names and places that lead from the root to a value; a place below 0 counts from the end. */
export type JsonPath = readonly (string | number)[]

/** Where and why a text can't be read; `what` begins in lower case. */
export interface TextFault {
  /** Index into the text, in UTF-16 code units. */
  readonly offset: number
  readonly what: string
}

/** Names that JSONPath takes after a dot (RFC 9535, 2.5.1.1). */
const SHORTHAND = /^[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u
const NAME = /[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*/uy
const PLACE = /-?(?:0|[1-9]\d{0,14})(?=\])/y
const ESCAPE = /\\(?:[bfnrt/\\'"]|u[\da-fA-F]{4})/y

/** A path as a JSONPath query (RFC 9535): `$.users[0]['first name']`. */
export function jsonPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`
    return SHORTHAND.test(step) ? `.${step}` : `['${singleQuoted(step)}']`
  })
  return `$${steps.join('')}`
}

/** Escapes as JSON does, but for the quotes: the single one instead of the double. */
function singleQuoted(name: string): string {
  return JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
}

/**
 * Reads a singular JSONPath query (RFC 9535, 2.3.5.1), one that leads to at most one value. No other kind
 * is known: an assertion is about one value.
 */
export function readJsonPath(text: string): JsonPath | TextFault {
  if (text === '') return { offset: 0, what: 'a path begins with $, which is the whole body' }
  if (text[0] !== '$') return { offset: 0, what: 'a path begins with $, as in $.name' }
  const steps: (string | number)[] = []
  let at = 1
  while (at < text.length) {
    const step =
      text[at] === '.' ? shorthand(text, at) : text[at] === '[' ? bracketed(text, at) : stray(text, at)
    if ('what' in step) return step
    steps.push(step.step)
    at = step.end
  }
  return steps
}

type Step = { readonly step: string | number; readonly end: number }

function stray(text: string, at: number): TextFault {
  return { offset: at, what: `“${characterAt(text, at)}” stands where . or [ should be` }
}

function shorthand(text: string, dot: number): Step | TextFault {
  const at = dot + 1
  if (text[at] === '.') return { offset: dot, what: '.. would mean many values, and this is about one' }
  if (text[at] === '*') return { offset: at, what: '* would mean many values, and this is about one' }
  const name = matchAt(NAME, text, at)
  if (name !== '') return { step: name, end: at + name.length }
  if (at >= text.length) return { offset: at, what: 'a name is missing after the dot' }
  return { offset: at, what: `“${characterAt(text, at)}” can’t begin a name after a dot; write ['…']` }
}

function bracketed(text: string, open: number): Step | TextFault {
  const at = open + 1
  const quote = text[at]
  if (quote === "'" || quote === '"') {
    const name = quoted(text, at, quote)
    if ('what' in name) return name
    if (text[name.end] !== ']') return { offset: name.end, what: 'a ] is missing after the name' }
    return { ...name, end: name.end + 1 }
  }
  const place = matchAt(PLACE, text, at)
  // -0 is no index (RFC 9535, 2.3.3.1).
  if (place !== '' && place !== '-0') return { step: Number(place), end: at + place.length + 1 }
  if (at >= text.length)
    return { offset: at, what: 'the path ends after [; a place or a name in quotes is missing' }
  if (!text.includes(']', at)) return { offset: text.length, what: 'a ] is missing at the end' }
  if (/^(?:\*|\?|-?\d*:)/.test(text.slice(at))) {
    return { offset: at, what: 'this would mean many values, and an assertion is about one' }
  }
  return { offset: at, what: `in brackets goes a whole number, or a name in quotes: ['…']` }
}

function quoted(text: string, open: number, quote: "'" | '"'): { step: string; end: number } | TextFault {
  let name = ''
  let at = open + 1
  for (;;) {
    const character = text[at]
    if (character === undefined) return { offset: open, what: 'the quote that opens here is never closed' }
    if (character === quote) return { step: name, end: at + 1 }
    if (character === '\\') {
      const escape = matchAt(ESCAPE, text, at)
      if (escape === '') return { offset: at, what: 'this escape is not known; a backslash itself is \\\\' }
      name += escape === "\\'" ? "'" : String(JSON.parse(`"${escape}"`))
      at += escape.length
    } else {
      name += character
      at += 1
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}
