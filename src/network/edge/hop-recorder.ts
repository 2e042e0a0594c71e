import type { Clock } from '#http/clock.ts'
import type { HopTiming, WireFailure, WireHop, WireRequest, WireResponse } from '#http/wire.ts'
import { createByteCapture } from './byte-capture.ts'
import type { ExchangePlace } from './incoming-request.ts'
import type { WireLog } from './wire-log.ts'

/** Writes down one hop as it happens; every step is published at once. */
export interface HopRecorder {
  readonly id: string
  /** The request has reached the service. */
  received(): void
  /** The head of the response leaves the service. */
  head(response: Omit<WireResponse, 'body'>): void
  /** A piece of the response's content arrives. */
  chunk(bytes: Uint8Array): void
  note(text: string): void
  /** Says why the page gets no usable answer; the hop may still have content to come. */
  fail(failure: WireFailure): void
  /** Nothing more will come. Later calls change nothing. */
  end(): void
}

/** Begins the record of a hop of an exchange. */
export type BeginHop = (
  kind: WireHop['kind'],
  place: ExchangePlace,
  request: WireRequest,
  fault?: WireHop['fault'],
) => HopRecorder

/** Begins the record of a hop, which starts now. */
export function recordHop(
  log: WireLog,
  clock: Clock,
  start: Omit<WireHop, 'response' | 'failure' | 'notes' | 'timing'>,
): HopRecorder {
  const content = createByteCapture()
  let hop: WireHop = { ...start, notes: [], timing: { startedAt: clock.now(), chunks: [] } }

  const update = (change: Partial<WireHop>, timing?: Partial<HopTiming>) => {
    if (hop.timing.endedAt !== undefined) return
    hop = { ...hop, ...change, timing: { ...hop.timing, ...timing } }
    log.publish(hop)
  }
  log.publish(hop)

  return {
    id: hop.id,
    received: () => update({}, { receivedAt: clock.now() }),
    head: (response) =>
      update({ response: { ...response, body: content.body() } }, { firstByteAt: clock.now() }),
    chunk(bytes) {
      if (!hop.response) return
      content.add(bytes)
      update(
        { response: { ...hop.response, body: content.body() } },
        { chunks: [...hop.timing.chunks, { at: clock.now(), bytes: bytes.byteLength }] },
      )
    },
    note: (text) => update({ notes: [...hop.notes, text] }),
    fail: (failure) => update({ failure }),
    end: () => update({}, { endedAt: clock.now() }),
  }
}
