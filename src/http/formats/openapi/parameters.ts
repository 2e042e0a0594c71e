import type { Row } from '#http/request-draft.ts'
import { isRecord, memberOf } from '#http/formats/source.ts'
import type { Document, Json } from './document.ts'
import { sampleOf } from './sample.ts'

/** The rows that the parameters of an operation become; those it may do without are switched off. */
export interface ParameterRows {
  readonly path: readonly Row[]
  readonly query: readonly Row[]
  readonly headers: readonly Row[]
}

/** OpenAPI says by other means what goes into these. */
const NOT_HERE = ['accept', 'content-type', 'authorization']

/** Reads the parameters of a path and of its operation, which win. */
export function parametersOf(pathItem: unknown, operation: unknown, document: Document): ParameterRows {
  const byKey = new Map<string, Json>()
  for (const owner of [pathItem, operation]) {
    const given = document.get(owner, 'parameters')
    for (const each of Array.isArray(given) ? (given as unknown[]) : []) {
      const parameter = document.object(each)
      if (parameter) byKey.set(`${String(parameter['in'])} ${String(parameter['name'])}`, parameter)
    }
  }
  const rowsIn = (place: string) =>
    [...byKey.values()]
      .filter((parameter) => parameter['in'] === place && typeof parameter['name'] === 'string')
      .flatMap((parameter) => rowsOf(parameter, document))
  const cookies = rowsIn('cookie').filter(({ enabled }) => enabled)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = rowsIn('header').filter(({ name }) => !NOT_HERE.includes(name.toLowerCase()))
  return {
    path: rowsIn('path').map((row) => ({ ...row, enabled: true })),
    query: rowsIn('query'),
    headers: cookie === '' ? headers : [...headers, { name: 'Cookie', value: cookie, enabled: true }],
  }
}

function rowsOf(parameter: Json, document: Document): Row[] {
  const name = String(parameter['name'])
  const enabled = parameter['required'] === true
  const value = exampleOf(parameter, document)
  const row = (key: string, given: unknown): Row => ({ name: key, value: textOf(given), enabled })
  const isQuery = parameter['in'] === 'query'
  const separator =
    parameter['style'] === 'spaceDelimited' ? ' ' : parameter['style'] === 'pipeDelimited' ? '|' : ','
  if (Array.isArray(value)) {
    if (isQuery && parameter['explode'] !== false && separator === ',')
      return value.map((item) => row(name, item))
    return [row(name, value.map(textOf).join(separator))]
  }
  if (!isRecord(value)) return [row(name, value)]
  const entries = Object.entries(value)
  if (parameter['style'] === 'deepObject') return entries.map(([key, item]) => row(`${name}[${key}]`, item))
  if (isQuery && parameter['explode'] !== false) return entries.map(([key, item]) => row(key, item))
  return [row(name, entries.flatMap(([key, item]) => [key, textOf(item)]).join(','))]
}

/** The example of a parameter or media type, else a sample of its schema. */
export function exampleOf(owner: Json, document: Document): unknown {
  if (owner['example'] !== undefined) return owner['example']
  const [first] = Object.values(document.object(owner['examples']) ?? {})
  const value = document.get(first, 'value')
  if (value !== undefined) return value
  if (owner['schema'] !== undefined) return sampleOf(owner['schema'], document)
  const [content] = Object.values(document.object(owner['content']) ?? {})
  return content === undefined ? '' : JSON.stringify(sampleOf(memberOf(content, 'schema'), document))
}

/** A value as a parameter spells it. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
