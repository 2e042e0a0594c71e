import * as v from 'valibot'
import { createEventStreamReader } from '#http/event-stream.ts'
import { fieldValue } from '#http/field.ts'
import { plainContent, type WireHop } from '#http/wire.ts'

/** How long Chrome waits before it comes back to a stream that has not said, in ms. */
export const USUAL_RETRY_MS = 3_000

/** How much of the end of a stream is shown, in characters. */
const SHOWN = 4_000

/** What the wire shows of one connection of an EventSource. */
export const StreamFacts = v.object({
  /** Of the hop. */
  id: v.string(),
  /** Lab ms since the page began to listen. */
  startedAt: v.number(),
  /** How long it lasted, in lab ms; absent while it does. */
  tookMs: v.exactOptional(v.number()),
  /** Absent until the answer's head is there. */
  status: v.exactOptional(v.number()),
  /** How it stands or ended, in words. */
  stands: v.string(),
  /** The id of the last event before; absent at a first connection. */
  lastEventId: v.exactOptional(v.string()),
  /** The names of its events so far, in order of their first coming; `message` for those without. */
  names: v.array(v.string()),
  /** How long the stream asks the browser to wait before it comes back, in ms. */
  retryMs: v.exactOptional(v.number()),
  /** The id that the browser will name when it comes back; '' for none. */
  nextId: v.string(),
  /** The stream as it came, comments and all; the end of a long one. */
  text: v.string(),
  /** Whether `text` is its end only. */
  long: v.boolean(),
})

export type StreamFacts = v.InferOutput<typeof StreamFacts>

/**
 * Reads a connection's hop. What was not captured of a long stream is not counted.
 * @param since when the page began to listen, in lab ms
 */
export function streamFacts(hop: WireHop, since: number): StreamFacts {
  const { id, request, response, timing } = hop
  const lastEventId = fieldValue(request.fields, 'Last-Event-ID')
  const reader = createEventStreamReader(lastEventId)
  const bytes = response ? plainContent(response).bytes : new Uint8Array()
  const names = reader.push(bytes).map(({ type }) => type)
  const text = new TextDecoder().decode(bytes)
  const { retryMs } = reader
  return {
    id,
    startedAt: Math.max(0, timing.startedAt - since),
    ...(timing.endedAt !== undefined && { tookMs: timing.endedAt - timing.startedAt }),
    ...(response && { status: response.status }),
    stands: streamEnd(hop),
    ...(lastEventId !== undefined && { lastEventId }),
    names: [...new Set(names)],
    ...(retryMs !== undefined && { retryMs }),
    nextId: reader.lastEventId,
    text: text.slice(-SHOWN),
    long: text.length > SHOWN,
  }
}

/** A connection as it stands once the page that had it is gone. */
export function cutOff(facts: StreamFacts): StreamFacts {
  return facts.tookMs === undefined ? { ...facts, stands: 'the page was reloaded' } : facts
}

/** How a connection stands or ended, in words. */
function streamEnd({ response, failure, timing }: WireHop): string {
  if (response?.status === 204) return '204: the server asks it not to come back'
  if (failure) return failure.reason
  if (timing.endedAt === undefined) return response ? 'open' : 'waiting for the answer'
  return 'the server ended the stream'
}
