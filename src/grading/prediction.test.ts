import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { Exchange, Outcome } from '#http/exchange.ts'
import type { WireHop } from '#http/wire.ts'
import { measureOf, parseMeasure } from './prediction.ts'

const body = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { bytes, size: bytes.length }
}

const hop = (method: string, part: Partial<WireHop> = {}): WireHop => ({
  id: crypto.randomUUID(),
  exchangeId: 'x',
  attempt: 1,
  kind: 'request',
  request: { method, url: 'https://api.example.com/users', fields: [], body: body('') },
  notes: [],
  faults: [],
  timing: { startedAt: 0, chunks: [] },
  ...part,
})

const answered = (text: string, status = 200): Outcome => ({
  kind: 'response',
  status,
  reason: '',
  url: 'https://api.example.com/users',
  redirected: false,
  fields: [],
  body: body(text),
})

/** One exchange of the attempts whose hops are given. */
const exchange = (outcome: Outcome, ...attempts: (readonly WireHop[])[]): Exchange => ({
  id: 'x',
  request: emptyDraft('https://api.example.com/users'),
  sentAt: 0,
  clockStart: 0,
  durationMs: 1,
  attempts: attempts.map((hops, index) => ({
    number: index + 1,
    startedAt: 0,
    endedAt: 1,
    outcome,
    decision: { action: 'stop', reason: '' },
    hops,
  })),
  outcome,
})

const refused: Outcome = { kind: 'network-error', message: 'Failed to fetch', during: 'waiting' }

describe('measureOf', () => {
  it('gives the status and its class', () => {
    expect(measureOf('status', exchange(answered('', 404)))).toBe('404')
    expect(measureOf('status-class', exchange(answered('', 404)))).toBe('4xx')
  })

  it('gives words where no response came', () => {
    const late = exchange({ kind: 'timeout', limitMs: 1, during: 'body' })
    expect(measureOf('status', late)).toBe('Timed out')
    expect(measureOf('status-class', exchange(refused))).toBe('Network error')
    expect(measureOf('json: id', exchange(refused))).toBe('absent')
    expect(measureOf('body-empty', late)).toBe('yes')
  })

  it('counts what the server received: redirect hops and retries, but no preflight and no lost connection', () => {
    const failure = {
      kind: 'connection-refused',
      netError: 'net::ERR_CONNECTION_REFUSED',
      reason: '',
    } as const
    const sent = exchange(
      answered(''),
      [hop('POST', { failure })],
      [hop('OPTIONS', { kind: 'preflight' }), hop('POST'), hop('GET')],
    )
    expect(measureOf('requests', sent)).toBe('2')
    expect(measureOf('attempts', sent)).toBe('2')
    expect(measureOf('preflight', sent)).toBe('yes')
    expect(measureOf('method-last', sent)).toBe('GET')
  })

  it('counts a request that was reset after it arrived', () => {
    const failure = { kind: 'connection-reset', netError: 'net::ERR_CONNECTION_RESET', reason: '' } as const
    expect(measureOf('requests', exchange(refused, [hop('POST', { failure })]))).toBe('1')
  })

  it('reads fields of the last hop by any spelling of their name, lines of one name combined', () => {
    const last = hop('GET', {
      request: {
        method: 'GET',
        url: 'https://api.example.com/users',
        fields: [{ name: 'Accept', value: 'text/csv', by: 'page' }],
        body: body(''),
      },
      response: {
        status: 200,
        reason: 'OK',
        fields: [
          { name: 'Vary', value: 'Accept' },
          { name: 'vary', value: 'Origin', hidden: 'another origin' },
        ],
        body: body(''),
      },
    })
    const sent = exchange(answered(''), [hop('GET'), last])
    expect(measureOf('request-field: accept', sent)).toBe('text/csv')
    expect(measureOf('response-field: Vary', sent)).toBe('Accept, Origin')
    expect(measureOf('response-field: ETag', sent)).toBe('absent')
    expect(measureOf('request-field: Accept', exchange(refused))).toBe('absent')
  })

  it('reads JSON at a dotted path', () => {
    const sent = exchange(answered('{"data":[{"id":7,"name":"Ada"},null],"ok":true}'))
    expect(measureOf('json: data.length', sent)).toBe('2')
    expect(measureOf('json: data.0.name', sent)).toBe('Ada')
    expect(measureOf('json: data.0', sent)).toBe('{"id":7,"name":"Ada"}')
    expect(measureOf('json: data.1', sent)).toBe('null')
    expect(measureOf('json: data.9.id', sent)).toBe('absent')
    expect(measureOf('json: toString', sent)).toBe('absent')
    expect(measureOf('json: id', exchange(answered('<html>')))).toBe('absent')
  })

  it('tells an empty content from one that is not', () => {
    expect(measureOf('body-empty', exchange(answered('')))).toBe('yes')
    expect(measureOf('body-empty', exchange(answered(' ')))).toBe('no')
  })

  it('reads any content without throwing', () => {
    const path = fc.array(fc.string({ minLength: 1 }), { minLength: 1 }).map((steps) => steps.join('.'))
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        path.filter((each) => each.trim() !== ''),
        (text, at) => {
          expect(measureOf(`json: ${at}`, exchange(answered(text)))).toBeTypeOf('string')
        },
      ),
    )
  })
})

describe('parseMeasure', () => {
  it.each([
    ['stauts', 'Known are: status, '],
    ['', 'Known are'],
    ['constructor', 'Known are'],
    ['json', 'dotted path'],
    ['request-field: ', 'field name'],
    ['status: 200', 'takes no name'],
  ])('refuses %j: %s', (measure, message) => {
    expect(() => parseMeasure(measure)).toThrow(RangeError)
    expect(() => parseMeasure(measure)).toThrow(message)
  })
})
