import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCHANGE_FIELD } from '#http/lab-network.ts'
import { services } from '#network/services/index.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { createEdge, type Edge } from './edge.ts'
import { NetworkFailure } from './network-failure.ts'
import { PAGE } from './small-lab.ts'

const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PURGE']
const method = fc.oneof(fc.constantFrom(...knownMethods), token)

const words = [
  'users',
  '1',
  '999',
  'status',
  'bytes',
  'range',
  'cookies',
  'set',
  'posts',
  'redirect',
  'search',
  '%',
  '%zz',
  '..',
  'ä',
  '',
]
const pathname = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 4 })
const query = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom('page', 'n', 'code', 'q'), fc.string({ maxLength: 5 })),
    fc.string({ maxLength: 8 }),
  ),
  {
    maxLength: 3,
  },
)
const origin = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...Object.keys(services).filter((origin) => /^https?:/.test(origin))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://nowhere.test', 'http://example.com', 'https://httpbin.org:8443'),
  },
)
const url = fc.tuple(origin, pathname, query).map(([base, segments, pairs]) => {
  const path = segments.map((segment) => (segment.startsWith('%') ? segment : encodeURI(segment))).join('/')
  return `${base}/${path}?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURI(value)}`).join('&')}`
})
const names = [
  'Authorization',
  'Range',
  'If-Match',
  'If-None-Match',
  'Accept',
  'Content-Type',
  'Cookie',
  'Origin',
  'Expect',
  'Host',
]
const value = fc.oneof(
  fc.constantFrom(
    'bytes=9-2',
    'Basic !!!',
    'Bearer',
    'Digest x',
    '"',
    'W/"a',
    'application/json',
    'text/html;q=x',
    'multipart/form-data; boundary=',
    '=;;=',
  ),
  fc.stringMatching(/^[\x21-\x7e\xa1-\xff]{0,20}$/),
)
const field = fc.record({ name: fc.oneof(fc.constantFrom(...names), token), value })
const body = fc.option(
  fc.oneof(
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 60 }),
  ),
  { nil: undefined },
)

function wholeLab() {
  const browser = { origin: PAGE, userAgent: 'Lab/1', languages: ['en'] }
  return createEdge({ clock: createInstantClock(), seed: 1, browser, services })
}

/** What the log says of handlers and of the lab that broke down. */
function breakdowns(edge: Edge, exchangeId: string): string[] {
  const said = edge.hops(exchangeId).flatMap((hop) => [...hop.notes, hop.failure?.reason ?? ''])
  return said.filter((each) => /^The service failed|^The lab itself/.test(each))
}

/** A `Request` as the service worker would see it; undefined for one that no page can make. */
function pageRequest(target: string, init: RequestInit & { headers: Headers }): Request | undefined {
  try {
    return new Request(target, { mode: 'cors', ...init })
  } catch {
    return undefined
  }
}

describe('any request of a page', () => {
  it('is answered, or fails as a network would', { timeout: 60_000 }, async () => {
    const edge = wholeLab()
    let sent = 0
    const credentials = fc.constantFrom('omit', 'same-origin', 'include')
    await fc.assert(
      fc.asyncProperty(method, url, field, body, credentials, async (verb, target, one, content, mode) => {
        const exchangeId = `page-any-${++sent}`
        const headers = new Headers([[EXCHANGE_FIELD, `${exchangeId}/1`]])
        try {
          headers.append(one.name, one.value)
        } catch {
          fc.pre(false)
        }
        const request = pageRequest(target, {
          method: verb,
          headers,
          credentials: mode,
          ...(content ? { body: content as Uint8Array<ArrayBuffer> } : {}),
        })
        fc.pre(request !== undefined)
        const answer = await edge.fetch(request).catch((error: unknown) => error)
        if (!(answer instanceof NetworkFailure)) {
          expect(answer).toBeInstanceOf(Response)
          await (answer as Response).body?.cancel()
        }
        expect(breakdowns(edge, exchangeId)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('any request of a script', () => {
  it('is answered, or fails as a network would', { timeout: 60_000 }, async () => {
    const edge = wholeLab()
    let sent = 0
    await fc.assert(
      fc.asyncProperty(
        method,
        url,
        fc.array(field, { maxLength: 4 }),
        body,
        async (verb, target, fields, content) => {
          fc.pre(URL.canParse(target))
          const exchangeId = `any-${++sent}`
          const request = { method: verb, url: target, fields, ...(content ? { body: content } : {}) }
          const answer = await edge
            .send(request, { exchangeId, attempt: 1, cookies: true })
            .catch((error: unknown) => error)
          if (!(answer instanceof NetworkFailure)) {
            expect(answer).toMatchObject({ status: expect.any(Number) })
            const reader = (answer as { body: ReadableStream<Uint8Array> | null }).body?.getReader()
            for (let size = 0; reader && size < 1e6;) {
              const next = await reader.read()
              if (next.done) break
              size += next.value.byteLength
            }
          }
          expect(breakdowns(edge, exchangeId)).toEqual([])
        },
      ),
      { numRuns: 1_500 },
    )
  })
})
