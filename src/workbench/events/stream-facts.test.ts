import { describe, expect, test } from 'vitest'
import type { WireHop } from '#http/wire.ts'
import { cutOff, streamFacts } from './stream-facts.ts'

function hop(text: string, more: { lastEventId?: string; status?: number; endedAt?: number } = {}): WireHop {
  const bytes = new TextEncoder().encode(text)
  const { lastEventId, status = 200, endedAt } = more
  return {
    id: 'h',
    exchangeId: 'page-1',
    attempt: 1,
    kind: 'request',
    request: {
      method: 'GET',
      url: 'https://events.example.com/stock',
      fields: lastEventId === undefined ? [] : [{ name: 'last-event-id', value: lastEventId, by: 'browser' }],
      body: { bytes: new Uint8Array(), size: 0 },
    },
    response: { status, reason: '', fields: [], body: { bytes, size: bytes.length } },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [], ...(endedAt !== undefined && { endedAt }) },
  }
}

describe('what the wire shows of a stream', () => {
  test('is the end of it, where it is long', () => {
    const facts = streamFacts(hop(`${'data: x\n\n'.repeat(1_000)}: the end`), 0)
    expect([facts.long, facts.text.length, facts.text.endsWith(': the end')]).toEqual([true, 4_000, true])
  })

  test('is the names of its events, each once, and what the browser will name when it comes back', () => {
    const facts = streamFacts(
      hop(
        ': hello\nretry: 2000\n\nevent: price\nid: 7\ndata: 1\n\ndata: x\n\nevent: price\nid: 9\ndata: 2\n\n',
      ),
      0,
    )
    expect(facts).toMatchObject({ names: ['price', 'message'], retryMs: 2_000, nextId: '9' })
    expect(facts.text).toContain(': hello')
  })

  test('begins with the id the browser came back with', () => {
    expect(streamFacts(hop('', { lastEventId: '4' }), 0)).toMatchObject({ lastEventId: '4', nextId: '4' })
    expect(streamFacts(hop(''), 0).lastEventId).toBeUndefined()
  })
})

describe('how a connection stands', () => {
  test.each([
    [hop(''), 'open'],
    [hop('', { endedAt: 5 }), 'the server ended the stream'],
    [hop('', { status: 204, endedAt: 5 }), '204: the server asks it not to come back'],
  ])('is said in words', (given, words) => {
    expect(streamFacts(given, 0).stands).toBe(words)
  })

  test('is that it was cut off, once the page that had it is gone, unless it had ended before', () => {
    expect(cutOff(streamFacts(hop(''), 0)).stands).toBe('the page was reloaded')
    expect(cutOff(streamFacts(hop('', { endedAt: 5 }), 0)).stands).toBe('the server ended the stream')
  })

  test('is told with when it began and how long it lasted', () => {
    const later = { ...hop(''), timing: { startedAt: 30, endedAt: 50, chunks: [] } }
    expect(streamFacts(later, 10)).toMatchObject({ startedAt: 20, tookMs: 20, status: 200 })
  })
})
