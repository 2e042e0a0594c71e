import { textOf } from './json-path.ts'
import { fillPlaceholders, type Captures } from './placeholders.ts'

/** The path at which `json` does not hold all of `wanted`; empty for the whole, undefined where it does. */
export function jsonDifference(
  json: unknown,
  wanted: unknown,
  captures: Captures,
  path = '',
): string | undefined {
  if (typeof wanted !== 'object' || wanted === null) {
    if (typeof wanted !== 'string') return json === wanted ? undefined : path
    const filled = fillPlaceholders(wanted, captures)
    // What was captured is text, also where the JSON has a number.
    const same = filled === wanted ? json === wanted : json !== undefined && textOf(json) === filled
    return same ? undefined : path
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json) !== Array.isArray(wanted)) return path
  if (Array.isArray(json) && Array.isArray(wanted) && json.length !== wanted.length) return path
  for (const [key, part] of Object.entries(wanted)) {
    const inner = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined
    const where = jsonDifference(inner, part, captures, path === '' ? key : `${path}.${key}`)
    if (where !== undefined) return where
  }
  return undefined
}
