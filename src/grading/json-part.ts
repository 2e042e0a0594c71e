import { textOf } from './json-path.ts'
import { fillPlaceholders, type Captures } from './placeholders.ts'

/** Where JSON does not hold what is wanted of it. */
export interface JsonDifference {
  /** Dotted path; empty for the whole. */
  readonly path: string
  /** Whether there is a list, and no element of it is the wanted one. */
  readonly lacksElement: boolean
}

/**
 * The first place at which `json` does not hold all of `wanted`; undefined where it does. Where the JSON has a list,
 * `{contains: …}` asks for one element that holds all of that.
 */
export function jsonDifference(
  json: unknown,
  wanted: unknown,
  captures: Captures,
  path = '',
): JsonDifference | undefined {
  const differs = { path, lacksElement: false }
  if (typeof wanted !== 'object' || wanted === null) {
    if (typeof wanted !== 'string') return json === wanted ? undefined : differs
    const filled = fillPlaceholders(wanted, captures)
    // What was captured is text, also where the JSON has a number.
    const same = filled === wanted ? json === wanted : json !== undefined && textOf(json) === filled
    return same ? undefined : differs
  }
  // No list is an object, so nothing that a response can hold is meant by this but its elements.
  if (Array.isArray(json) && isContains(wanted)) {
    const found = json.some((each) => jsonDifference(each, wanted.contains, captures) === undefined)
    return found ? undefined : { path, lacksElement: true }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json) !== Array.isArray(wanted))
    return differs
  if (Array.isArray(json) && Array.isArray(wanted) && json.length !== wanted.length) return differs
  for (const [key, part] of Object.entries(wanted)) {
    const inner = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined
    const where = jsonDifference(inner, part, captures, path === '' ? key : `${path}.${key}`)
    if (where !== undefined) return where
  }
  return undefined
}

/** Whether a part of what is wanted asks for an element of a list. */
export function isContains(wanted: object): wanted is { contains: unknown } {
  return 'contains' in wanted && Object.keys(wanted).length === 1
}
