import { jsonType } from './assertion.ts'
import { jsonPath, type JsonPath } from './json-path.ts'
import { counted, quotedText } from './words.ts'

/** What a path leads to; or where it ends before, in words that go on from “there is no such value: ”. */
export type Followed = { readonly value: unknown } | { readonly missing: string }

/** How many names are listed of an object that lacks the one asked for. */
const LISTED = 6

/**
 * Follows a path into parsed JSON. `length` leads to how many items an array has, or characters a string,
 * where it isn't the name of a member.
 */
export function followPath(json: unknown, path: JsonPath): Followed {
  let value = json
  for (const [index, step] of path.entries()) {
    const next = stepInto(value, step)
    if (!next) return { missing: `${jsonPath(path.slice(0, index))} ${whyNot(value, step)}` }
    ;({ value } = next)
  }
  return { value }
}

function stepInto(value: unknown, step: string | number): { value: unknown } | undefined {
  if (Array.isArray(value)) {
    if (step === 'length') return { value: value.length }
    if (typeof step !== 'number') return undefined
    const place = step < 0 ? value.length + step : step
    return place >= 0 && place < value.length ? { value: value[place] } : undefined
  }
  if (typeof value === 'string') return step === 'length' ? { value: [...value].length } : undefined
  if (typeof value !== 'object' || value === null || typeof step === 'number') return undefined
  return Object.hasOwn(value, step) ? { value: (value as Record<string, unknown>)[step] } : undefined
}

function whyNot(value: unknown, step: string | number): string {
  if (Array.isArray(value)) {
    const has = value.length === 0 ? 'is an empty array' : `has ${counted(value.length, 'item')}`
    return typeof step === 'number' ? `${has}, and none at [${step}]` : `is an array, and [0] its first item`
  }
  if (typeof value !== 'object' || value === null) {
    return `is ${jsonType(value) === 'null' ? 'null' : `a ${jsonType(value)}`}, with nothing in it`
  }
  if (typeof step === 'number') return `is an object, and its members have names, not places`
  const names = Object.keys(value)
  const listed = names.slice(0, LISTED).map(quotedText).join(', ')
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : ''
  const near = names.length === 0 ? 'it is empty' : `it has ${listed}${more}`
  return `has no member ${quotedText(step)}: ${near}`
}
