import * as v from 'valibot'
import type { Imported, ImportNote } from '#http/imported.ts'

/** A note is to be read: what it quotes may be as long as the source. */
const LONGEST_NOTE = 500

/** A note, with the line it is about where there is one. */
export function note(said: string, line?: number): ImportNote {
  const what = said.length > LONGEST_NOTE ? `${said.slice(0, LONGEST_NOTE)}…` : said
  return line === undefined ? { what } : { line, what }
}

/** What is left when nothing could be read: the reason. */
export function nothingRead(what: string, line?: number): Imported {
  return { requests: [], notes: [note(what, line)] }
}

/**
 * The value as its schema has it; undefined where it does not fit, with a note that names the place.
 * @param at where the value stands, such as `log.entries[3]`
 */
export function fitting<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  at: string,
  notes: ImportNote[],
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = [at, v.getDotPath(issue)].filter((part) => part !== null && part !== '').join('.')
  notes.push(
    note(`${path}: expected ${issue.expected ?? 'something else'}, found ${issue.received}. Left out.`),
  )
  return undefined
}

/** Names for a sentence: `a`, `a and b`, `a, b and c`; from the eighth on they are counted. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 7)
  const more = names.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
