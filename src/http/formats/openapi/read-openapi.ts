import type { Imported, ImportedRequest, ImportNote } from '#http/imported.ts'
import { draftOf, imported } from '#http/formats/draft-of.ts'
import { note, nothingRead } from '#http/formats/note.ts'
import {
  isRecord,
  jsonSource,
  memberOf,
  MOST_REQUESTS,
  nameIn,
  parseJsonSource,
  sourceProblem,
  type JsonSource,
} from '#http/formats/source.ts'
import { documentOf, type Document } from './document.ts'
import { parametersOf } from './parameters.ts'
import { requestBodyOf } from './request-body.ts'
import { authOf } from './security.ts'
import { serverNotes, serverOf } from './server.ts'

/**
 * Reads an OpenAPI 3.0 or 3.1 document, in JSON or YAML: a request for each operation, in a folder by its
 * first tag, filled with the examples of the document or values that its schemas allow.
 */
export async function readOpenApi(text: string): Promise<Imported> {
  const source = /^[\s\uFEFF]*\{/.test(text) ? parseJsonSource(text) : await parseYamlSource(text)
  return source.ok ? readOpenApiValue(source.value) : { requests: [], notes: [source.note] }
}

/** As {@link readOpenApi}, from JSON that is parsed already. */
export function readOpenApiValue(value: unknown): Imported {
  if (memberOf(value, 'swagger') !== undefined) {
    return nothingRead(
      'This is Swagger 2.0. OpenAPI 3.0 and 3.1 are read: convert it, for example with editor.swagger.io.',
    )
  }
  if (!isRecord(value) || !/^3\.[01]/.test(String(memberOf(value, 'openapi')))) {
    return nothingRead('openapi: 3.0 or 3.1 is missing: this is no OpenAPI document that can be read.')
  }
  const notes: ImportNote[] = []
  const document = documentOf(value, notes)
  const paths = Object.entries(document.object(value['paths']) ?? {})
  const requests = paths.flatMap(([path, item]) => operationsOf(path, item, document, notes))
  if (requests.length === 0) notes.push(note('paths has no operation: there is no request to make.'))
  if (isRecord(value['webhooks']))
    notes.push(note('webhooks are left out: those requests come from the server.'))
  if (requests.length > MOST_REQUESTS)
    notes.push(note(`Only the first ${MOST_REQUESTS} of ${requests.length} operations are read.`))
  notes.push(...serverNotes(requests.map(({ draft }) => draft.url)))
  return { ...nameIn(value['info'], 'title'), requests: requests.slice(0, MOST_REQUESTS), notes }
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

function operationsOf(
  path: string,
  item: unknown,
  document: Document,
  notes: ImportNote[],
): ImportedRequest[] {
  if (!path.startsWith('/')) return []
  return METHODS.flatMap((method): ImportedRequest[] => {
    const operation = document.object(document.get(item, method))
    if (!operation) return []
    const at = `paths.${path}.${method}`
    const parameters = parametersOf(item, operation, document)
    const { body, headers } = requestBodyOf(operation, document, at, notes)
    const draft = draftOf({
      client: 'browser',
      method: method.toUpperCase(),
      url: `${serverOf(item, operation, document)}${path}`,
      ...(parameters.query.length > 0 ? { params: parameters.query } : {}),
      pathVariables: parameters.path,
      headers: [...parameters.headers, ...headers],
      auth: authOf(operation, document, at, notes),
      body,
    })
    const [tag] = Array.isArray(operation['tags']) ? (operation['tags'] as unknown[]) : []
    const name = [operation['summary'], operation['operationId']].find(
      (each) => typeof each === 'string' && each !== '',
    )
    return [
      imported(
        typeof name === 'string' ? name : `${method.toUpperCase()} ${path}`,
        draft,
        typeof tag === 'string' ? [tag] : [],
      ),
    ]
  })
}

async function parseYamlSource(text: string): Promise<JsonSource> {
  const problem = sourceProblem(text)
  if (problem) return { ok: false, note: problem }
  const { parseDocument } = await import('yaml')
  try {
    const document = parseDocument(text, { logLevel: 'silent' })
    const [error] = document.errors
    if (error) {
      const what = error.message.split(' at line ')[0]?.split('\n')[0] ?? 'it can’t be read'
      return { ok: false, note: note(`This is not YAML: ${what}.`, error.linePos?.[0].line) }
    }
    return jsonSource(document.toJS())
  } catch (error) {
    // Too many aliases, which unfold a short text into a huge one, or nested too deep.
    return {
      ok: false,
      note: note(
        `This YAML can’t be read: ${error instanceof Error ? error.message : 'it is nested too deep'}`,
      ),
    }
  }
}
