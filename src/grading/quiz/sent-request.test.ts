import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Attempt, Exchange } from '#http/exchange.ts'
import type { WireHop, WireRequestField } from '#http/wire.ts'
import { answerSchema } from './answer-schema.ts'
import { CONTENT_LIMIT, sentRequestOf, textOfRequest } from './sent-request.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function hop({
  method = 'GET',
  url = 'https://httpbin.org/get',
  fields = [],
  content = '',
  ...change
}: Partial<WireHop> & {
  method?: string
  url?: string
  fields?: readonly WireRequestField[]
  content?: string | Uint8Array
} = {}): WireHop {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return {
    id: 'h',
    exchangeId: 'e',
    attempt: 1,
    kind: 'request',
    request: { method, url, fields, body: { bytes, size: bytes.length } },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [] },
    ...change,
  }
}

/** An exchange with these attempts, each with these hops. */
function exchange(...attempts: readonly (readonly WireHop[])[]): Pick<Exchange, 'attempts'> {
  return {
    attempts: attempts.map((hops, index): Attempt => ({
      number: index + 1,
      startedAt: 0,
      endedAt: 0,
      outcome: { kind: 'aborted' },
      decision: { action: 'stop', reason: '' },
      hops,
    })),
  }
}

describe('sentRequestOf', () => {
  it('takes the request as the server received it, with the fields that the page wrote', () => {
    const fields: readonly WireRequestField[] = [
      { name: 'Host', value: 'httpbin.org', by: 'browser' },
      { name: 'X-Trace', value: '1', by: 'page' },
      { name: 'content-type', value: 'application/json', by: 'browser' },
      { name: 'Authorization', value: 'Basic YTpi', by: 'browser' },
      { name: 'Cookie', value: 'a=b', by: 'browser' },
    ]
    expect(sentRequestOf(exchange([hop({ method: 'POST', fields, content: '{"a": "ü"}' })]))).toEqual({
      method: 'POST',
      url: 'https://httpbin.org/get',
      fields: [
        ['X-Trace', '1'],
        ['content-type', 'application/json'],
        ['Authorization', 'Basic YTpi'],
      ],
      content: '{"a": "ü"}',
    })
  })

  it('takes the last request of the last attempt, and no preflight', () => {
    const first = hop({ url: 'https://httpbin.org/first' })
    const redirected = hop({ url: 'https://httpbin.org/second' })
    const preflight = hop({ method: 'OPTIONS', kind: 'preflight' })
    expect(sentRequestOf(exchange([hop()], [preflight, first, redirected]))).toMatchObject({
      url: 'https://httpbin.org/second',
    })
    expect(sentRequestOf(exchange([preflight]))).toBeUndefined()
    expect(sentRequestOf(exchange())).toBeUndefined()
  })

  it.each(['no-such-host', 'connection-refused', 'connect-timeout', 'tls-failure'] as const)(
    'has none where the request met %s: no server received it',
    (kind) => {
      const failed = hop({ failure: { kind, netError: '', reason: '' } })
      expect(sentRequestOf(exchange([failed]))).toBeUndefined()
    },
  )

  it('counts a request whose answer was lost, or kept from the page', () => {
    for (const kind of ['connection-reset', 'timed-out', 'cors'] as const)
      expect(sentRequestOf(exchange([hop({ failure: { kind, netError: '', reason: '' } })]))).toBeDefined()
  })

  it('cuts long content at 4 KiB, never through a character', () => {
    const long = sentRequestOf(exchange([hop({ content: `a${'€'.repeat(4_000)}` })]))
    expect(long?.content).toMatch(/^a€+$/)
    expect(bytesOf(long?.content ?? '').length).toBeGreaterThan(CONTENT_LIMIT - 3)
    expect(bytesOf(long?.content ?? '').length).toBeLessThanOrEqual(CONTENT_LIMIT)
  })

  it('always fits the schema of answers', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 30_000 }),
        fc.array(fc.tuple(fc.string({ maxLength: 300 }), fc.string()), { maxLength: 150 }),
        fc.uint8Array({ maxLength: 6_000 }),
        (method, url, pairs, content) => {
          const fields = pairs.map(([name, value]) => ({ name, value, by: 'page' as const }))
          const sent = sentRequestOf(exchange([hop({ method, url, fields, content })]))
          expect(v.safeParse(answerSchema, JSON.parse(JSON.stringify(sent))).success).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('textOfRequest', () => {
  it('writes the request down as one writes it', () => {
    const sent = {
      method: 'POST',
      url: 'https://a.example/',
      fields: [['A', '1']],
      content: 'hello',
    } as const
    expect(textOfRequest(sent)).toBe('POST https://a.example/\nA: 1\n\nhello')
    expect(textOfRequest({ ...sent, fields: [], content: '' })).toBe('POST https://a.example/')
  })
})
