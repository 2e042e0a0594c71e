import type { ImportNote } from '#http/imported.ts'
import type { Part, RequestDraft, Row } from '#http/request-draft.ts'
import { contentOf } from '#http/formats/content.ts'
import { note } from '#http/formats/note.ts'
import { isRecord, memberOf } from '#http/formats/source.ts'
import { valueOf, type PostmanBody, type PostmanRow } from './postman-schema.ts'

type Body = Partial<RequestDraft['body']>

/** A body, and the Content-Type that Postman says by itself where no header does. */
export interface PostmanContent {
  readonly body: Body
  readonly contentType?: string
}

const RAW_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  html: 'text/html',
  javascript: 'application/javascript',
  text: 'text/plain',
}

/** The body of a request; the Content-Type its headers name tells what a raw text is. */
export function bodyOf(
  given: PostmanBody | null | undefined,
  headerType: string | undefined,
  at: string,
  notes: ImportNote[],
): PostmanContent {
  if (!given?.mode) return { body: {} }
  const read = contentOfMode(given, headerType, at, notes)
  return given.disabled === true ? { body: { ...read.body, kind: 'none' } } : read
}

function contentOfMode(
  given: PostmanBody,
  headerType: string | undefined,
  at: string,
  notes: ImportNote[],
): PostmanContent {
  switch (given.mode) {
    case 'raw': {
      const text = given.raw ?? ''
      const language = memberOf(memberOf(given.options, 'raw'), 'language')
      const implied =
        typeof language === 'string' && Object.hasOwn(RAW_TYPES, language) ? RAW_TYPES[language] : undefined
      const body = contentOf(text, headerType ?? implied ?? '')
      const isSaid = body.kind !== 'text' || headerType !== undefined || implied === undefined
      return isSaid || implied === 'text/plain' ? { body } : { body, contentType: implied }
    }
    case 'urlencoded': {
      const rows = given.urlencoded ?? []
      if (typeof rows === 'string') return { body: contentOf(rows, 'application/x-www-form-urlencoded') }
      return { body: { kind: 'form', form: rows.map((entry) => rowOf(entry)) } }
    }
    case 'formdata':
      return { body: { kind: 'multipart', parts: partsOf(given, at, notes) } }
    case 'file':
      return fileBody(given, at, notes)
    case 'graphql': {
      notes.push(note(`${at}: GraphQL is kept as the JSON that goes over the wire.`))
      return { body: { kind: 'json', json: graphqlJson(given.graphql) } }
    }
    default:
      notes.push(note(`${at}: a body of the kind “${given.mode}” is not known here and left out.`))
      return { body: {} }
  }
}

/** A row with its variables filled in. */
export function rowOf(entry: PostmanRow): Row {
  return {
    name: entry.key ?? '',
    value: valueOf(entry),
    enabled: entry.disabled !== true,
  }
}

function partsOf(given: PostmanBody, at: string, notes: ImportNote[]): Part[] {
  return (given.formdata ?? []).flatMap((entry): Part[] => {
    const part = rowOf(entry)
    if (entry.type !== 'file') return [{ ...part, ...(entry.contentType ? { type: entry.contentType } : {}) }]
    return namesOf(entry.src).map((name) => {
      notes.push(
        note(`${at}: the file ${name} of “${part.name}” is not in a collection. Choose it under Body.`),
      )
      return { ...part, value: '', file: { name, type: entry.contentType ?? '', base64: '' } }
    })
  })
}

function fileBody({ file }: PostmanBody, at: string, notes: ImportNote[]): PostmanContent {
  if (file?.content) return { body: { kind: 'text', text: file.content } }
  const [name = 'file'] = namesOf(file?.src)
  notes.push(note(`${at}: the file ${name} is not in a collection. Choose it under Body.`))
  return { body: { kind: 'file' } }
}

function namesOf(src: string | string[] | null | undefined): string[] {
  const paths = typeof src === 'string' ? [src] : (src ?? [])
  return (paths.length > 0 ? paths : ['file']).map((path) => path.split(/[/\\]/).at(-1) || 'file')
}

function graphqlJson(graphql: unknown): string {
  const query = memberOf(graphql, 'query')
  const variables = memberOf(graphql, 'variables')
  return JSON.stringify(
    { query: typeof query === 'string' ? query : '', variables: variablesOf(variables) },
    null,
    2,
  )
}

function variablesOf(variables: unknown): unknown {
  if (isRecord(variables)) return variables
  try {
    return typeof variables === 'string' && variables.trim() !== '' ? (JSON.parse(variables) as unknown) : {}
  } catch {
    return variables
  }
}
