import type { Imported, ImportedRequest } from '#http/imported.ts'

/** What was found in a text. */
export interface Found extends Imported {
  /** What the text is, in words: `a curl command`. */
  readonly source: string
}

/**
 * Reads the requests of a text. Nothing in it makes this throw; what can't be read is in the notes.
 * @throws Error where the readers can't be loaded
 */
export async function readSource(text: string, fileName?: string): Promise<Found> {
  const { readAnything } = await import('#http/formats/index.ts')
  const { kind, ...read } = await readAnything(text, fileName)
  return { source: kind ? sourceName[kind] : 'text', ...read }
}

const sourceName = {
  curl: 'a curl command',
  fetch: 'a fetch() call',
  'http-file': 'a .http file',
  message: 'an HTTP message',
  url: 'a URL',
  har: 'a HAR file',
  postman: 'a Postman collection',
  'postman-environment': 'a Postman environment',
  openapi: 'an OpenAPI document',
} as const

/** What to say of a text without a request in it. */
export function noRequest({ notes }: Found): string {
  const [first] = notes
  return first ? `No request was found: ${lineOf(first)}` : 'No request was found in this text.'
}

/** A note with its line, where it has one. */
export function lineOf({ line, what }: Imported['notes'][number]): string {
  return line === undefined ? what : `Line ${line}: ${what}`
}

/** What a request brings along, in a few words: `2 headers, bearer token, JSON body`. */
export function broughtAlong({ draft }: ImportedRequest): string {
  const { headers, auth, body, policy } = draft
  const sent = headers.filter(({ enabled, name }) => enabled && name !== '').length
  return [
    ...(sent > 0 ? [`${sent} ${sent === 1 ? 'header' : 'headers'}`] : []),
    ...(auth.kind === 'none' ? [] : [authName[auth.kind]]),
    ...(body.kind === 'none' ? [] : [bodyName[body.kind]]),
    ...(policy.retries > 0 ? [`${policy.retries} ${policy.retries === 1 ? 'retry' : 'retries'}`] : []),
  ].join(', ')
}

const authName = {
  basic: 'Basic credentials',
  bearer: 'bearer token',
  'api-key': 'API key',
  digest: 'Digest credentials',
} as const

const bodyName = {
  json: 'JSON body',
  form: 'form body',
  multipart: 'multipart body',
  text: 'text body',
  file: 'file as body',
} as const
