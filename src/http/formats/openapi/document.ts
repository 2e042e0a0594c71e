import type { ImportNote } from '#http/imported.ts'
import { note } from '#http/formats/note.ts'
import { isRecord } from '#http/formats/source.ts'

export type Json = Readonly<Record<string, unknown>>

/** An OpenAPI document whose `$ref`s can be followed, as far as they stay inside it. */
export interface Document {
  readonly root: Json
  /** The object there, through any `$ref`; undefined where there is none. */
  object(value: unknown): Json | undefined
  /** The own member of an object, through any `$ref`. */
  get(value: unknown, name: string): unknown
}

const LONGEST_CHAIN = 20

/** A document to read; a `$ref` that leads nowhere or outside is noted once. */
export function documentOf(root: Json, notes: ImportNote[]): Document {
  const noted = new Set<string>()
  const resolved = (value: unknown): unknown => {
    let at = value
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      if (!isRecord(at) || !Object.hasOwn(at, '$ref')) return at
      const ref = String(at['$ref'])
      const target = ref.startsWith('#') ? pointed(root, ref.slice(1)) : undefined
      if (target === undefined && !noted.has(ref)) {
        noted.add(ref)
        const where = ref.startsWith('#')
          ? 'is not in this document'
          : 'is in another document, which is not read'
        notes.push(note(`${ref} ${where}.`))
      }
      at = target
    }
    return undefined
  }
  const object = (value: unknown) => {
    const target = resolved(value)
    return isRecord(target) ? target : undefined
  }
  return {
    root,
    object,
    get(value, name) {
      const target = object(value)
      return target && Object.hasOwn(target, name) ? resolved(target[name]) : undefined
    },
  }
}

/** The value that a JSON Pointer leads to (RFC 6901; in a fragment it is percent-encoded, section 6). */
function pointed(root: unknown, pointer: string): unknown {
  let at = root
  for (const token of pointer.split('/').slice(1)) {
    const name = decoded(token).replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Json)[name]
  }
  return at
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token)
  } catch {
    return token
  }
}
