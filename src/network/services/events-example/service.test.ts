import { describe, expect, test } from 'vitest'
import { createEventStreamReader } from '#http/event-stream.ts'
import { ask } from '#network/services/example-com/ask.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { createService } from './index.ts'
import { LIFETIME_MS } from './stream.ts'

const ORIGIN = 'https://events.example.com'

async function listen(path: string, headers: Record<string, string> = {}) {
  const clock = createInstantClock()
  const { response, notes } = await ask(createService(), `${ORIGIN}${path}`, { headers }, { clock })
  const text = await response.text()
  const reader = createEventStreamReader()
  const events = reader.push(new TextEncoder().encode(text))
  return { response, notes, text, events, ids: events.map(({ lastEventId }) => lastEventId), reader, clock }
}

describe('every stream', () => {
  test.each(['/clock', '/stock', '/news', '/once'])(
    '%s is a text/event-stream that no cache keeps',
    async (path) => {
      const { response } = await listen(path)
      expect(response.headers.get('Content-Type')).toBe('text/event-stream')
      expect(response.headers.get('Cache-Control')).toBe('no-cache')
    },
  )

  test.each(['/clock', '/stock', '/news', '/once'])(
    '%s goes on after the event that Last-Event-ID names',
    async (path) => {
      expect((await listen(path, { 'Last-Event-ID': '1' })).ids[0]).toBe('2')
    },
  )

  test.each(['soon', '-1', '', '1.5', '99999999999'])('takes Last-Event-ID %j for none', async (id) => {
    expect((await listen('/stock', { 'Last-Event-ID': id })).ids[0]).toBe('1')
  })

  test('ends after as many events as it is asked for', async () => {
    expect((await listen('/clock?limit=2')).ids).toEqual(['1', '2'])
    expect((await listen('/clock?limit=0')).ids).toEqual(['1'])
  })

  test('sends as fast as it is asked to', async () => {
    expect((await listen('/clock?limit=4&every=250')).clock.now()).toBe(1000)
  })

  test('ends when its time is up', async () => {
    const { clock, ids } = await listen('/clock')
    expect(clock.now()).toBe(LIFETIME_MS)
    expect(ids).toHaveLength(119)
  })

  test('stops when nobody reads it any more', async () => {
    let sleeps = 0
    const quiet = createInstantClock()
    const clock = {
      ...quiet,
      sleep: (ms: number, signal?: AbortSignal) => ((sleeps += 1), quiet.sleep(ms, signal)),
    }
    const { response } = await ask(createService(), `${ORIGIN}/clock`, {}, { clock })
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const before = sleeps
    await clock.sleep(10_000)
    expect(sleeps).toBe(before + 1)
  })
})

test('/clock tells the lab’s time each second', async () => {
  const { events } = await listen('/clock?limit=2')
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ['message', '2026-07-01T12:00:01.000Z'],
    ['message', '2026-07-01T12:00:02.000Z'],
  ])
})

describe('/stock', () => {
  test('sends ten named events with JSON, comments and a wish for when to return', async () => {
    const { events, text, reader } = await listen('/stock?symbol=DUCK')
    expect(events).toHaveLength(10)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['price']))
    expect(JSON.parse(events[0]?.data ?? '')).toEqual({ symbol: 'DUCK', price: expect.any(Number) })
    expect(reader.retryMs).toBe(2000)
    expect(text).toContain('\n: still here\n')
  })

  test('has the same price for the same event', async () => {
    const { events } = await listen('/stock?limit=5')
    const [fifth] = (await listen('/stock', { 'Last-Event-ID': '4' })).events
    expect(fifth).toEqual(events[4])
  })
})

describe('/news', () => {
  test('sends five items of two lines', async () => {
    const { events } = await listen('/news')
    expect(events).toHaveLength(5)
    for (const { data } of events) expect(data.split('\n')).toHaveLength(2)
  })

  test('starts after the item that the address names', async () => {
    expect((await listen('/news?from=3&limit=2')).ids).toEqual(['4', '5'])
  })

  test('Last-Event-ID goes before the address', async () => {
    expect((await listen('/news?from=3&limit=2', { 'Last-Event-ID': '7' })).ids).toEqual(['8', '9'])
  })

  test('after the last item has only comments, until its time is up', async () => {
    const { events, text, clock } = await listen('/news?from=12')
    expect([events, clock.now()]).toEqual([[], LIFETIME_MS])
    expect(text).toContain(': no news')
  })
})

test('/once answers 204 to who has had it all', async () => {
  expect((await listen('/once')).ids).toEqual(['1', '2', '3'])
  const { response, notes } = await listen('/once', { 'Last-Event-ID': '3' })
  expect([response.status, notes.length]).toEqual([204, 2])
})

test('/wrong-type has the events and the wrong type', async () => {
  const { response, ids } = await listen('/wrong-type')
  expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  expect(ids).toEqual(['1', '2', '3'])
})

test('/ lists the streams', async () => {
  const { response } = await ask(createService(), `${ORIGIN}/`)
  const { streams } = await response.json()
  for (const { path } of streams) {
    expect((await ask(createService(), `${ORIGIN}${path}`)).response.status).toBe(200)
  }
})

test('other addresses are unknown, other methods not allowed', async () => {
  const statusOf = async (path: string, method = 'GET') =>
    (await ask(createService(), `${ORIGIN}${path}`, { method })).response.status
  expect([await statusOf('/nothing'), await statusOf('/clock', 'POST')]).toEqual([404, 405])
})

test('any page may listen, with credentials', () => {
  const fields = createService().cors.fields({ origin: 'https://lab.test', method: 'GET' })
  expect(fields).toContainEqual({ name: 'Access-Control-Allow-Origin', value: 'https://lab.test' })
  expect(fields).toContainEqual({ name: 'Access-Control-Allow-Credentials', value: 'true' })
})
