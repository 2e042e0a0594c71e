import { describe, expect, test } from 'vitest'
import { EXCHANGE_FIELD } from '#http/lab-network.ts'
import { createEventStreams, eventSourceRequest, isFromEventSource, watchEvents } from './event-streams.ts'
import type { IncomingRequest } from './incoming-request.ts'

const STREAM = 'https://events.test/'
const bytes = (text: string) => new TextEncoder().encode(text)

/** An EventSource that has had an event of this id and lost its connection. */
function lostAfter(streams = createEventStreams(), text = 'id: 7\ndata: x\n\n') {
  streams.opened(STREAM)
  const first = streams.connect(STREAM)
  first.chunk(bytes(text))
  first.ended()
  return streams
}

describe('the Last-Event-ID of an EventSource', () => {
  test('is absent from its first request', () => {
    const streams = createEventStreams()
    streams.opened(STREAM)
    expect(streams.connect(STREAM).field).toBeUndefined()
  })

  test('names the last event when it comes back', () => {
    expect(lostAfter().connect(STREAM).field).toEqual({ name: 'Last-Event-ID', value: '7' })
  })

  test('is absent where no event had an id', () => {
    expect(lostAfter(undefined, 'data: x\n\n').connect(STREAM).field).toBeUndefined()
  })

  test('counts only events that came whole', () => {
    expect(lostAfter(undefined, 'id: 1\ndata: a\n\nid: 2\ndata: b').connect(STREAM).field?.value).toBe('1')
  })

  test('stays over a connection that brought no event', () => {
    const streams = lostAfter()
    streams.connect(STREAM).ended()
    expect(streams.connect(STREAM).field?.value).toBe('7')
  })

  test('goes when the server takes it back', () => {
    const streams = lostAfter()
    const second = streams.connect(STREAM)
    second.chunk(bytes('id\ndata: forget it\n\n'))
    second.ended()
    expect(streams.connect(STREAM).field).toBeUndefined()
  })

  test('is not given to a new EventSource at the same address', () => {
    const streams = lostAfter()
    streams.closed(STREAM)
    streams.opened(STREAM)
    expect(streams.connect(STREAM).field).toBeUndefined()
  })

  test('is not given to a second one beside the first', () => {
    const streams = lostAfter()
    streams.opened(STREAM)
    expect(streams.connect(STREAM).field).toBeUndefined()
    expect(streams.connect(STREAM).field?.value).toBe('7')
  })

  test('is not kept for one that was closed before its stream ended', () => {
    const streams = createEventStreams()
    streams.opened(STREAM)
    const first = streams.connect(STREAM)
    first.chunk(bytes('id: 7\n\n'))
    streams.closed(STREAM)
    first.ended()
    expect(streams.connect(STREAM).field).toBeUndefined()
  })

  test('is not kept for one that has given up', () => {
    const streams = lostAfter()
    const second = streams.connect(STREAM)
    second.failed()
    second.ended()
    streams.opened(STREAM)
    expect(streams.connect(STREAM).field).toBeUndefined()
    expect(streams.connect(STREAM).field).toBeUndefined()
  })

  test('belongs to one address', () => {
    const streams = lostAfter()
    streams.opened(`${STREAM}other`)
    expect(streams.connect(`${STREAM}other`).field).toBeUndefined()
  })

  test('is told apart where several come back: who waited longest comes first', () => {
    const streams = createEventStreams()
    streams.opened(STREAM)
    streams.opened(STREAM)
    const [one, two] = [streams.connect(STREAM), streams.connect(STREAM)]
    two.chunk(bytes('id: 2\n\n'))
    two.ended()
    one.chunk(bytes('id: 1\n\n'))
    one.ended()
    expect([streams.connect(STREAM).field?.value, streams.connect(STREAM).field?.value]).toEqual(['2', '1'])
  })
})

describe('a request of an EventSource', () => {
  const asked = (init: RequestInit) => isFromEventSource(new Request(STREAM, init))
  const stream = { Accept: 'text/event-stream' }

  test('asks for a stream of events past the cache', () => {
    expect(asked({ headers: stream, cache: 'no-store' })).toBe(true)
  })

  test('is not one of fetch', () => {
    expect(asked({ headers: stream })).toBe(false)
    expect(asked({ cache: 'no-store' })).toBe(false)
    expect(asked({ headers: { ...stream, [EXCHANGE_FIELD]: 'x/1' }, cache: 'no-store' })).toBe(false)
  })
})

test('all its fields are the browser’s, Last-Event-ID among them, and none needs permission', () => {
  const request: IncomingRequest = {
    exchangeId: 'x',
    attempt: 1,
    method: 'GET',
    url: new URL(STREAM),
    fields: [{ name: 'Accept', value: 'text/event-stream', by: 'page' }],
    body: new Uint8Array(),
    page: {
      origin: 'https://lab.test',
      mode: 'cors',
      credentials: 'same-origin',
      ownFields: [{ name: 'Cache-Control', value: 'no-cache' }],
    },
  }
  const sent = eventSourceRequest(request, lostAfter().connect(STREAM))
  expect(sent.fields).toEqual([
    { name: 'Accept', value: 'text/event-stream', by: 'browser' },
    { name: 'Last-Event-ID', value: '7', by: 'browser' },
  ])
  expect(sent.page?.ownFields).toEqual([])
})

describe('what becomes of an answer decides whether the browser comes back with an id', () => {
  const idAfter = async (answer: () => Response | Promise<Response>) => {
    const streams = lostAfter()
    const response = await watchEvents(Promise.resolve().then(answer), streams.connect(STREAM)).catch(
      () => undefined,
    )
    const text = await response?.text().catch(() => 'broken off')
    return { text, id: streams.connect(STREAM).field?.value }
  }
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' }

  test('a stream passes as it is and its ids count', async () => {
    const { text, id } = await idAfter(() => new Response('id: 8\n\n', { headers }))
    expect([text, id]).toEqual(['id: 8\n\n', '8'])
  })

  test('a stream that breaks off counts as far as it came', async () => {
    let pulls = 0
    const broken = (controller: ReadableStreamDefaultController) => {
      pulls += 1
      if (pulls === 1) controller.enqueue(bytes('id: 9\n\n'))
      else controller.error(new TypeError('network error'))
    }
    const { text, id } = await idAfter(() => new Response(new ReadableStream({ pull: broken }), { headers }))
    expect([text, id]).toEqual(['broken off', '9'])
  })

  test('a network error leaves the id as it was', async () => {
    expect((await idAfter(() => Promise.reject(new TypeError('Failed to fetch')))).id).toBe('7')
  })

  test.each([
    ['204', () => new Response(null, { status: 204 })],
    ['an error status', () => new Response('', { status: 500, headers })],
    ['another type', () => new Response('id: 8\n\n', { headers: { 'Content-Type': 'text/plain' } })],
  ])('%s makes it give up', async (_, answer) => {
    expect((await idAfter(answer)).id).toBeUndefined()
  })
})
