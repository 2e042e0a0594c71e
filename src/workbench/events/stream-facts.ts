import { createEventStreamReader } from '#http/event-stream.ts'
import { fieldValue } from '#http/field.ts'
import { plainContent, type WireHop } from '#http/wire.ts'

/** How long Chrome waits before it comes back to a stream that has not said, in ms. */
export const USUAL_RETRY_MS = 3_000

/** What the wire shows of one connection of an EventSource. */
export interface StreamFacts {
  /** The id of the last event before; absent at a first connection. */
  readonly lastEventId: string | undefined
  /** The names of its events so far, in order of their first coming; `message` for those without. */
  readonly names: readonly string[]
  /** How long the stream asks the browser to wait before it comes back, in ms. */
  readonly retryMs: number | undefined
  /** The id that the browser will name when it comes back; '' for none. */
  readonly nextId: string
  /** The stream as it came, comments and all; of a long one its beginning. */
  readonly text: string
}

/** Reads a connection's hop. What was not captured of a long stream is not counted. */
export function streamFacts({ request, response }: WireHop): StreamFacts {
  const lastEventId = fieldValue(request.fields, 'Last-Event-ID')
  const reader = createEventStreamReader(lastEventId)
  const bytes = response ? plainContent(response).bytes : new Uint8Array()
  const names = reader.push(bytes).map(({ type }) => type)
  return {
    lastEventId,
    names: [...new Set(names)],
    retryMs: reader.retryMs,
    nextId: reader.lastEventId,
    text: new TextDecoder().decode(bytes),
  }
}

/** How a connection stands or ended, in words. */
export function streamEnd({ response, failure, timing }: WireHop): string {
  if (response?.status === 204) return '204: the server asks it not to come back'
  if (failure) return failure.reason
  if (timing.endedAt === undefined) return response ? 'open' : 'waiting for the answer'
  return 'the server ended the stream'
}
