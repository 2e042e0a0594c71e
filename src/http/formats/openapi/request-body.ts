import type { ImportNote } from '#http/imported.ts'
import type { Part, RequestDraft, Row } from '#http/request-draft.ts'
import { row } from '#http/formats/draft-of.ts'
import { note } from '#http/formats/note.ts'
import { isRecord } from '#http/formats/source.ts'
import type { Document } from './document.ts'
import { exampleOf, textOf } from './parameters.ts'

/** The body of an operation, and the Content-Type to say where the body does not say it itself. */
export interface OperationBody {
  readonly body: Partial<RequestDraft['body']>
  readonly headers: readonly Row[]
}

const IS_JSON = /^application\/(?:[^;\s]+\+)?json\b/i
const FORM = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data'

/** The body that an operation asks for, by its example or made from its schema. */
export function requestBodyOf(
  operation: unknown,
  document: Document,
  at: string,
  notes: ImportNote[],
): OperationBody {
  const content = document.object(document.get(document.get(operation, 'requestBody'), 'content')) ?? {}
  const types = Object.keys(content)
  const type =
    types.find((each) => IS_JSON.test(each)) ??
    types.find((each) => [FORM, MULTIPART].includes(each)) ??
    types[0]
  const media = type === undefined ? undefined : document.object(content[type])
  if (type === undefined || !media) return { body: {}, headers: [] }
  const example = exampleOf(media, document)
  const said = [row('Content-Type', type)]
  if (IS_JSON.test(type)) {
    const json =
      typeof example === 'string' && isJson(example)
        ? example
        : JSON.stringify(example === undefined ? {} : example, null, 2)
    return { body: { kind: 'json', json }, headers: type === 'application/json' ? [] : said }
  }
  const entries = isRecord(example) ? Object.entries(example) : []
  if (type === FORM) {
    return {
      body: { kind: 'form', form: entries.map(([name, value]) => row(name, textOf(value))) },
      headers: [],
    }
  }
  if (type === MULTIPART) {
    const properties = document.get(media['schema'], 'properties')
    const parts = entries.map(([name, value]) =>
      partOf(name, value, document.get(properties, name), document),
    )
    return { body: { kind: 'multipart', parts }, headers: [] }
  }
  if (typeof example !== 'string') {
    notes.push(note(`${at}: no example is made for ${type}. Write the content under Body.`))
  }
  const text = typeof example === 'string' ? example : ''
  return { body: { kind: 'text', text }, headers: /[*]/.test(type) ? [] : said }
}

function partOf(name: string, value: unknown, schema: unknown, document: Document): Part {
  const isFile =
    document.get(schema, 'format') === 'binary' || document.get(schema, 'contentMediaType') !== undefined
  if (!isFile) return row(name, textOf(value))
  return { ...row(name, ''), file: { name, type: 'application/octet-stream', base64: '' } }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
