import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { Attempt, Exchange, Outcome } from '#http/exchange.ts'
import { anyDraft } from '#http/formats/draft.arbitrary.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { WireHop, WireResponse } from '#http/wire.ts'
import { readHar } from './read-har.ts'
import { writeHar } from './write-har.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const captured = (content: Uint8Array) => ({ bytes: content, size: content.length })

const okResponse: WireResponse = {
  status: 200,
  reason: 'OK',
  fields: [
    { name: 'Content-Type', value: 'text/plain' },
    { name: 'X-Secret', value: '1', hidden: 'Access-Control-Expose-Headers does not name it.' },
    { name: 'Set-Cookie', value: 'sid=42; Path=/; HttpOnly', hidden: 'Set-Cookie is never shown.' },
  ],
  body: captured(bytes('grüße')),
}

/** The hop that a draft makes on the wire: its own fields, and what a browser adds. */
function hopOf(draft: RequestDraft, change: Partial<WireHop> = {}): WireHop {
  const { method, url, fields, body = new Uint8Array() } = prepareRequest(draft)
  return {
    id: 'h1',
    exchangeId: 'e1',
    attempt: 1,
    kind: 'request',
    request: {
      method,
      url,
      fields: [
        ...fields.map((field) => ({ ...field, by: 'page' as const })),
        { name: 'Host', value: 'x', by: 'browser' },
      ],
      body: captured(body),
    },
    response: okResponse,
    notes: [],
    faults: [],
    timing: {
      startedAt: 1_000,
      connectedAt: 1_010,
      receivedAt: 1_030,
      firstByteAt: 1_060,
      chunks: [],
      endedAt: 1_100,
    },
    ...change,
  }
}

const outcome: Outcome = {
  kind: 'response',
  status: 200,
  reason: 'OK',
  url: 'https://api.example.com/',
  redirected: false,
  fields: [],
  body: captured(bytes('grüße')),
}

function exchangeOf(request: RequestDraft, ...hops: readonly WireHop[]): Exchange {
  const attempt: Attempt = {
    number: 1,
    startedAt: 0,
    endedAt: 100,
    outcome,
    decision: { action: 'stop', reason: 'It was answered.' },
    hops,
  }
  return {
    id: 'e1',
    request,
    sentAt: Date.UTC(2026, 0, 2),
    clockStart: 1_000,
    durationMs: 100,
    attempts: hops.length > 0 ? [attempt] : [],
    outcome,
  }
}

const written = (exchange: Exchange) =>
  (JSON.parse(writeHar(exchange)) as { log: { entries: unknown[] } }).log

describe('writeHar', () => {
  it('writes what is read back as the same request', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { requests, notes } = readHar(writeHar(exchangeOf(draft, hopOf(draft))))
        const [again] = requests
        if (!again) throw new Error('nothing was read')
        const { body: sent = new Uint8Array(), ...expected } = prepareRequest(draft)
        const { body = new Uint8Array(), ...read } = prepareRequest(again.draft)
        expect({ ...read, body: [...body] }).toEqual({ ...expected, body: [...sent] })
        expect(again.draft.client).toBe(draft.client)
        expect(notes).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('reads back one request where retries, redirects and preflights went over the wire too', () => {
    const draft = emptyDraft('https://api.example.com/')
    const preflight = hopOf(draft, { id: 'h0', kind: 'preflight' })
    const { requests, notes } = readHar(writeHar(exchangeOf(draft, preflight, hopOf(draft), hopOf(draft))))
    expect(requests.map(({ draft: again }) => again.url)).toEqual(['https://api.example.com/'])
    expect(notes).toHaveLength(1)
  })

  it('places phases and moments on the time line', () => {
    const draft = emptyDraft('https://api.example.com/')
    expect(written(exchangeOf(draft, hopOf(draft))).entries).toMatchObject([
      {
        startedDateTime: '2026-01-02T00:00:00.000Z',
        time: 100,
        timings: { connect: 10, send: 20, wait: 30, receive: 40 },
        _attempt: 1,
        _seenByClient: '200 OK',
      },
    ])
  })

  it('tells which fields JavaScript could not read', () => {
    const draft = emptyDraft('https://api.example.com/')
    expect(written(exchangeOf(draft, hopOf(draft))).entries).toMatchObject([
      {
        response: {
          headers: [
            { name: 'Content-Type', value: 'text/plain' },
            {
              name: 'X-Secret',
              comment: 'Hidden from JavaScript: Access-Control-Expose-Headers does not name it.',
            },
            { name: 'Set-Cookie' },
          ],
          cookies: [{ name: 'sid', value: '42', path: '/', httpOnly: true, secure: false }],
          content: { size: 7, mimeType: 'text/plain', text: 'grüße' },
        },
      },
    ])
  })

  it('writes content that is no text in base64, and says what compression saved', () => {
    const draft = emptyDraft('https://api.example.com/')
    const response = {
      ...okResponse,
      body: captured(bytes('zip')),
      decoded: captured(Uint8Array.of(0xff, 0, 1, 2)),
    }
    expect(written(exchangeOf(draft, hopOf(draft, { response }))).entries).toMatchObject([
      {
        response: { bodySize: 3, content: { size: 4, compression: 1, encoding: 'base64', text: '/wABAg==' } },
      },
    ])
  })

  it('writes status 0 with the error where no response came', () => {
    const draft = emptyDraft('https://gone.example/')
    const { response: _, ...hop } = hopOf(draft)
    const failure = {
      kind: 'no-such-host' as const,
      netError: 'net::ERR_NAME_NOT_RESOLVED',
      reason: 'No such host.',
    }
    expect(written(exchangeOf(draft, { ...hop, failure })).entries).toMatchObject([
      {
        response: { status: 0, _error: 'net::ERR_NAME_NOT_RESOLVED' },
        comment: 'No such host. It was answered.',
      },
    ])
  })

  it('writes what was meant where nothing reached the wire', () => {
    const draft = emptyDraft('https://api.example.com/')
    expect(written(exchangeOf(draft)).entries).toMatchObject([
      { request: { url: draft.url }, response: { status: 0 } },
    ])
  })
})
