import type { Clock } from '#http/clock.ts'
import type { Field } from '#http/field.ts'
import type { SocketMessage, HopTiming, WireFailure, WireHop, WireRequest, WireResponse } from '#http/wire.ts'
import { createByteCapture } from './byte-capture.ts'
import type { ExchangePlace } from './incoming-request.ts'
import type { WireLog } from './wire-log.ts'

/** Writes down one hop as it happens; every step is published at once. */
export interface HopRecorder {
  readonly id: string
  /** There is a connection to send the request on. */
  connected(): void
  /** The request has reached the service. */
  received(): void
  /** A 1xx response leaves the service. */
  interim(response: { status: number; reason: string; fields: readonly Field[] }): void
  /** The head of the response leaves the service. */
  head(response: Omit<WireResponse, 'body' | 'decoded' | 'trailers'>): void
  /** A piece of the response's content arrives. */
  chunk(bytes: Uint8Array): void
  /** A piece of the content with its Content-Encoding undone. */
  decoded(bytes: Uint8Array): void
  trailers(fields: readonly Field[]): void
  /** The messages of a socket that are kept so far. */
  messages(messages: readonly SocketMessage[]): void
  note(text: string): void
  /** Says why the client gets no usable answer; the hop may still have content to come. The first reason stays. */
  fail(failure: WireFailure): void
  /** Nothing more will come. Later calls change nothing. */
  end(): void
}

/** Begins the record of a hop of an exchange. */
export type BeginHop = (
  kind: WireHop['kind'],
  place: ExchangePlace,
  request: WireRequest,
  faults?: WireHop['faults'],
) => HopRecorder

/**
 * Begins the record of a hop, which starts now.
 * @param onEnd called once, when nothing more will come
 */
export function recordHop(
  log: WireLog,
  clock: Clock,
  start: Omit<WireHop, 'response' | 'failure' | 'notes' | 'timing' | 'interim' | 'messages'>,
  onEnd: () => void = () => undefined,
): HopRecorder {
  const content = createByteCapture()
  const plain = createByteCapture()
  let hop: WireHop = { ...start, notes: [], timing: { startedAt: clock.now(), chunks: [] } }

  const update = (change: Partial<WireHop>, timing?: Partial<HopTiming>) => {
    if (hop.timing.endedAt !== undefined) return
    hop = { ...hop, ...change, timing: { ...hop.timing, ...timing } }
    log.publish(hop)
  }
  const updateResponse = (change: Partial<WireResponse>, timing?: Partial<HopTiming>) => {
    if (hop.response) update({ response: { ...hop.response, ...change } }, timing)
  }
  log.publish(hop)

  return {
    id: hop.id,
    connected: () => update({}, { connectedAt: clock.now() }),
    received: () => update({}, { receivedAt: clock.now() }),
    interim: (response) => update({ interim: [...(hop.interim ?? []), { ...response, at: clock.now() }] }),
    head: (response) =>
      update({ response: { ...response, body: content.body() } }, { firstByteAt: clock.now() }),
    chunk(bytes) {
      content.add(bytes)
      const arrived = { at: clock.now(), bytes: bytes.byteLength }
      updateResponse({ body: content.body() }, { chunks: withChunk(hop.timing.chunks, arrived) })
    },
    decoded(bytes) {
      plain.add(bytes)
      updateResponse({ decoded: plain.body() })
    },
    trailers: (fields) => updateResponse({ trailers: fields }),
    messages: (messages) => update({ messages }),
    note: (text) => update({ notes: [...hop.notes, text] }),
    fail: (failure) => update({ failure: hop.failure ?? failure }),
    end() {
      if (hop.timing.endedAt !== undefined) return
      update({}, { endedAt: clock.now() })
      onEnd()
    },
  }
}

/** Pieces of content whose moments are kept one by one. */
const MAX_CHUNKS = 1_000

type Chunks = HopTiming['chunks']

// From the thousandth on, pieces are counted into the last: a list that grew with each would cost its square.
function withChunk(chunks: Chunks, arrived: Chunks[number]): Chunks {
  if (chunks.length < MAX_CHUNKS) return [...chunks, arrived]
  const last = chunks.at(-1)
  return chunks.with(-1, { at: arrived.at, bytes: arrived.bytes + (last?.bytes ?? 0) })
}
