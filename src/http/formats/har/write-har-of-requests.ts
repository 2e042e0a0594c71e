import { base64OfBytes } from '#http/base64.ts'
import type { ImportedRequest } from '#http/imported.ts'
import { prepareRequest, type PreparedRequest } from '#http/prepare.ts'
import { NO_RESPONSE } from './har-messages.ts'
import { harHead, harRequestOfDraft, labEntryOf } from './har-of-draft.ts'
import type { LabEntry } from './har-schema.ts'
import { readHarValue } from './read-har.ts'

/** An HTTP archive, and what it can’t hold, each in a sentence. */
export interface HarFile {
  readonly text: string
  readonly notes: readonly string[]
}

/**
 * Writes requests that have not been sent as an HTTP archive (HAR 1.2): what would be sent, without a response.
 * Name, folders, policy and faults, for which HAR has no word, stand beside each entry.
 * @param at when it is written, in epoch ms: HAR wants a time for each request
 */
export function writeHarOfRequests(requests: readonly ImportedRequest[], at: number): HarFile {
  const entries = requests.map((request) => entryOf(request, new Date(at).toISOString()))
  const log = { ...harHead, pages: [], entries }
  const again = readHarValue({ log }).requests
  const notes = requests.flatMap(({ name, draft }, index) => {
    const read = again[index]?.draft
    return read && essence(prepareRequest(read)) === essence(prepareRequest(draft))
      ? []
      : [`“${name}” comes back changed: it holds something that HAR has no word for.`]
  })
  return { text: JSON.stringify({ log }, null, 2), notes }
}

function entryOf({ name, folders, draft }: ImportedRequest, startedDateTime: string) {
  const { faults } = draft
  return {
    startedDateTime,
    time: 0,
    request: harRequestOfDraft(draft),
    response: NO_RESPONSE,
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    comment: [...folders, name].join(' / '),
    _roundtrip: {
      ...labEntryOf(draft, false),
      name,
      ...(folders.length > 0 ? { folders: [...folders] } : {}),
      ...(faults.length > 0 ? { faults } : {}),
    } satisfies LabEntry,
  }
}

function essence({ body, ...rest }: PreparedRequest): string {
  return JSON.stringify({ ...rest, content: body ? base64OfBytes(body) : '' })
}
