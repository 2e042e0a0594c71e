import type { Field } from '#http/field.ts'
import type { WireRequest, WireResponse } from '#http/wire.ts'

/** One line of a message's head, with what it is. */
export interface HeadLine {
  readonly kind: 'start' | 'field' | 'end'
  readonly text: string
  /** What the line is, for a learner. */
  readonly meaning: string
}

/** The head of a request as HTTP/1.1 writes it (RFC 9112, 2.1): start line, fields, empty line. */
export function requestHead({ method, url, fields }: WireRequest): HeadLine[] {
  const target = URL.parse(url)
  const path = target ? `${target.pathname}${target.search}` : url
  return [
    {
      kind: 'start',
      text: `${method} ${path} HTTP/1.1`,
      meaning: 'Request line: method, target, protocol version',
    },
    ...fieldLines(fields),
    END,
  ]
}

/** The head of a response, interim or final, as HTTP/1.1 writes it (RFC 9112, 4): the space after the code stays where no phrase follows. */
export function responseHead({
  status,
  reason,
  fields,
}: Pick<WireResponse, 'status' | 'reason' | 'fields'>): HeadLine[] {
  return [
    {
      kind: 'start',
      text: `HTTP/1.1 ${status} ${reason}`,
      meaning: 'Status line: protocol version, status code, phrase',
    },
    ...fieldLines(fields),
    END,
  ]
}

/** The fields that came after the content (RFC 9112, 7.1.2). */
export function trailerLines(trailers: readonly Field[]): HeadLine[] {
  return fieldLines(trailers, 'Trailer field: came after the content')
}

const END: HeadLine = { kind: 'end', text: '', meaning: 'Empty line: the head ends here, content follows' }

function fieldLines(fields: readonly Field[], meaning = 'Field line: name, colon, value'): HeadLine[] {
  return fields.map(({ name, value }) => ({ kind: 'field', text: `${name}: ${value}`, meaning }))
}

/** Bytes a head takes on the wire: each line, one byte a character (RFC 9110, 5.5), and its CRLF. */
export function headBytes(lines: readonly HeadLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 2, 0)
}
