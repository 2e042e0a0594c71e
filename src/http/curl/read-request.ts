import { emptyDraft } from '#http/draft.ts'
import { imported } from '#http/formats/draft-of.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { payloadOf, type Payload } from './content.ts'
import { queryOf } from './data.ts'
import { headersOf } from './fields.ts'
import type { Note } from './note.ts'
import { allOf, isOn, lastOf, type Setting, type Transfer } from './read-options.ts'
import { noteLeftOut, noteOverruled, noteType } from './remarks.ts'
import { meantTargets, targetOf } from './target.ts'
import { authOf, credentialsOf, policyOf } from './terms.ts'

/**
 * The requests that a transfer stands for: one for each of its URLs.
 * @param stdin what is fed into the command, where that is known
 * @param line where the command begins
 */
export function requestsOf(
  { settings, targets }: Transfer,
  stdin: string | undefined,
  line: number,
  note: Note,
): ImportedRequest[] {
  const named = allOf(settings, 'url').map(({ value, line: at }) => ({ text: value, line: at }))
  const urls = meantTargets([...named, ...targets], note)
  if (urls.length === 0 && settings.length === 0) return []
  if (urls.length === 0) note(line, 'There is no URL in this command. Write where the request should go.')

  const payload = payloadOf(settings, stdin, note)
  const { rows, type } = headersOf(settings, payload, note)
  const body = { ...emptyDraft().body, ...payload.body(type) }
  const shared = {
    client: 'script' as const,
    method: methodOf(settings, payload, note),
    headers: rows,
    body,
    policy: policyOf(settings, note),
    credentials: credentialsOf(settings, note),
  }
  if (payload.kind === 'data' && body.kind !== 'file')
    noteType(settings, payload, body.text, type, line, note)
  noteOverruled(settings, rows, note)
  noteLeftOut(settings, note)

  const options = {
    scheme: lastOf(settings, 'proto-default')?.value,
    queries: [
      ...(payload.query === undefined ? [] : [payload.query]),
      ...allOf(settings, 'url-query').map((setting) => queryOf(setting, stdin, note)),
    ],
    globs: !isOn(settings, 'globoff'),
    uploads: payload.uploads,
  }
  return (urls.length > 0 ? urls : [{ text: '', line }]).map(({ text, line: at }) => {
    const { url, user } = targetOf(text, options, (what) => note(at, what))
    return imported(undefined, { ...emptyDraft(url), ...shared, auth: authOf(settings, user, note) })
  })
}

function methodOf(settings: readonly Setting[], payload: Payload, note: Note): string {
  const head = isOn(settings, 'head')
  const line = lastOf(settings, 'head')?.line ?? 1
  if (head && payload.kind !== 'none') {
    note(
      line,
      'curl refuses -I together with content to send: -I asks for the head of an answer only. -I was left out.',
    )
  }
  const given = lastOf(settings, 'request')
  if (given && given.value !== '') return given.value
  return head && payload.kind === 'none' ? 'HEAD' : payload.method
}
