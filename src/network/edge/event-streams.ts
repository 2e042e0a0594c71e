import { createEventStreamReader } from '#http/event-stream.ts'
import type { Field } from '#http/field.ts'
import { EXCHANGE_FIELD } from '#http/lab-network.ts'
import { isRedirect } from './client-response.ts'
import type { IncomingRequest } from './incoming-request.ts'

/** One connection of an `EventSource`, from its request to its end. */
export interface EventStreamConnection {
  /** What the browser adds to the request when it comes back: Last-Event-ID, which no service worker is shown. */
  readonly field: Field | undefined
  /** Takes the next bytes of a stream that a browser accepts. */
  chunk(bytes: Uint8Array): void
  /** The stream ended or broke off, or no connection came about: the browser will try again. */
  ended(): void
  /** The answer was no stream of events: the browser gives up (WHATWG HTML, 9.2.2, fail the connection). */
  failed(): void
}

/**
 * What a browser remembers of the page's `EventSource`s between their connections. Of several at one
 * address, the one that has waited longest is taken to come back first.
 */
export interface EventStreams {
  /** The page has made an `EventSource` for this URL: its first request is no return. */
  opened(url: string): void
  /** The page has closed one. */
  closed(url: string): void
  /** An `EventSource` sends its request. */
  connect(url: string): EventStreamConnection
}

interface Address {
  /** `EventSource`s that are not closed. */
  open: number
  /** Those of them that have not sent a request yet. */
  fresh: number
  /** The last ids of those that are about to come back. */
  waiting: string[]
}

export function createEventStreams(): EventStreams {
  const addresses = new Map<string, Address>()

  const at = (url: string): Address => {
    const address = addresses.get(url) ?? { open: 0, fresh: 0, waiting: [] }
    addresses.set(url, address)
    return address
  }
  const settle = (url: string, address: Address) => {
    address.open = Math.max(0, address.open)
    address.fresh = Math.min(address.fresh, address.open)
    address.waiting.splice(0, address.waiting.length - address.open)
    if (address.open === 0) addresses.delete(url)
  }

  return {
    opened(url) {
      const address = at(url)
      address.open += 1
      address.fresh += 1
    },
    closed(url) {
      const address = at(url)
      address.open -= 1
      settle(url, address)
    },
    connect(url) {
      const address = at(url)
      const isFirst = address.fresh > 0
      if (isFirst) address.fresh -= 1
      const known = isFirst ? '' : (address.waiting.shift() ?? '')
      const reader = createEventStreamReader(known)
      let over = false
      const finish = (how: () => void) => {
        if (over) return
        over = true
        how()
        settle(url, at(url))
      }
      return {
        field: known === '' ? undefined : { name: 'Last-Event-ID', value: known },
        chunk: (bytes) => void reader.push(bytes),
        ended: () => finish(() => void at(url).waiting.push(reader.lastEventId)),
        failed: () => finish(() => void (at(url).open -= 1)),
      }
    },
  }
}

/** Whether a page's request was made by an `EventSource`: a `fetch` hardly asks for such a stream past the cache. */
export function isFromEventSource({ headers, cache }: Request): boolean {
  return headers.get('Accept') === 'text/event-stream' && cache === 'no-store' && !headers.has(EXCHANGE_FIELD)
}

/** The request as the browser sends it for an `EventSource`: it wrote every field, and Last-Event-ID is among them. */
export function eventSourceRequest(
  request: IncomingRequest,
  { field }: EventStreamConnection,
): IncomingRequest {
  const fields = [...request.fields, ...(field ? [field] : [])]
  return {
    ...request,
    fields: fields.map(({ name, value }) => ({ name, value, by: 'browser' })),
    // An EventSource never asks for permission first, whatever fields it sends (WHATWG HTML, 9.2.2).
    ...(request.page && { page: { ...request.page, ownFields: [] } }),
  }
}

/** The answer, watched on its way to the `EventSource`. Rejects as the answer does. */
export async function watchEvents(
  answer: Promise<Response>,
  connection: EventStreamConnection,
): Promise<Response> {
  const response = await answer.catch((error: unknown) => {
    connection.ended()
    throw error
  })
  const isStream =
    response.status === 200 &&
    response.headers.get('Content-Type')?.split(';')[0]?.trim() === 'text/event-stream'
  if (isStream && response.body) return new Response(watched(response.body, connection), response)
  if (isRedirect(response.status)) connection.ended()
  else connection.failed()
  return response
}

function watched(body: ReadableStream<Uint8Array<ArrayBuffer>>, connection: EventStreamConnection) {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            connection.ended()
            return controller.close()
          }
          connection.chunk(value)
          controller.enqueue(value)
        } catch (error) {
          connection.ended()
          controller.error(error)
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
