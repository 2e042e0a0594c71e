import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import type { RequestDraft, Row } from '#http/request-draft.ts'
import { draftOf, imported, row, rowValue } from '#http/formats/draft-of.ts'
import { fitting, note, nothingRead } from '#http/formats/note.ts'
import { memberOf, MOST_REQUESTS, nameIn, parseJsonSource } from '#http/formats/source.ts'
import { variableNotes } from '#http/formats/variable-notes.ts'
import { meaningsOf, substitution, type Substitute } from '#http/variables.ts'
import { authOf } from './auth.ts'
import { bodyOf, rowOf } from './body.ts'
import { targetOf } from './url.ts'
import { postmanItem, postmanRequest, type PostmanItem, type PostmanRequest } from './postman-schema.ts'
import { variablesOf } from './read-variables.ts'

/**
 * Reads a Postman collection of format 2.1 or 2.0: folders, auth with what is inherited, bodies, disabled rows.
 * Variables stay as they are written; those of the collection come along as an environment.
 */
export function readPostman(text: string): Imported {
  const source = parseJsonSource(text)
  return source.ok ? readPostmanValue(source.value) : { requests: [], notes: [source.note] }
}

/** As {@link readPostman}, from JSON that is parsed already. */
export function readPostmanValue(value: unknown): Imported {
  // The API of Postman wraps a collection in an object.
  const collection = memberOf(value, 'collection') ?? value
  const items = memberOf(collection, 'item')
  if (!Array.isArray(items)) return nothingRead('item is missing: this is no Postman collection of format 2.')
  const notes: ImportNote[] = []
  const variables = variablesOf(memberOf(collection, 'variable'), 'variable', notes)
  const substitute = substitution(meaningsOf(variables))
  const reading = { substitute, notes, requests: [] as ImportedRequest[], scripts: 0, responses: 0 }
  const auth = authOf(memberOf(collection, 'auth'), 'auth', notes) ?? {}
  readItems(items, { folders: [], auth, at: '' }, reading)
  if (reading.requests.length === 0) notes.push(note('There is no request in this collection.'))
  reading.scripts += countOf(memberOf(collection, 'event'))
  if (reading.scripts > 0) notes.push(note(`Scripts are left out (${reading.scripts}): none is run here.`))
  if (reading.responses > 0) notes.push(note(`Saved responses are left out (${reading.responses}).`))
  notes.push(
    ...variableNotes(
      reading.requests.map(({ draft }) => draft),
      variables,
    ),
  )
  const named = nameIn(memberOf(collection, 'info'), 'name')
  return {
    ...named,
    requests: reading.requests,
    notes,
    ...(variables.length > 0 && {
      environment: { name: named.name ?? 'Postman', variables },
    }),
  }
}

interface Reading {
  readonly substitute: Substitute
  readonly notes: ImportNote[]
  readonly requests: ImportedRequest[]
  scripts: number
  responses: number
}

/** Where an item stands, and what it takes over from there. */
interface Place {
  readonly folders: readonly string[]
  readonly auth: Partial<RequestDraft['auth']>
  readonly at: string
}

const DEEPEST = 50

function readItems(items: readonly unknown[], place: Place, reading: Reading): void {
  const { notes, requests } = reading
  for (const [index, entry] of items.entries()) {
    const name = memberOf(entry, 'name')
    const at = [place.at, typeof name === 'string' ? name : `item[${index}]`].filter(Boolean).join(' / ')
    if (requests.length >= MOST_REQUESTS) {
      notes.push(
        note(`${at} and what follows is left out: ${MOST_REQUESTS} requests are the most that are read.`),
      )
      return
    }
    const item = fitting(postmanItem, entry, at, notes)
    if (!item) continue
    reading.scripts += countOf(item.event)
    reading.responses += item.response?.length ?? 0
    const auth = authOf(item.auth, at, notes) ?? place.auth
    if (item.item) {
      const folders = [...place.folders, item.name ?? 'Folder']
      if (folders.length > DEEPEST)
        notes.push(note(`${at}: folders nested deeper than ${DEEPEST} are left out.`))
      else readItems(item.item, { folders, auth, at }, reading)
    } else if (item.request !== undefined) {
      // A bare text is the URL of a GET.
      const given = typeof item.request === 'string' ? { url: item.request } : item.request
      const request = fitting(postmanRequest, given, `${at}: request`, notes)
      if (request) requests.push(requestOf(request, item, { ...place, auth, at }, reading))
    }
  }
}

function requestOf(
  request: PostmanRequest,
  item: PostmanItem,
  { folders, auth: inherited, at }: Place,
  { substitute, notes }: Reading,
): ImportedRequest {
  const auth = authOf(request.auth, at, notes) ?? inherited
  const written = headersOf(request.header)
  const { body, contentType } = bodyOf(request.body, rowValue(written, 'Content-Type'), at, notes)
  const behaviour = item.protocolProfileBehavior
  const draft = draftOf({
    client: 'script',
    method: request.method ?? 'GET',
    ...targetOf(request.url, substitute),
    headers: contentType === undefined ? written : [...written, row('Content-Type', contentType)],
    auth,
    body,
    policy: memberOf(behaviour, 'followRedirects') === false ? { redirects: 'manual' } : {},
    credentials: memberOf(behaviour, 'disableCookies') === true ? 'omit' : 'include',
  })
  return imported(item.name ?? undefined, draft, folders)
}

function headersOf(given: PostmanRequest['header']): Row[] {
  if (typeof given !== 'string') return (given ?? []).map((entry) => rowOf(entry))
  return given.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 1 ? [] : [row(line.slice(0, colon).trim(), line.slice(colon + 1).trim())]
  })
}

/** How many scripts there are that hold a line; Postman keeps empty ones. */
function countOf(events: unknown): number {
  if (!Array.isArray(events)) return 0
  return events.filter((event: unknown) => {
    const lines = memberOf(memberOf(event, 'script'), 'exec')
    return typeof lines === 'string'
      ? lines.trim() !== ''
      : Array.isArray(lines) && lines.some((line) => line !== '')
  }).length
}
