import * as v from 'valibot'
import type { Rank } from './order.ts'

/** A place in a list: after the record of this rank, whether that record is still there or not. */
export interface Cursor {
  /** The list's path without prefix, such as `/users`. */
  readonly path: string
  /** The value of `sort`. */
  readonly sort: string
  readonly after: Rank
}

const content = v.strictTuple([v.string(), v.string(), v.array(v.union([v.number(), v.string()]))])

/** Writes a cursor so that it fits into a query: base64url (RFC 4648, 5), which nobody should read. */
export function writeCursor({ path, sort, after }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([path, sort, after]))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The cursor that a text stands for; undefined where {@link writeCursor} can't have written it. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const result = v.safeParse(content, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    if (!result.success) return undefined
    const [path, sort, after] = result.output
    return { path, sort, after }
  } catch {
    return undefined
  }
}
