import * as v from 'valibot'
import { isForbiddenField } from '#http/forbidden-field.ts'
import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import type { Row } from '#http/request-draft.ts'
import { draftOf, imported, rowValue } from '#http/formats/draft-of.ts'
import { fitting, listed, note, nothingRead } from '#http/formats/note.ts'
import { memberOf, MOST_REQUESTS, parseJsonSource } from '#http/formats/source.ts'
import { bodyOfPostData } from './post-data.ts'
import { harEntry, harRequest, labEntry, type HarRequest } from './har-schema.ts'

/** Reads the requests of an HTTP archive (HAR 1.2), as developer tools and proxies save it. */
export function readHar(text: string): Imported {
  const source = parseJsonSource(text)
  return source.ok ? readHarValue(source.value) : { requests: [], notes: [source.note] }
}

/** As {@link readHar}, from JSON that is parsed already. */
export function readHarValue(value: unknown): Imported {
  const entries = memberOf(memberOf(value, 'log'), 'entries')
  if (!Array.isArray(entries)) return nothingRead('log.entries is missing: this is no HTTP archive (HAR).')
  const notes: ImportNote[] = []
  const switchedOff = new Set<string>()
  const left = { follows: 0, preflights: 0 }
  const requests = entries.slice(0, MOST_REQUESTS).flatMap((given: unknown, index): ImportedRequest[] => {
    const at = `log.entries[${index}]`
    const entry = fitting(harEntry, given, at, notes)
    const request = entry && fitting(harRequest, entry.request, `${at}.request`, notes)
    if (!entry || !request) return []
    const lab = v.safeParse(labEntry, entry._roundtrip)
    if (lab.success && lab.output.follows) left.follows += 1
    else if (entry._resourceType === 'preflight') left.preflights += 1
    else return [requestOf(request, lab.success ? lab.output : undefined, at, notes, switchedOff)]
    return []
  })
  if (requests.length === 0) notes.push(note('There is no request in this archive.'))
  if (switchedOff.size > 0) {
    const names = listed([...switchedOff])
    notes.push(note(`A browser writes ${names} itself: kept, but switched off.`))
  }
  if (left.preflights > 0)
    notes.push(note(`${left.preflights} CORS preflights are left out: a browser makes them itself.`))
  if (left.follows > 0) {
    notes.push(
      note(`${left.follows} retries, redirects and preflights are left out: the client makes them itself.`),
    )
  }
  if (entries.length > MOST_REQUESTS) {
    notes.push(note(`Only the first ${MOST_REQUESTS} of ${entries.length} requests are read.`))
  }
  return { requests, notes }
}

function requestOf(
  request: HarRequest,
  lab: v.InferOutput<typeof labEntry> | undefined,
  at: string,
  notes: ImportNote[],
  switchedOff: Set<string>,
): ImportedRequest {
  const client = lab?.client ?? 'browser'
  const headers = headersOf(request).map((header): Row => {
    if (lab || !isForbiddenField(header.name, header.value)) return header
    switchedOff.add(header.name.toLowerCase())
    return { ...header, enabled: false }
  })
  const type = rowValue(headers, 'Content-Type') ?? ''
  const draft = draftOf({
    client,
    method: request.method,
    url: request.url,
    headers,
    body: bodyOfPostData(request.postData ?? undefined, type, at, notes),
    ...(lab ? { credentials: lab.credentials, policy: { ...lab.policy, redirects: lab.redirects } } : {}),
  })
  return imported(lab?.name, lab?.faults ? { ...draft, faults: lab.faults } : draft, lab?.folders)
}

function headersOf({ headers, cookies }: HarRequest): Row[] {
  const rows = (headers ?? [])
    // Pseudo fields of HTTP/2 (RFC 9113, 8.3): method and URL say the same. And what a browser added.
    .filter(({ name, _by }) => !name.startsWith(':') && _by !== 'browser')
    .map(({ name, value }): Row => ({ name, value: value ?? '', enabled: true }))
  const jar = (cookies ?? []).map(({ name, value }) => `${name}=${value ?? ''}`).join('; ')
  const known = (headers ?? []).some(({ name }) => name.toLowerCase() === 'cookie')
  return jar === '' || known ? rows : [...rows, { name: 'Cookie', value: jar, enabled: true }]
}
