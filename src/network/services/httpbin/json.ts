import { spellFloat } from './numbers.ts'

/**
 * A number that came in as JSON. httpbin tells integers from floating-point numbers and
 * keeps integers of any size, which a JavaScript number can't: 10.0 stays 10.0.
 */
class NumberText {
  readonly text: string
  constructor(source: string) {
    this.text = /[.e]/i.test(source) ? spellFloat(Number(source)) : BigInt(source).toString()
  }
}

/** What httpbin can print as JSON. */
export type Json =
  null | boolean | number | string | NumberText | readonly Json[] | { readonly [name: string]: Json }

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Reads JSON with its numbers as they were written; null where the text is not JSON. */
export function readJson(text: string): Json {
  const numbers: NumberText[] = []
  try {
    JSON.parse(text)
    // Each number gives way to its place in the list: so all numbers in the result are places.
    const places = text.replace(stringOrNumber, (token) =>
      token.startsWith('"') ? token : String(numbers.push(new NumberText(token)) - 1),
    )
    return JSON.parse(places, (_, value) => (typeof value === 'number' ? numbers[value] : value))
  } catch {
    return null
  }
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function writePretty(value: Json, margin: string): string {
  if (value === null || typeof value !== 'object' || value instanceof NumberText) return writeLine(value)
  const inner = `${margin}  `
  const items = isList(value)
    ? value.map((item) => writePretty(item, inner))
    : Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => `${quote(name)}: ${writePretty(member, inner)}`)
  const [open, close] = isList(value) ? '[]' : '{}'
  if (items.length === 0) return `${open}${close}`
  return `${open}\n${inner}${items.join(`, \n${inner}`)}\n${margin}${close}`
}

/**
 * JSON the way httpbin's pages look: sorted names, two spaces of indent, a space after
 * each comma, everything beyond ASCII escaped, a newline at the end.
 */
export function prettyJson(value: Json): string {
  return `${writePretty(value, '')}\n`
}

/** JSON on one line, names in the order given. */
export function writeLine(value: Json): string {
  if (typeof value === 'string') return quote(value)
  if (value instanceof NumberText) return value.text
  if (value === null || typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(writeLine).join(', ')}]`
  const members = Object.entries(value).map(([name, member]) => `${quote(name)}: ${writeLine(member)}`)
  return `{${members.join(', ')}}`
}
