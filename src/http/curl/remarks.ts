import { sameName } from '#http/field.ts'
import type { Row } from '#http/request-draft.ts'
import { looksLikeJson, type Payload } from './content.ts'
import type { Note } from './note.ts'
import { lastOf, type Setting } from './read-options.ts'

/** Says that a login gives way to a header written out. */
export function noteOverruled(settings: readonly Setting[], rows: readonly Row[], note: Note): void {
  const login = lastOf(settings, 'oauth2-bearer', 'user')
  if (login && rows.some(({ name }) => sameName(name, 'Authorization'))) {
    note(login.line, `The header Authorization that is written out wins over ${login.written}.`)
  }
}

/** What may surprise about the media type of the content. */
export function noteType(
  settings: readonly Setting[],
  payload: Payload,
  text: string,
  type: string | undefined,
  line: number,
  note: Note,
): void {
  if (type === undefined) {
    note(line, 'The blank Content-Type keeps curl from naming a media type; the lab names one all the same.')
  } else if (type === payload.type && looksLikeJson(text)) {
    const at = lastOf(settings, 'data', 'data-raw', 'data-binary', 'data-ascii')?.line ?? line
    note(
      at,
      'This looks like JSON, yet curl says it is a form, since no Content-Type is given. Add one, or use --json.',
    )
  }
}

/** One note for all that concerns the connection, and one for each option that has no place here. */
export function noteLeftOut(settings: readonly Setting[], note: Note): void {
  const connection = settings.filter(({ role, on }) => role === 'connection' && on)
  const names = [...new Set(connection.map(({ written }) => written))]
  if (connection[0]) {
    const concern = names.length > 1 ? 'concern' : 'concerns'
    note(
      connection[0].line,
      `${names.join(', ')} ${concern} the connection, which the lab makes in its own way. Left out.`,
    )
  }
  for (const { role, name, written, value, line, on } of settings) {
    if (role !== 'unknown-here' || !on) continue
    note(
      line,
      name === 'config'
        ? `${written} ${value} reads options from a file, which can’t be read here. Paste what is in it.`
        : `${written} has no place in a request of this lab. It was left out.`,
    )
  }
}
