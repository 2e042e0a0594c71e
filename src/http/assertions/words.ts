import { jsonType } from './assertion.ts'

/** The longest value that is said whole, in characters. */
const LONGEST = 90

/** `1 item`, `3 items`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

/** A text in quotes, its end left out where it is long. */
export function quotedText(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST))
  const short = characters.slice(0, LONGEST).join('')
  return `“${short}${short.length < text.length ? '…' : ''}”`
}

/** A JSON value in words that tell its type: `the text “5”`, `the number 5`, `an array of 3 items`. */
export function jsonInWords(value: unknown): string {
  switch (jsonType(value)) {
    case 'string':
      return value === '' ? 'an empty text' : `the text ${quotedText(String(value))}`
    case 'number':
      return `the number ${String(value)}`
    case 'array':
      return `an array of ${counted((value as unknown[]).length, 'item')}`
    case 'object':
      return `an object of ${counted(Object.keys(value as object).length, 'member')}`
    default:
      return String(value)
  }
}
