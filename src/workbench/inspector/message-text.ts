import type { Field } from '#http/field.ts'
import type { WireRequest, WireResponse } from '#http/wire.ts'

/** A piece of a message that means something by itself. */
export interface MessagePart {
  readonly kind:
    | 'method'
    | 'target'
    | 'version'
    | 'status'
    | 'phrase'
    | 'name'
    | 'value'
    | 'trailer'
    | 'empty-line'
    | 'chunk-size'
    | 'last-chunk'
    | 'content'
  readonly text: string
  /** The field that a name or value belongs to. */
  readonly field?: MessageField
}

/** A field with what more is known of it: who wrote it, or why JavaScript may not read it. */
export type MessageField = Field & { readonly by?: 'page' | 'browser'; readonly hidden?: string }

/** A line of a message: its parts, with the punctuation between them as plain text. */
export interface MessageLine {
  readonly kind: 'start' | 'field' | 'end' | 'chunk'
  /** As it is written, without its CRLF. */
  readonly text: string
  readonly parts: readonly (MessagePart | string)[]
}

/** The head of a request as HTTP/1.1 writes it (RFC 9112, 2.1): start line, fields, empty line. */
export function requestHead({ method, url, fields }: WireRequest): MessageLine[] {
  const target = URL.parse(url)
  const text = target ? `${target.pathname}${target.search}` : url
  const start = [{ kind: 'method', text: method }, ' ', { kind: 'target', text }, ' ', VERSION] as const
  return [messageLine('start', start), ...fieldLines(fields), EMPTY_LINE]
}

/** The head of a response, interim or final, as HTTP/1.1 writes it (RFC 9112, 4): the space after the code stays where no phrase follows. */
export function responseHead({
  status,
  reason,
  fields,
}: Pick<WireResponse, 'status' | 'reason' | 'fields'>): MessageLine[] {
  const code = { kind: 'status', text: String(status) } as const
  const phrase = reason === '' ? [] : [{ kind: 'phrase', text: reason } as const]
  return [messageLine('start', [VERSION, ' ', code, ' ', ...phrase]), ...fieldLines(fields), EMPTY_LINE]
}

/** The fields that came after the content (RFC 9112, 7.1.2). */
export function trailerLines(trailers: readonly Field[]): MessageLine[] {
  return fieldLines(trailers, 'trailer')
}

const VERSION = { kind: 'version', text: 'HTTP/1.1' } as const

/** The line without a character that ends a head, and a chunked message. */
export const EMPTY_LINE = messageLine('end', [{ kind: 'empty-line', text: '' }])

function fieldLines(fields: readonly MessageField[], name: 'name' | 'trailer' = 'name'): MessageLine[] {
  return fields.map((field) =>
    messageLine('field', [
      { kind: name, text: field.name, field },
      ': ',
      ...(field.value === '' ? [] : [{ kind: 'value', text: field.value, field } as const]),
    ]),
  )
}

/** A line of these parts. */
export function messageLine(kind: MessageLine['kind'], parts: MessageLine['parts']): MessageLine {
  return { kind, parts, text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('') }
}

/** Bytes a head takes on the wire: each line, one byte a character (RFC 9110, 5.5), and its CRLF. */
export function headBytes(lines: readonly MessageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 2, 0)
}
