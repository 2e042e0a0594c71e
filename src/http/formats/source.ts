import type { ImportNote } from '#http/imported.ts'
import { jsonFault } from '#http/json-fault.ts'
import { byteSize } from '#http/describe.ts'
import { note } from './note.ts'

/** The longest text that is read, in UTF-16 code units. */
export const LONGEST_SOURCE = 50_000_000

/** How many requests of one source are taken. */
export const MOST_REQUESTS = 5_000

/** What is wrong with a text before its format matters; undefined where nothing is. */
export function sourceProblem(text: string): ImportNote | undefined {
  if (text.trim() === '') return note('There is nothing to read here.')
  if (text.length <= LONGEST_SOURCE) return undefined
  return note(`This is ${byteSize(text.length)}; ${byteSize(LONGEST_SOURCE)} is the most that is read.`)
}

/** A JSON value, or a note on where the text stops being JSON. */
export type JsonSource =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly note: ImportNote }

const DEEPEST = 500

/** A parsed value as a source; not where it is nested so deep that no one meant it. */
export function jsonSource(value: unknown): JsonSource {
  const seen = new Set<unknown>()
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    // YAML can name one object in many places.
    if (typeof next.value !== 'object' || next.value === null || seen.has(next.value)) continue
    if (next.depth > DEEPEST)
      return { ok: false, note: note(`This is nested more than ${DEEPEST} levels deep.`) }
    seen.add(next.value)
    for (const child of Object.values(next.value)) open.push({ value: child, depth: next.depth + 1 })
  }
  return { ok: true, value }
}

/** Reads a JSON text (RFC 8259); a byte order mark before it is overlooked, as 8.1 allows. */
export function parseJsonSource(text: string): JsonSource {
  const problem = sourceProblem(text)
  if (problem) return { ok: false, note: problem }
  const json = text.replace(/^\uFEFF/, '')
  try {
    return jsonSource(JSON.parse(json))
  } catch {
    const fault = jsonFault(json)
    const line = json.slice(0, fault?.offset ?? 0).split('\n').length
    return { ok: false, note: note(`This is not JSON: ${fault?.what ?? 'it can’t be read'}.`, line) }
  }
}

/** Whether a value is an object with names, not a list or null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member of that name, where the value is an object that has it itself. */
export function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The name that stands in such a member of a value; none where that is no text, or an empty one. */
export function nameIn(value: unknown, member: string): { readonly name?: string } {
  const name = memberOf(value, member)
  return typeof name === 'string' && name.trim() !== '' ? { name: name.trim().slice(0, 120) } : {}
}
