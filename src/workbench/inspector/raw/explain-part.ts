import { byteSize } from '#http/describe.ts'
import type { FieldSource } from '#http/field-entry.ts'
import { fieldEntry } from '#http/field-registry.ts'
import { fieldValue, type Field } from '#http/field.ts'
import { methods, promiseOf, type MethodPromise } from '#http/method.ts'
import { classMeaning, statusClass, statusEntry } from '#http/status.ts'
import type { MessageField, MessagePart } from '#workbench/inspector/message-text.ts'

/** What a part of a message is, in words. */
export interface PartExplanation {
  /** What kind of thing it is, such as “Method”. */
  readonly kind: string
  /** Short plain sentences. */
  readonly says: readonly string[]
  readonly source?: FieldSource | undefined
  /** The field of the registry it is about, by its name. */
  readonly field?: string
}

/** The message that a part stands in, as far as its explanation needs it. */
export interface MessageFacts {
  readonly side: 'request' | 'response'
  readonly fields: readonly Field[]
  /** Bytes of content on the wire. */
  readonly size: number
  /** The status, for a response. */
  readonly status?: number
}

/** Explains one part of a message: what it is, what it says here, and where that is defined. */
export function explainPart(part: MessagePart, message: MessageFacts): PartExplanation {
  switch (part.kind) {
    case 'method':
      return explainMethod(part.text)
    case 'target':
      return {
        kind: 'Request target',
        says: [
          'Path and query of the URL: what is wanted from this host.',
          'Scheme and host are not in it (see Host), and the fragment after # never leaves the client.',
        ],
        source: rfc('9112', '3.2'),
      }
    case 'version':
      return {
        kind: 'Protocol version',
        says: [
          'Which version of HTTP this message is written in.',
          'HTTP/2 and HTTP/3 carry the same message packed in binary frames.',
        ],
        source: rfc('9112', '2.3'),
      }
    case 'status':
      return explainStatus(Number(part.text))
    case 'phrase':
      return {
        kind: 'Reason phrase',
        says: ['For human eyes only. Programs go by the number, and HTTP/2 leaves the phrase out.'],
        source: rfc('9112', '4'),
      }
    case 'name':
    case 'trailer':
      return explainName(part, message)
    case 'value':
      return explainValue(part)
    case 'empty-line':
      return explainEnd(message)
    case 'chunk-size':
      return {
        kind: 'Chunk size',
        says: [
          `Says in hexadecimal how long the next chunk is: ${part.text} is ${byteSize(Number.parseInt(part.text, 16))}.`,
          'So the server can begin to send before it knows how much there will be.',
        ],
        source: rfc('9112', '7.1'),
      }
    case 'last-chunk':
      return {
        kind: 'Last chunk',
        says: ['A chunk of length 0: the content is complete. Without it, it was cut off.'],
        source: rfc('9112', '7.1'),
      }
    case 'content':
      return explainContent(message)
  }
}

function rfc(number: string, section: string): FieldSource {
  return { rfc: number, section }
}

function explainMethod(method: string): PartExplanation {
  const known = methods.find(({ name }) => name === method)
  const promise = promiseOf(method)
  if (known) {
    return {
      kind: 'Method',
      says: [`“${known.meaning}”`, promises[promise]],
      source: rfc(known.rfc.number, known.rfc.section),
    }
  }
  const says = promise === 'neither' ? 'It promises nothing that this lab knows of.' : promises[promise]
  return { kind: 'Method', says: ['What the client wants done.', says], source: rfc('9110', '9.1') }
}

const promises: Record<MethodPromise, string> = {
  safe: 'Safe: it asks for no change.',
  idempotent: 'Idempotent: to send it twice is as good as once.',
  neither: 'Neither safe nor idempotent: to send it twice may do it twice.',
}

function explainStatus(code: number): PartExplanation {
  const says = [classMeaning[statusClass(code)]]
  const entry = statusEntry(code)
  if (!entry) says.push(`${code} itself is not registered; the first digit still counts.`)
  if (code === 101) says.push('From here on the connection speaks the protocol named in Upgrade.')
  const { number = '9110', section = '15' } = entry?.rfc ?? {}
  return { kind: 'Status code', says, source: rfc(number, section) }
}

function explainName({ kind, text, field }: MessagePart, { side }: MessageFacts): PartExplanation {
  const entry = fieldEntry(text)
  const after = kind === 'trailer' ? ['It came after the content, as a trailer field.'] : []
  const wrote = authorOf(field)
  if (!entry) {
    return {
      kind: 'Field name, not in any standard known here',
      says: [
        ...after,
        'Client and server may have agreed on it between themselves. Whoever does not know a field passes over it.',
        ...wrote,
      ],
      source: rfc('9110', '5.1'),
    }
  }
  const stray = entry.sentIn !== 'either' && entry.sentIn !== side
  return {
    kind: `Field name, ${sent[entry.sentIn]}`,
    says: [
      entry.meaning,
      ...after,
      ...(stray ? [`It means something in ${entry.sentIn}s only, and this is a ${side}.`] : []),
      ...wrote,
    ],
    source: entry.source,
    field: entry.name,
  }
}

const sent = {
  request: 'sent in requests',
  response: 'sent in responses',
  either: 'sent in requests and responses',
}

function authorOf(field: MessageField | undefined): string[] {
  if (field?.hidden !== undefined) return [field.hidden]
  if (field?.by === 'browser') return ['The client wrote it by itself; you did not set it.']
  return field?.by === 'page' ? ['You set it.'] : []
}

function explainValue({ field }: MessagePart): PartExplanation {
  const entry = fieldEntry(field?.name ?? '')
  return {
    kind: `Value of ${field?.name ?? 'a field'}`,
    says: [
      entry?.syntax ?? 'Any text: spaces at its ends do not count.',
      ...(entry && entry.source === undefined ? ['No standard says so; it is a custom.'] : []),
    ],
    source: entry ? entry.source : rfc('9110', '5.5'),
    ...(entry && { field: entry.name }),
  }
}

function explainEnd({ side, size, status }: MessageFacts): PartExplanation {
  const next =
    status === 101
      ? 'What follows on this connection is no longer HTTP.'
      : size > 0
        ? 'Content follows.'
        : `This ${side} has no content.`
  return {
    kind: 'Empty line',
    says: ['Two bytes that end the head, or the trailer fields of a chunked message.', next],
    source: rfc('9112', '2.1'),
  }
}

function explainContent({ fields, size }: MessageFacts): PartExplanation {
  const type = fieldValue(fields, 'content-type')
  const coding = fieldValue(fields, 'content-encoding')
  const length = fieldValue(fields, 'content-length')
  const end =
    fieldValue(fields, 'transfer-encoding') !== undefined
      ? 'It comes in chunks, and ends with one of length 0.'
      : length !== undefined
        ? `It ends after the ${length} bytes that Content-Length announces.`
        : 'It ends when the connection closes.'
  return {
    kind: 'Content',
    says: [
      type ? `${byteSize(size)}, to be read as ${type}.` : `${byteSize(size)} of a type that nobody names.`,
      ...(coding ? [`Compressed with ${coding}: these are the bytes as they travel.`] : []),
      end,
    ],
    source: rfc('9112', '6'),
  }
}
