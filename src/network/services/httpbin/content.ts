import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import type { Json } from './json.ts'
import { parametersOf, readMultipart } from './multipart.ts'
import { ProgramFailure } from './program.ts'
import { type Bytes, decodeText, encodeBase64, readUtf8 } from './text.ts'

/** What httpbin makes of a request's content. */
interface ReadContent {
  /** The content as text, or as a data: URL where it is not UTF-8; empty for a form. */
  readonly data: string
  readonly form: Json
  readonly files: Json
}

/** A single value under each name, or a list of them where the name repeats. */
export function byName(pairs: readonly (readonly [name: string, value: string])[]): Json {
  const lists = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const list = lists.get(name)
    if (list) list.push(value)
    else lists.set(name, [value])
  }
  return Object.fromEntries(
    Array.from(lists, ([name, values]): [string, Json] => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  )
}

function readPairs(text: string): Json {
  return byName([...new URLSearchParams(text)])
}

function textOrDataUrl(bytes: Uint8Array, mediaType = 'application/octet-stream'): string {
  return readUtf8(bytes) ?? `data:${mediaType};base64,${encodeBase64(bytes)}`
}

function readParts(bytes: Uint8Array, boundary: string | undefined): Pick<ReadContent, 'form' | 'files'> {
  const parts = (boundary && readMultipart(bytes, boundary)) || []
  const fields = parts.filter((part) => part.filename === undefined)
  const files = parts.filter((part) => part.filename !== undefined)
  return {
    form: byName(fields.map(({ name, content, contentType }) => [name, partText(content, contentType)])),
    // Of several files under one name httpbin shows the first.
    files: Object.fromEntries(
      files.toReversed().map(({ name, content, contentType }) => [name, textOrDataUrl(content, contentType)]),
    ),
  }
}

function partText(content: Uint8Array, contentType: string | undefined): string {
  const charset = parametersOf(contentType ?? '').get('charset') ?? 'utf-8'
  const text = decodeText(content, charset)
  if (text === undefined) throw new ProgramFailure(`No character encoding is called “${charset}”`)
  return text
}

function contentTypeOf(request: Request): { readonly value: string; readonly mediaType: string } {
  const value = fieldValue(contextOf(request).fields, 'Content-Type') ?? ''
  return { value, mediaType: value.split(';')[0]?.trim() ?? '' }
}

/** As httpbin's framework spells them: others' capital letters it does not know. */
const formTypes = new Set([
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/x-url-encoded',
])

/** The content of a request as bytes; none where it is a form, which is read into its fields. */
export function dataOf(request: Request): Bytes {
  const isForm = formTypes.has(contentTypeOf(request).mediaType)
  return isForm ? new Uint8Array() : contextOf(request).body.slice()
}

/**
 * Reads a request's content by its Content-Type: a form into its fields and files, all else as it is.
 * @throws ProgramFailure where a part's character encoding is unknown
 */
export function readContent(request: Request): ReadContent {
  const { value, mediaType } = contentTypeOf(request)
  const data = textOrDataUrl(dataOf(request))
  if (!formTypes.has(mediaType)) return { data, form: {}, files: {} }
  const { body } = contextOf(request)
  return mediaType === 'multipart/form-data'
    ? { data, ...readParts(body, parametersOf(value).get('boundary')) }
    : // The & keeps URLSearchParams from taking a leading ? for the start of a query.
      { data, form: readPairs(`&${new TextDecoder().decode(body)}`), files: {} }
}
