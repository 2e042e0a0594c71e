import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { document } from '#network/services/api-example/openapi/document.ts'
import type { Operation, PathItem } from '#network/services/api-example/openapi/model.ts'

/** A request and its answer, read to the end. */
export interface Observation {
  readonly method: string
  readonly url: URL
  readonly requestType: string | null
  readonly requestBody: string
  readonly response: Response
  readonly responseBody: string
}

/** Where the document speaks of a request. */
export interface Place {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

const movedSchemas = new WeakMap<object, object>()

// Refuses schemas with keywords that it does not know.
const ajv = new Ajv2020({ strictTypes: false, allErrors: true, keywords: ['example'] })
addFormats.default(ajv)
ajv.addSchema(movable({ $defs: document.components.schemas }), 'schemas.json')

const paths: readonly [path: string, item: PathItem][] = Object.entries(document.paths)

// What OpenAPI leaves to the media type and to HTTP itself.
const FRAMING = ['content-type', 'content-length']

/** Every operation of the document. */
export const operations: readonly Place[] = paths.flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)

const forms = operations
  .map((place) => ({
    place,
    form: new RegExp(`^${place.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .toSorted((a, b) => a.place.path.split('{').length - b.place.path.split('{').length)

/** The operation that the document has for a request; undefined where it has none. */
export function placeOf(method: string, { pathname }: URL): Place | undefined {
  const path = pathname.replace(/^\/api(?=\/)/, '')
  return forms.find(({ place, form }) => place.method === method.toLowerCase() && form.test(path))?.place
}

/** What in an answer, or in a request that was accepted, the document does not allow for; empty when all is well. */
export function breaches(place: Place, seen: Observation): readonly string[] {
  const { status } = seen.response
  const answer = resolved(place.operation.responses[status])
  if (!answer) return [`status ${status} is not documented`]
  const found = [...fieldBreaches(answer, seen), ...contentBreaches(answer, seen)]
  return status < 300 ? [...found, ...requestBreaches(place.operation, seen)] : found
}

function fieldBreaches(answer: Loose, { response }: Observation): string[] {
  const documented = Object.entries(answer['headers'] ?? {}).map(
    ([name, header]) => [name, resolved(header) ?? {}] as const,
  )
  const undocumented = [...response.headers.keys()].filter(
    (name) => !FRAMING.includes(name) && !documented.some(([known]) => known.toLowerCase() === name),
  )
  return [
    ...undocumented.map((name) => `field ${name} is not documented`),
    ...documented.flatMap(([name, header]) => {
      const value = response.headers.get(name)
      if (value === null) return header['required'] === true ? [`field ${name} is missing`] : []
      return mismatches(header['schema'], value, `field ${name}`)
    }),
  ]
}

function contentBreaches(answer: Loose, { method, response, responseBody }: Observation): string[] {
  const content = Object(answer['content'])
  const documented = Object.keys(content)
  if (method === 'HEAD' || documented.length === 0) return responseBody === '' ? [] : ['there is content']
  const type = response.headers.get('Content-Type') ?? ''
  if (!documented.includes(type)) return [`media type ${type} is not documented`]
  return mismatches(content[type].schema, JSON.parse(responseBody), 'content')
}

function requestBreaches(operation: Operation, { url, requestType, requestBody }: Observation): string[] {
  const body = Object.entries(operation.requestBody?.content ?? {}).find(([type]) =>
    requestType?.startsWith(type),
  )
  const query = (operation.parameters ?? [])
    .map((parameter) => resolved(parameter) ?? {})
    .filter((parameter) => parameter['in'] === 'query')
  return [
    ...(body ? mismatches(body[1].schema, JSON.parse(requestBody), 'accepted content') : []),
    ...query.flatMap(({ name, schema }) =>
      url.searchParams.getAll(String(name)).flatMap((value) => mismatches(schema, value, `accepted ${name}`)),
    ),
  ]
}

/** How a value breaks a schema of the document. A text stands for the number or boolean that the schema wants. */
export function mismatches(schema: unknown, value: unknown, what: string): string[] {
  const { type } = Object(schema)
  const meant =
    typeof value === 'string' && (type === 'integer' || type === 'boolean') ? JSON.parse(value) : value
  const validate = ajv.compile(movable(Object(schema)))
  return validate(meant) ? [] : [`${what} ${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`]
}

/** The schema with references that hold outside the document, too. */
function movable(schema: object): object {
  const known = movedSchemas.get(schema)
  if (known) return known
  const text = JSON.stringify(schema).replaceAll('"#/components/schemas/', '"schemas.json#/$defs/')
  const moved: object = JSON.parse(text)
  movedSchemas.set(schema, moved)
  return moved
}

type Loose = Readonly<Record<string, unknown>>

/** An object of the document, or what its `$ref` leads to. */
export function resolved(given: unknown): Loose | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { $ref } = Object(given)
  if (typeof $ref !== 'string') return { ...given }
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((value: unknown, name) => Object(value)[name], document)
  return resolved(target)
}
