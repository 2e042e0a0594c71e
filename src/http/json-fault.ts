/** The first place at which a text stops being JSON. */
export interface JsonFault {
  /** Index into the text, in UTF-16 code units. */
  readonly offset: number
  /** What is wrong there, in words that begin in lower case. */
  readonly what: string
}

const SPACE = /[ \t\n\r]*/y
const IN_QUOTES = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const WORD = /[\p{L}\p{N}_$.+-]+|./suy

/** What may come next, in the words of the message. */
type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a name in double quotes'
  | 'a name in double quotes or }'
  | 'a colon'
  | 'a comma or }'
  | 'a comma or ]'
  | 'the end'

/**
 * Finds where a text stops being JSON (RFC 8259) and says why; undefined where it is JSON.
 * Every browser words the errors of `JSON.parse` differently, and most give no place.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  const afterValue = (): Expected => {
    const inside = open.at(-1)
    return inside === undefined ? 'the end' : inside === '{' ? 'a comma or }' : 'a comma or ]'
  }
  let expected: Expected = 'a value'
  let at = 0

  for (;;) {
    at += lengthAt(SPACE, text, at)
    const character = text[at] ?? ''
    if (expected === 'the end' && character === '') return undefined

    const wantsName = expected.startsWith('a name')
    const wantsValue = expected.startsWith('a value')
    if ((character === '}' || character === ']') && expected.endsWith(character)) {
      open.pop()
      at += 1
      expected = afterValue()
    } else if (character === '"' && (wantsName || wantsValue)) {
      const length = lengthAt(IN_QUOTES, text, at)
      if (text[at + length] !== '"') return brokenString(text, at, length)
      at += length + 1
      expected = wantsName ? 'a colon' : afterValue()
    } else if ((character === '{' || character === '[') && wantsValue) {
      open.push(character)
      at += 1
      expected = character === '{' ? 'a name in double quotes or }' : 'a value or ]'
    } else if (character === ':' && expected === 'a colon') {
      at += 1
      expected = 'a value'
    } else if (character === ',' && expected.startsWith('a comma')) {
      at += 1
      expected = open.at(-1) === '{' ? 'a name in double quotes' : 'a value'
    } else {
      const length = wantsValue ? lengthAt(PLAIN, text, at) : 0
      if (length === 0) return unexpected(text, at, expected, open.at(-1))
      at += length
      expected = afterValue()
    }
  }
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function brokenString(text: string, start: number, length: number): JsonFault {
  const offset = start + length
  switch (text[offset]) {
    case undefined:
      return { offset: start, what: 'the quote that opens here is never closed' }
    case '\\':
      return { offset, what: 'a backslash goes before one of " \\ / b f n r t, or u and four hex digits' }
    case '\n':
    case '\r':
      return { offset, what: 'a line break inside quotes; write it as \\n' }
    default:
      return { offset, what: 'a control character inside quotes; write a tab as \\t' }
  }
}

function unexpected(
  text: string,
  offset: number,
  expected: Expected,
  inside: '{' | '[' | undefined,
): JsonFault {
  const character = text[offset]
  if (character === undefined) return { offset, what: `the text ends where ${expected} should be` }
  // Where the first name or value is expected, the closing mark would have done.
  const afterComma =
    (character === '}' && expected === 'a name in double quotes') ||
    (character === ']' && expected === 'a value' && inside === '[')
  if (afterComma) return { offset, what: `JSON allows no comma before ${character}` }
  if (character === '/') return { offset, what: 'JSON has no comments' }
  if (/['‘’“”]/.test(character)) {
    return { offset, what: `text and names go in straight double quotes, not ${character}` }
  }
  const word = text.slice(offset, offset + lengthAt(WORD, text, offset))
  return { offset, what: `“${word}” stands where ${expected} should be` }
}
