import type { Imported, ImportNote } from '#http/imported.ts'
import { draftOf, imported } from './draft-of.ts'
import { absoluteTarget } from './http-file/target.ts'
import { note } from './note.ts'
import { parseJsonSource, sourceProblem } from './source.ts'
import { formatOf, formatOfJson, type SourceFormat, type TextFormat } from './recognise.ts'

/** What was read, and as what; without a `kind` where nothing was recognised. */
export interface ReadSource extends Imported {
  readonly kind?: SourceFormat
}

/**
 * Reads requests from a text in any format that is known here. The text decides; the name of its file
 * helps where it could be several.
 */
export async function readAnything(text: string, fileName = ''): Promise<ReadSource> {
  const problem = sourceProblem(text)
  if (problem) return { requests: [], notes: [problem] }
  const source = text.replace(/^\uFEFF/, '')
  if (/^\s*(?:\{(?!\{)|\[)/.test(source)) return await readJson(source)
  const kind = formatOf(source, fileName)
  return kind ? { ...(await readAs(kind, source)), kind } : UNKNOWN
}

const UNKNOWN: ReadSource = {
  requests: [],
  notes: [
    note(
      'This is nothing that is known here: a curl command, a fetch() call, a HAR, a .http file, a Postman collection, an OpenAPI document, an HTTP message or a URL.',
    ),
  ],
}

async function readJson(text: string): Promise<ReadSource> {
  const source = parseJsonSource(text)
  if (!source.ok) return { requests: [], notes: [source.note] }
  const { value } = source
  const kind = formatOfJson(value)
  switch (kind) {
    case 'har':
      return { ...(await import('./har/read-har.ts')).readHarValue(value), kind }
    case 'postman':
      return { ...(await import('./postman/read-postman.ts')).readPostmanValue(value), kind }
    case 'postman-environment':
      return { ...(await import('./postman/read-variables.ts')).readPostmanEnvironment(value), kind }
    case 'openapi':
      return { ...(await import('./openapi/read-openapi.ts')).readOpenApiValue(value), kind }
    default:
      return UNKNOWN
  }
}

async function readAs(kind: TextFormat, text: string): Promise<Imported> {
  switch (kind) {
    case 'curl':
      return (await import('#http/curl/read-curl.ts')).readCurl(text)
    case 'fetch':
      return (await import('./javascript/read-fetch.ts')).readFetch(text)
    case 'http-file':
      return (await import('./http-file/read-http-file.ts')).readHttpFile(text)
    case 'message':
      return (await import('./raw-message.ts')).readRawMessage(text)
    case 'openapi':
      return await (await import('./openapi/read-openapi.ts')).readOpenApi(text)
    case 'url':
      return readUrls(text)
  }
}

/** Each line a URL: a GET of it. */
function readUrls(text: string): Imported {
  const notes: ImportNote[] = []
  const requests = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const { url } = absoluteTarget(line.trim(), [], notes, index + 1)
    return [imported(undefined, draftOf({ client: 'browser', method: 'GET', url }))]
  })
  return { requests, notes }
}
