import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import type { Json } from './json.ts'
import { parameter, readMultipart } from './multipart.ts'
import { encodeBase64, readUtf8 } from './text.ts'

/** What httpbin makes of a request's content. */
interface ReadContent {
  /** The content as text, or as a data: URL where it is not UTF-8; empty for a form. */
  readonly data: string
  readonly form: Json
  readonly files: Json
}

/** A single value under each name, or a list of them where the name repeats. */
export function byName(pairs: readonly (readonly [name: string, value: string])[]): Json {
  const values = new Map<string, string | readonly string[]>()
  for (const [name, value] of pairs) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : [before, value].flat())
  }
  return Object.fromEntries(values)
}

function readPairs(text: string): Json {
  return byName([...new URLSearchParams(text)])
}

function textOrDataUrl(bytes: Uint8Array, mediaType = 'application/octet-stream'): string {
  return readUtf8(bytes) ?? `data:${mediaType};base64,${encodeBase64(bytes)}`
}

function readForm(bytes: Uint8Array, boundary: string | undefined): Pick<ReadContent, 'form' | 'files'> {
  const parts = (boundary && readMultipart(bytes, boundary)) || []
  const fields = parts.filter((part) => part.filename === undefined)
  const files = parts.filter((part) => part.filename !== undefined)
  return {
    form: byName(fields.map(({ name, content }) => [name, new TextDecoder().decode(content)])),
    // Of several files under one name httpbin shows the first.
    files: Object.fromEntries(
      files.toReversed().map(({ name, content, contentType }) => [name, textOrDataUrl(content, contentType)]),
    ),
  }
}

/** Reads a request's content by its Content-Type: a form into its fields and files, all else as it is. */
export function readContent(request: Request): ReadContent {
  const { body, fields } = contextOf(request)
  const contentType = fieldValue(fields, 'Content-Type') ?? ''
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'multipart/form-data':
      return { data: '', ...readForm(body, parameter(contentType, 'boundary')) }
    case 'application/x-www-form-urlencoded':
    case 'application/x-url-encoded':
      // The & keeps URLSearchParams from taking a leading ? for the start of a query.
      return { data: '', form: readPairs(`&${new TextDecoder().decode(body)}`), files: {} }
    default:
      return { data: textOrDataUrl(body), form: {}, files: {} }
  }
}
