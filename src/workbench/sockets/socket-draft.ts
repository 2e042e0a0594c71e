import * as v from 'valibot'
import type { FaultKind } from '#http/fault-catalogue.ts'
import type { Fault } from '#http/fault.ts'
import { faultsSchema } from '#http/fault-schema.ts'
import { bytesOfHex } from '#http/hex-bytes.ts'

/** What is typed into a WebSocket client. Each kind of message keeps its text while another is chosen. */
export const SocketDraft = v.object({
  url: v.string(),
  /** Names, with commas or spaces between them. */
  protocols: v.string(),
  kind: v.picklist(['text', 'json', 'binary']),
  text: v.string(),
  json: v.string(),
  binary: v.string(),
  reconnects: v.boolean(),
  /** What goes wrong with its connections by setting. */
  faults: v.fallback(
    v.pipe(
      faultsSchema,
      v.transform((faults): readonly Fault[] => faults),
    ),
    [],
  ),
})

export type SocketDraft = v.InferOutput<typeof SocketDraft>
export type MessageKind = SocketDraft['kind']

export function emptySocketDraft(url: string): SocketDraft {
  return {
    url,
    protocols: '',
    kind: 'text',
    text: 'Hello',
    json: '{ "type": "message", "text": "Hello" }',
    binary: '48 65 6c 6c 6f',
    reconnects: false,
    faults: [],
  }
}

/** The faults that a handshake meets; the others spoil content, of which it has none. */
export const socketFaults: readonly FaultKind[] = [
  'no-such-host',
  'connection-refused',
  'connect-timeout',
  'tls-failure',
  'connection-reset',
  'never-answers',
  'latency',
  'slow-first-byte',
  'status',
]

/** The subprotocols that a draft offers, the preferred one first. */
export function protocolsOf({ protocols }: SocketDraft): string[] {
  return protocols.split(/[\s,]+/).filter((name) => name !== '')
}

/** What is wrong with a draft's address, in words; undefined where nothing is. */
export function addressProblem(text: string): string | undefined {
  if (text.trim() === '') return 'Write an address, such as wss://echo.example.com/.'
  const url = URL.parse(text.trim())
  if (!url) return 'An address begins with wss:// or ws:// and a host.'
  if (!/^(wss?|https?):$/.test(url.protocol))
    return `A WebSocket can’t be opened over ${url.protocol}//; use wss://.`
  return url.hash === '' ? undefined : 'A WebSocket’s address has no fragment: leave out the part from # on.'
}

// RFC 6455, 4.1: what a token may not hold.
const SEPARATORS = /[^\x21-\x7e]|["(),/:;<=>?@[\\\]{}]/

/** What is wrong with the subprotocols, as the browser would refuse them. */
export function protocolsProblem(draft: SocketDraft): string | undefined {
  const names = protocolsOf(draft)
  const strange = names.find((name) => SEPARATORS.test(name))
  if (strange !== undefined)
    return `“${strange}” can’t be the name of a subprotocol: letters, digits, dots and dashes can.`
  return new Set(names).size < names.length ? 'One of them is named twice.' : undefined
}

/** A message ready to be sent, or what is wrong with it. */
export type ReadyMessage =
  | { readonly data: string | Uint8Array<ArrayBuffer>; readonly problem?: undefined }
  | { readonly problem: string }

/** The message that a draft means. JSON goes as it is written, once it can be read. */
export function messageOf(draft: SocketDraft): ReadyMessage {
  try {
    if (draft.kind === 'json') JSON.parse(draft.json)
    return { data: draft.kind === 'binary' ? bytesOfHex(draft.binary) : draft[draft.kind] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { problem: draft.kind === 'json' ? `That is no JSON: ${why}` : why }
  }
}
