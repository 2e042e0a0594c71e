import { sameName } from '#http/field.ts'
import type { ImportNote } from '#http/imported.ts'
import type { Row } from '#http/request-draft.ts'
import { rowValue } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/|^\{\{/i

/**
 * The absolute URL of a target as messages and files write it, and the headers without the Host that
 * went into it. Neither a path with a Host field (RFC 9112, 3.2.1) nor a bare host says http or https.
 */
export function absoluteTarget(
  target: string,
  headers: readonly Row[],
  notes: ImportNote[],
  line: number,
): { url: string; headers: readonly Row[] } {
  if (HAS_SCHEME.test(target)) return { url: target, headers }
  const host = rowValue(headers, 'Host')
  if (!target.startsWith('/')) return { url: withScheme(target, notes, line), headers }
  if (host === undefined || host === '') {
    notes.push(note(`“${target}” has no host: there is no Host field. Write the whole URL.`, line))
    return { url: target, headers }
  }
  const url = HAS_SCHEME.test(host) ? `${host}${target}` : withScheme(`${host}${target}`, notes, line)
  return { url, headers: headers.filter(({ name }) => !sameName(name, 'Host')) }
}

function withScheme(target: string, notes: ImportNote[], line: number): string {
  const scheme = /^(?:localhost\b|127\.|\[::1\])/.test(target) ? 'http' : 'https'
  notes.push(note(`It does not say http or https: ${scheme} is taken.`, line))
  return `${scheme}://${target}`
}
