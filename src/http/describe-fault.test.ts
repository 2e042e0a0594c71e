import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeEffect, describeFault } from './describe-fault.ts'
import { anyFault } from './fault.arbitrary.ts'
import { faultCatalogue } from './fault-catalogue.ts'
import type { Fault, FaultEffect } from './fault.ts'

describe('an effect in words', () => {
  it.each([
    [
      { kind: 'status', status: 503, retryAfterSeconds: 2 },
      'gets 503 Service Unavailable with Retry-After: 2',
    ],
    [
      { kind: 'status', status: 429, retryAfterSeconds: 30, retryAfterAsDate: true },
      'gets 429 Too Many Requests with Retry-After: a date 30 s ahead',
    ],
    [{ kind: 'status', status: 599 }, 'gets 599'],
    [{ kind: 'no-such-host' }, 'finds no host of that name'],
    [{ kind: 'never-answers' }, 'is never answered'],
    [{ kind: 'stalled-body', share: 0.25 }, 'gets 25 % of the content, then silence'],
    [{ kind: 'latency', roundTripMs: 600 }, 'takes 0.6 s there and back, and as long to connect'],
    [{ kind: 'slow-first-byte', delayMs: 1_500 }, 'waits 1.5 s for the first byte'],
    [{ kind: 'slow-body', durationMs: 3_000, chunks: 6 }, 'gets its content in 6 pieces over 3 s'],
    [{ kind: 'slow-body', durationMs: 3_000, chunks: 1 }, 'gets its content in 1 piece over 3 s'],
    [{ kind: 'bandwidth', bytesPerSecond: 50_000 }, 'passes at 50 kB per second'],
    [{ kind: 'truncated-body', share: 0.333 }, 'loses the connection after 33 % of the content'],
    [{ kind: 'truncated-body', share: 0.0001 }, 'loses the connection after less than 0.1 % of the content'],
    [{ kind: 'wrong-content-length', difference: 14 }, 'gets a Content-Length 14 bytes too large'],
    [{ kind: 'wrong-content-length', difference: -1 }, 'gets a Content-Length 1 byte too small'],
    [{ kind: 'connection-refused' }, 'is refused a connection'],
    [{ kind: 'connection-reset' }, 'has its connection reset before an answer'],
    [{ kind: 'html-for-json' }, 'gets an HTML page where JSON was promised'],
    [{ kind: 'huge-body', bytes: 50_000_000 }, 'gets 50 MB of content'],
    [
      { kind: 'rate-limit', algorithm: 'token-bucket', limit: 1, windowMs: 10_000 },
      'meets a limit of 1 request in 10 s (token bucket), and 429 beyond it',
    ],
    [
      { kind: 'brownout', durationMs: 10_000, share: 0.7, delayMs: 500 },
      'meets a brownout: for 10 s 70 % are answered 503 and the rest 0.5 s late, then it recovers',
    ],
  ] as [FaultEffect, string][])('%o', (effect, words) => expect(describeEffect(effect, true)).toBe(words))

  it.each(Object.values(faultCatalogue))(
    'agrees in number: $title',
    ({ defaults }: { defaults: FaultEffect }) => {
      const [one, several] = [describeEffect(defaults, true), describeEffect(defaults, false)]
      expect(one).toMatch(/^[a-z]+s /)
      expect(several).not.toBe(one)
      expect(several).not.toMatch(/\bits\b/)
    },
  )
})

describe('a fault in words', () => {
  const words = (which: Omit<Fault, 'effect'>) =>
    describeFault({ effect: { kind: 'status', status: 503 }, ...which })

  it.each([
    [{}, 'every request gets 503'],
    [{ first: 1 }, 'the first request gets 503'],
    [{ first: 2 }, 'the first two requests get 503'],
    [{ first: 12 }, 'the first 12 requests get 503'],
    [{ first: 2, methods: ['POST'], path: '/orders' }, 'the first two POSTs to /orders get 503'],
    [{ methods: ['PUT'] }, 'every PUT gets 503'],
    [{ methods: ['PUT', 'PATCH'], first: 3 }, 'the first three PUTs and PATCHs get 503'],
    [
      { methods: ['GET', 'PUT', 'PATCH'], host: 'api.example.com' },
      'every GET, PUT or PATCH to api.example.com gets 503',
    ],
    [{ every: 1 }, 'every request gets 503'],
    [{ every: 3, host: 'api.example.com' }, 'every third request to api.example.com gets 503'],
    [{ every: 22 }, 'every 22nd request gets 503'],
    [{ host: 'api.example.com', path: '/users/*' }, 'every request to api.example.com/users/* gets 503'],
    [{ probability: 0.3 }, 'about 30 % of requests get 503'],
    [{ probability: 0.3, path: '/x' }, 'about 30 % of requests to /x get 503'],
    [{ probability: 0.015 }, 'about 1.5 % of requests get 503'],
    [{ probability: 0.0001 }, 'less than 0.1 % of requests get 503'],
    [{ probability: 0.99999 }, 'more than 99.9 % of requests get 503'],
    [{ probability: 1 }, 'every request gets 503'],
    [{ probability: 0, first: 2 }, 'no request gets 503'],
    [{ probability: 0.5, first: 1 }, 'the first request, with a chance of 50 %, gets 503'],
    [{ probability: 0.5, first: 4 }, 'about 50 % of the first four requests get 503'],
    [{ probability: 0.5, every: 2 }, 'every second request, with a chance of 50 %, gets 503'],
    [{ first: 3, every: 2 }, 'every second request, if among the first three of its exchange, gets 503'],
    [
      { first: 1, every: 2, probability: 0.5 },
      'every second request, if among the first of its exchange and with a chance of 50 %, gets 503',
    ],
  ] as [Omit<Fault, 'effect'>, string][])('%o', (which, sentence) => {
    expect(words(which)).toBe(`${sentence} Service Unavailable`)
  })

  it('is one line of words for any data', () => {
    fc.assert(
      fc.property(anyFault, (fault) => {
        const sentence = describeFault(fault)
        // NaN is what one flaw of JSON is about.
        expect(sentence.replace('JSON with NaN', 'JSON')).not.toMatch(
          /undefined|NaN|null|Infinity|\[object|\s{2}|\s$|,,/,
        )
        expect(sentence).toMatch(/^(?:every|no|the first|about|less than|more than) /)
      }),
    )
  })
})
