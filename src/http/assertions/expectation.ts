import { byteSize, duration } from '#http/describe.ts'
import { jsonType, jsonTypes, type Assertion } from './assertion.ts'
import { jsonDifference } from './json-difference.ts'
import { jsonPath, type TextFault } from './json-path.ts'
import { LONGEST_TEXT, readPattern, type Steps } from './pattern.ts'
import { jsonInWords, quotedText } from './words.ts'

/** What one expects, ready to be compared. */
export interface Expectation {
  /** Whether a value is as expected; undefined where that can't be told. */
  readonly fits: (value: unknown, steps?: Steps) => boolean | undefined
  /** In words that go on from “expected”. */
  readonly words: string
  /** In words that go on from the subject: `is 200`, `contains “a”`. */
  readonly claim: string
  /** What helps to see why a value does not fit. */
  readonly hint?: (value: unknown) => string
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
/** An item of a list; one in double quotes may have commas in it. */
const ITEM = /\s*("(?:[^"\\]|\\.)*"(?=\s*(?:,|$))|[^,]*)(?:\s*,|$)/y

/** Reads what an assertion compares with; a fault says what is wrong with it, and where. */
export function readExpectation({ subject, operator, expected }: Assertion): Expectation | TextFault {
  if (operator === 'exists' || operator === 'absent') {
    return { fits: () => true, words: '', claim: operator === 'exists' ? 'exists' : 'is absent' }
  }
  if (expected.trim() === '') return { offset: 0, what: 'what it is compared with is missing' }
  switch (operator) {
    case 'less':
    case 'greater':
      return compared(operator, subject, expected)
    case 'contains':
      return containing(expected)
    case 'lacks': {
      const part = quotedText(expected)
      return negated(containing(expected), `something without ${part}`, `does not contain ${part}`)
    }
    case 'matches':
      return matching(expected)
    case 'type':
      return typed(expected)
  }
  const items = operator === 'one-of' ? listed(subject, expected) : [itemOf(subject, expected)]
  const fault = items.find((item) => 'what' in item)
  if (fault) return fault
  const known = items.filter((item): item is Item => !('what' in item))
  const words = known.map((item) => item.words).join(', ')
  const one: Expectation = {
    fits: (value) => known.some(({ fits }) => fits(value)),
    words: operator === 'one-of' ? `one of ${words}` : words,
    claim: `is ${operator === 'one-of' ? 'one of ' : ''}${words}`,
    ...(known.length === 1 && known[0]?.hint ? { hint: known[0].hint } : {}),
  }
  return operator === 'is-not' ? negated(one, `anything but ${words}`, `is not ${words}`) : one
}

type Item = Pick<Expectation, 'fits' | 'words' | 'hint'>

function negated(one: Expectation, words: string, claim: string): Expectation {
  return {
    fits: (value) => {
      const fits = one.fits(value)
      return fits === undefined ? undefined : !fits
    },
    words,
    claim,
  }
}

/** Splits a list at its commas. */
function listed(subject: Assertion['subject'], text: string): (Item | TextFault)[] {
  if (subject === 'json') {
    const items = listOfJson(text)
    if (items) return items.map(jsonItem)
  }
  const items: (Item | TextFault)[] = []
  ITEM.lastIndex = 0
  while (ITEM.lastIndex < text.length) {
    const offset = ITEM.lastIndex
    const item = ITEM.exec(text)?.[1]?.trim()
    if (item === undefined) break
    if (item === '') return [{ offset, what: 'an item of the list is missing before this comma' }]
    const read = itemOf(subject, subject === 'json' ? item : unquoted(item))
    items.push('what' in read ? { offset: offset + read.offset, what: read.what } : read)
  }
  return items
}

function listOfJson(text: string): readonly unknown[] | undefined {
  try {
    const items: unknown[] = JSON.parse(`[${text}]`)
    const [only] = items
    // Whoever writes the list in brackets means what is in it.
    return items.length === 1 && Array.isArray(only) && only.length > 0 ? only : items
  } catch {
    return undefined
  }
}

function unquoted(item: string): string {
  if (!/^".*"$/s.test(item)) return item
  try {
    return String(JSON.parse(item))
  } catch {
    return item
  }
}

function itemOf(subject: Assertion['subject'], text: string): Item | TextFault {
  switch (subject) {
    case 'status':
      return statusItem(text.trim())
    case 'json':
      return jsonItem(jsonOrText(text))
    case 'time':
    case 'size':
    case 'attempts': {
      const number = readQuantity(subject, text)
      if (typeof number !== 'number') return number
      return { fits: (value) => value === number, words: quantity(subject, number) }
    }
    default:
      return { fits: (value) => value === text, words: quotedText(text) }
  }
}

function statusItem(text: string): Item | TextFault {
  const group = /^([1-5])xx$/i.exec(text)?.[1]
  if (group !== undefined) {
    const hundreds = Number(group)
    return { fits: (value) => Math.floor(Number(value) / 100) === hundreds, words: `${group}xx` }
  }
  const range = /^(\d{3})\s*[-–]\s*(\d{3})$/.exec(text)
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])]
    if (last < first) return { offset: 0, what: 'this range ends before it begins' }
    return { fits: (value) => Number(value) >= first && Number(value) <= last, words: `${first} to ${last}` }
  }
  if (!/^\d{3}$/.test(text)) {
    return { offset: 0, what: 'a status is three digits, as 404, or a range, as 2xx or 500-599' }
  }
  return { fits: (value) => value === Number(text), words: text }
}

/** What a text means where JSON is compared: JSON where it is some, else the text itself. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function jsonItem(wanted: unknown): Item {
  return {
    fits: (value) => jsonDifference(value, wanted) === undefined,
    words: jsonInWords(wanted),
    hint: (value) => {
      if (typeof value === 'string' && typeof wanted !== 'string' && value === String(wanted)) {
        return `To mean the text, write it in double quotes: "${value}".`
      }
      if (typeof wanted === 'string' && typeof value !== 'string' && String(value) === wanted) {
        return 'To mean the value and not a text, leave the quotes out.'
      }
      const path = jsonDifference(value, wanted)
      return path && path.length > 0 ? `They differ at ${jsonPath(path)} of it.` : ''
    },
  }
}

/** A quantity in its unit: ms, bytes, or how many. */
function readQuantity(subject: Assertion['subject'], given: string): number | TextFault {
  const text = given.trim()
  const [, digits, unit = ''] = /^(-?[\d.]+(?:[eE][+-]?\d+)?)\s*([a-z]*)$/i.exec(text) ?? []
  const number = digits !== undefined && NUMBER.test(digits) ? Number(digits) : NaN
  const factor = UNITS[subject]?.[unit.toLowerCase()] ?? (unit === '' ? 1 : undefined)
  if (!Number.isFinite(number) || factor === undefined) {
    const example = EXAMPLES[subject] ?? 'a number'
    return { offset: 0, what: `this should be ${example}` }
  }
  return number * factor
}

const UNITS: Readonly<Partial<Record<Assertion['subject'], Readonly<Record<string, number>>>>> = {
  time: { ms: 1, s: 1_000, min: 60_000 },
  size: { byte: 1, bytes: 1, b: 1, kb: 1_000, mb: 1_000_000 },
}

const EXAMPLES: Readonly<Partial<Record<Assertion['subject'], string>>> = {
  time: 'a time, as 500 ms or 2 s',
  size: 'a size, as 1200 bytes or 3 kB',
  attempts: 'a number of attempts, as 2',
  status: 'a status, as 400',
}

function quantity(subject: Assertion['subject'], number: number): string {
  if (subject === 'time') return duration(number)
  if (subject === 'size') return byteSize(number)
  return String(number)
}

function compared(
  operator: 'less' | 'greater',
  subject: Assertion['subject'],
  text: string,
): Expectation | TextFault {
  const limit = readQuantity(subject, text)
  if (typeof limit !== 'number') return limit
  const words = `${operator} than ${quantity(subject, limit)}`
  return {
    fits: (value) => {
      const number = numberIn(subject, value)
      return number !== undefined && (operator === 'less' ? number < limit : number > limit)
    },
    words: subject === 'json' || subject === 'field' ? `a number ${words}` : words,
    claim: `is ${words}`,
  }
}

/** A field's value is text, and its digits count; JSON tells numbers from texts. */
function numberIn(subject: Assertion['subject'], value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return subject === 'field' && NUMBER.test(String(value).trim()) ? Number(value) : undefined
}

function containing(part: string): Expectation {
  return {
    fits: (value) => {
      if (typeof value === 'string') return value.includes(part)
      const wanted = jsonOrText(part)
      if (Array.isArray(value)) return value.some((item) => jsonDifference(item, wanted) === undefined)
      return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    },
    words: `something that contains ${quotedText(part)}`,
    claim: `contains ${quotedText(part)}`,
  }
}

function matching(source: string): Expectation | TextFault {
  const pattern = readPattern(source)
  if ('what' in pattern) return pattern
  return {
    fits: (value, steps) => (typeof value === 'string' ? pattern.test(value, steps) : false),
    words: `a text that matches ${quotedText(source)}`,
    claim: `matches ${quotedText(source)}`,
    hint: (value) =>
      typeof value === 'string' && value.length > LONGEST_TEXT
        ? `A pattern looks at the first ${LONGEST_TEXT.toLocaleString('en')} characters.`
        : '',
  }
}

function typed(text: string): Expectation | TextFault {
  const type = jsonTypes.find((known) => known === text.trim())
  if (!type) return { offset: 0, what: `JSON’s types are ${jsonTypes.join(', ')}` }
  return {
    fits: (value) => jsonType(value) === type,
    words: `the type ${type}`,
    claim: `is of type ${type}`,
  }
}

/** A JSON value as one types it, so that it is read as the same again. */
export function typedJson(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const plain = value.trim() !== '' && jsonOrText(value) === value
  return plain ? value : JSON.stringify(value)
}
