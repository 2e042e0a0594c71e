import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '#http/field.ts'
import {
  sampleAttempt,
  sampleExchange,
  sampleHop,
  unansweredHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { corsLegs } from './cors-legs.ts'
import { corsSteps } from './cors-steps.ts'

const PAGE = 'https://lab.example'
const URL_ = 'https://api.example.com/orders'
const origin = { name: 'Origin', value: PAGE, by: 'browser' as const }
const json = { name: 'Content-Type', value: 'application/json', by: 'page' as const }
const allow = (value: string) => ({ name: 'Access-Control-Allow-Origin', value })

function request(method: string, own: readonly Field[] = [], fields: readonly Field[] = []) {
  const written = own.map((field) => ({ ...field, by: 'page' as const }))
  const empty = { bytes: new Uint8Array(), size: 0 }
  return sampleHop({
    id: 'request',
    request: { method, url: URL_, fields: [origin, ...written], body: empty },
    response: wireResponse(200, 'OK', fields),
  })
}

function preflight(asks: { method: string; names?: string }, status: number, fields: readonly Field[]) {
  const question = [
    origin,
    { name: 'Access-Control-Request-Method', value: asks.method, by: 'browser' as const },
    ...(asks.names
      ? [{ name: 'Access-Control-Request-Headers', value: asks.names, by: 'browser' as const }]
      : []),
  ]
  return sampleHop({
    id: 'preflight',
    kind: 'preflight',
    request: { method: 'OPTIONS', url: URL_, fields: question, body: { bytes: new Uint8Array(), size: 0 } },
    response: wireResponse(status, '', fields),
  })
}

const page = { meant: [json], credentials: false, origin: PAGE }
const broken = (steps: ReturnType<typeof corsSteps>) =>
  steps.find(({ verdict }) => verdict === 'stop')?.checks.filter(({ ok }) => !ok)

describe('the way of a simple request', () => {
  it('asks whether the page may read the answer, and which of its fields', () => {
    const steps = corsSteps({ request: request('GET', [], [allow('*')]) }, page)
    expect(steps.map(({ title }) => title)).toEqual([
      'Are page and server of one origin?',
      'May the request go at once?',
      'May the page read the answer?',
      'Which fields may it read?',
    ])
    expect(steps.every(({ verdict }) => verdict !== 'stop')).toBe(true)
  })

  it('ends where the server allows nobody, and says what the server would have to answer', () => {
    const steps = corsSteps({ request: request('GET') }, page)
    expect(steps).toHaveLength(3)
    expect(broken(steps)).toEqual([
      {
        ok: false,
        rule: `allows ${PAGE}, or any origin (*)`,
        saw: 'no Access-Control-Allow-Origin',
        fix: { server: `answer Access-Control-Allow-Origin: ${PAGE}` },
      },
    ])
  })

  it('with credentials ends at a wildcard', () => {
    const steps = corsSteps({ request: request('GET', [], [allow('*')]) }, { ...page, credentials: true })
    expect(broken(steps)?.[0]?.fix).toMatchObject({ page: 'ask without credentials' })
    expect(broken(steps)).toHaveLength(2)
  })

  it('that got no answer does not come to that', () => {
    const hop = unansweredHop({
      failure: { kind: 'connection-refused', netError: 'net::ERR_X', reason: 'Nothing listens there.' },
    })
    expect(corsSteps({ request: hop }, page).at(-1)?.says).toContain('Nothing listens there.')
  })
})

describe('the way of a request that needs permission', () => {
  const permitted = [
    allow(PAGE),
    { name: 'Access-Control-Allow-Methods', value: 'PUT, DELETE' },
    { name: 'Access-Control-Allow-Headers', value: 'content-type' },
  ]
  const asked = { method: 'PUT', names: 'content-type' }

  it('says why: the method, and each field', () => {
    const leg = { preflight: preflight(asked, 204, permitted), request: request('PUT', [json], permitted) }
    const steps = corsSteps(leg, page)
    expect(steps[1]?.says).toMatch(/^No\./)
    expect(steps[1]?.checks.map(({ ok, rule }) => `${ok} ${rule}`)).toEqual([
      'false PUT is not GET, HEAD or POST',
      'false Content-Type: no form could send application/json',
    ])
    expect(steps[2]?.lines).toContain('Access-Control-Request-Headers: content-type')
    expect(steps).toHaveLength(6)
  })

  it.each([
    ['a status beyond 299', 401, permitted, 'answer OPTIONS with 204'],
    [
      'a method that is not listed',
      204,
      [permitted[0]!, permitted[2]!],
      'list PUT in Access-Control-Allow-Methods',
    ],
    [
      'a field that is not listed',
      204,
      permitted.slice(0, 2),
      'list content-type in Access-Control-Allow-Headers',
    ],
  ])('ends at %s', (_what, status, fields, server) => {
    const steps = corsSteps({ preflight: preflight(asked, status, fields) }, page)
    expect(steps).toHaveLength(4)
    expect(broken(steps)?.map(({ fix }) => fix?.server)).toEqual([server])
  })

  it('lets a wildcard stand for every field but Authorization', () => {
    const any = [allow('*'), { name: 'Access-Control-Allow-Headers', value: '*' }]
    const verdict = (names: string) =>
      corsSteps({ preflight: preflight({ method: 'GET', names }, 204, any) }, page).at(-1)?.verdict
    expect(verdict('x-greeting')).toBe('pass')
    expect(verdict('authorization')).toBe('stop')
  })
})

describe('the legs of an exchange', () => {
  it('are its requests, each with the preflight before it', () => {
    const kinds = fc.array(fc.constantFrom('request' as const, 'preflight' as const), { maxLength: 8 })
    fc.assert(
      fc.property(kinds, (each) => {
        const hops = each.map((kind, index) => sampleHop({ id: String(index), kind }))
        const legs = corsLegs(sampleExchange([sampleAttempt({ hops })]))
        const again = legs.flatMap((leg) => [leg.preflight, leg.request].flatMap((hop) => hop ?? []))
        expect(again).toEqual(hops)
        expect(legs.filter((leg) => leg.request)).toHaveLength(
          each.filter((kind) => kind === 'request').length,
        )
      }),
    )
  })

  it('of a script are none', () => {
    const exchange = sampleExchange([sampleAttempt()])
    expect(corsLegs({ ...exchange, request: { ...exchange.request, client: 'script' } })).toEqual([])
  })
})
