import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WireHop } from '#http/wire.ts'
import { checkMission } from './mission.ts'
import type { Match, Need } from './mission-schema.ts'

const API = 'https://api.example.com'

const body = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { bytes, size: bytes.length }
}

const linesOf = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }))

interface Sent {
  readonly fields?: Record<string, string>
  readonly json?: unknown
}

let made = 0
/** A hop such as `hop('POST /users', { json: … }, 201, { json: … })`. */
function hop(
  line: string,
  sent: Sent = {},
  status = 200,
  answer: Sent = {},
  part: Partial<WireHop> = {},
): WireHop {
  const [method = '', path = ''] = line.split(' ')
  const content = ({ json }: Sent) => body(json === undefined ? '' : JSON.stringify(json))
  return {
    id: `hop-${++made}`,
    exchangeId: 'x',
    attempt: 1,
    kind: 'request',
    request: {
      method,
      url: path.startsWith('/') ? `${API}${path}` : path,
      fields: linesOf(sent.fields ?? {}).map((field) => ({ ...field, by: 'page' as const })),
      body: content(sent),
    },
    response: { status, reason: '', fields: linesOf(answer.fields ?? {}), body: content(answer) },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [] },
    ...part,
  }
}

const lost = (line: string, part: Partial<WireHop> = {}): WireHop => {
  const { response: _response, ...rest } = hop(line)
  return { ...rest, ...part }
}

const need = (match: Match, part: Partial<Need> = {}): Need => ({
  says: 'It happened',
  missing: 'Not yet.',
  match,
  ...part,
})
const check = (needs: Need[], ...hops: WireHop[]) => checkMission({ needs }, hops)
const meets = (match: Match, one: WireHop) => check([need(match)], one).done

const createThenRead = [
  need({ method: 'POST', url: `${API}/users`, status: 201 }, { capture: { id: 'json.id' } }),
  need(
    { method: ['GET', 'HEAD'], url: `${API}/users/{id}`, status: '2xx' },
    { missing: 'Ask for the new user.' },
  ),
]
const create = (id: number) => hop('POST /users', {}, 201, { json: { id } })

describe('checkMission', () => {
  it('is done when each need was met, in order, and says by which request', () => {
    const made = create(11)
    const read = hop('HEAD /users/11')
    const progress = check(createThenRead, hop('GET /users'), made, read)
    expect(progress.done).toBe(true)
    expect(progress.needs.map(({ hopIds }) => hopIds)).toEqual([[made.id], [read.id]])
    expect(progress.captures).toEqual({ id: '11' })
    expect(progress.missing).toBeUndefined()
  })

  it('does not count a request that came before the needs before it were met', () => {
    const progress = check(createThenRead, hop('GET /users/11'), create(11))
    expect(progress.needs.map(({ met }) => met)).toEqual([true, false])
    expect(progress.missing).toBe('Ask for the new user.')
  })

  it('lets one request count for one need only', () => {
    const twice = [need({ status: 200 }), need({ status: 200 })]
    expect(check(twice, hop('GET /users')).done).toBe(false)
    expect(check(twice, hop('GET /users'), hop('GET /users')).done).toBe(true)
  })

  it('follows whichever capture leads on, so that starting over spoils nothing', () => {
    expect(check(createThenRead, create(11), create(12), hop('GET /users/11')).done).toBe(true)
    expect(check(createThenRead, create(11), create(12), hop('GET /users/12')).done).toBe(true)
    expect(check(createThenRead, create(11), create(12), hop('GET /users/13')).done).toBe(false)
  })

  it('lets a need with anyOrder come first', () => {
    const needs = [...createThenRead, need({ method: 'OPTIONS' }, { anyOrder: true })]
    expect(check(needs, hop('OPTIONS /users'), create(11), hop('GET /users/11')).done).toBe(true)
    expect(check(needs, create(11), hop('GET /users/11')).needs.map(({ met }) => met)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('counts preflights for a need that asks for one, and for no other', () => {
    const asked = hop('OPTIONS /users', {}, 204, {}, { kind: 'preflight' })
    const needs = [need({ method: 'OPTIONS', preflight: true }), need({ method: 'PUT', status: 200 })]
    expect(check(needs, asked, hop('PUT /users')).done).toBe(true)
    expect(check(needs, hop('OPTIONS /users'), hop('PUT /users')).done).toBe(false)
    const { missing } = check(
      [need({ preflight: true, url: `${API}/users`, status: 204 })],
      hop('OPTIONS /users', {}, 403),
    )
    expect(missing, 'a request never came near to being a preflight').toBe('Not yet.')
  })

  it('tells an answer the page could read from one that was kept from it', () => {
    const refused = { failure: { kind: 'cors' as const, netError: '', reason: '' } }
    const kept = hop('GET /users', {}, 200, {}, refused)
    expect(meets({ status: 200 }, kept)).toBe(true)
    expect(meets({ status: 200, clientSaw: 'response' }, kept)).toBe(false)
    expect(meets({ status: 200, clientSaw: 'nothing' }, kept)).toBe(true)
    expect(meets({ clientSaw: 'response' }, hop('GET /users'))).toBe(true)
    expect(meets({ clientSaw: 'nothing' }, lost('GET /users'))).toBe(true)
    const saw = (clientSaw: 'response' | 'nothing', one: WireHop) =>
      check([need({ url: `${API}/users`, status: 200, clientSaw })], one).missing
    expect(saw('response', kept)).toContain('the client saw no answer to it: CORS kept it from the page.')
    expect(saw('nothing', hop('GET /users'))).toContain('the client could read its answer.')
  })

  it('finds an element that a list must contain, and nothing else by that word', () => {
    const wanted: Match = { responseJson: { users: { contains: { name: 'Aaron' } } } }
    const answer = (json: unknown) => hop('GET /users', {}, 200, { json })
    expect(meets(wanted, answer({ users: [{ name: 'Ada' }, { name: 'Aaron', id: 2 }] }))).toBe(true)
    expect(meets(wanted, answer({ users: [{ name: 'Ada' }] }))).toBe(false)
    expect(meets(wanted, answer({ users: [] }))).toBe(false)
    expect(meets(wanted, answer({ users: { contains: { name: 'Aaron' } } })), 'a real key of that name').toBe(
      true,
    )
    expect(meets({ responseJson: { contains: { id: 1 } } }, answer([{ id: 1 }]))).toBe(true)
    expect(
      meets({ requestJson: { tags: { contains: 'new' } } }, hop('POST /x', { json: { tags: ['a', 'new'] } })),
    ).toBe(true)
    const missing = (json: unknown) => check([need({ url: `${API}/users`, ...wanted })], answer(json)).missing
    expect(missing({ users: [] })).toContain('the list at users in its answer held no such element.')
    expect(missing({})).toContain('its answer’s JSON was another at users.')
  })

  it('takes a regular expression for a query’s value and for a URL', () => {
    expect(meets({ query: { page: '/^[2-9]$/' } }, hop('GET /users?page=3'))).toBe(true)
    expect(meets({ query: { page: '/^[2-9]$/' } }, hop('GET /users?page=1'))).toBe(false)
    const byNumber: Match = { url: '/^https:\\/\\/api\\.example\\.com\\/users\\/\\d+$/' }
    expect(meets(byNumber, hop('GET /users/12?x=/users/1'))).toBe(true)
    expect(meets(byNumber, hop('GET /users/ada'))).toBe(false)
  })

  it('says of each parameter how it differs, where nothing but the query does', () => {
    const search: Match = { url: `${API}/search`, query: { q: 'http', page: '2', sort: 'name' }, status: 200 }
    expect(check([need(search)], hop('GET /search?page=1&q=http')).missing).toBe(
      'Not yet. GET /search?page=1&q=http came near, but page in its query was “1”, and its query had no sort.',
    )
  })

  it('leaves preflights aside', () => {
    expect(
      check([need({ method: 'OPTIONS' })], hop('OPTIONS /users', {}, 204, {}, { kind: 'preflight' })).done,
    ).toBe(false)
  })

  it('asks for as many requests as `times` says, and for different answers with `distinct`', () => {
    const post = (id: number) => hop('POST /orders', {}, 201, { json: { id } })
    const twice = [need({ method: 'POST', times: 2, distinct: true })]
    expect(check(twice, post(1)).missing).toBe('Not yet. So far 1 of 2.')
    expect(check(twice, post(1), post(1)).missing).toContain('answered just as one before it')
    expect(check(twice, post(1), post(1), post(2)).done).toBe(true)
    expect(check([need({ method: 'POST', times: 2 })], post(1), post(1)).done).toBe(true)
  })
})

describe('a match', () => {
  it('does not mind the order and spelling of fields, a charset, or the order of the query', () => {
    const one = hop('POST /search?b=2&a=1', {
      fields: {
        'X-B': '1',
        'content-type': 'Application/JSON;charset=UTF-8',
        authorization: 'bearer Token',
      },
      json: { q: 'x', more: [1] },
    })
    const match: Match = {
      url: `${API}/search`,
      query: { a: '1', b: '2' },
      requestFields: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer Token',
        'x-b': '/^\\d$/',
        Accept: 'absent',
      },
      requestJson: { q: 'x' },
    }
    expect(meets(match, one)).toBe(true)
    expect(meets({ requestFields: { Authorization: 'Bearer token' } }, one)).toBe(false)
    expect(meets({ requestFields: { 'X-B': 'absent' } }, one)).toBe(false)
    expect(meets({ requestFields: { Accept: '*/*' } }, one)).toBe(false)
    expect(meets({ query: { a: '2' } }, one)).toBe(false)
  })

  it('compares URLs by their parts, whatever their spelling', () => {
    expect(meets({ url: 'https://API.example.com:443/users/*' }, hop('GET /users/a%62?x=1'))).toBe(true)
    expect(meets({ url: `${API}/users/ab` }, hop('GET /users/a%62'))).toBe(true)
    expect(meets({ url: `${API}/users/*` }, hop('GET /users/'))).toBe(false)
    expect(meets({ url: `${API}/users/*` }, hop('GET /users/1/orders'))).toBe(false)
    expect(meets({ url: `${API}/users` }, hop('GET http://api.example.com/users'))).toBe(false)
  })

  it('takes JSON that holds more than is asked for, but no other value', () => {
    const answer = hop('GET /users/1', {}, 200, { json: { user: { id: 1, tags: ['a', 'b'] } } })
    expect(meets({ responseJson: { user: { id: 1 } } }, answer)).toBe(true)
    expect(meets({ responseJson: { user: { tags: ['a', 'b'] } } }, answer)).toBe(true)
    expect(meets({ responseJson: { user: { tags: ['a'] } } }, answer)).toBe(false)
    expect(meets({ responseJson: { user: { id: '1' } } }, answer)).toBe(false)
    expect(meets({ responseJson: { constructor: {} } }, answer)).toBe(false)
  })

  it('puts captures into queries, fields and JSON, and a number fits its text', () => {
    const start = need({ status: 201 }, { capture: { id: 'json.id', tag: 'field.ETag' } })
    const made = hop('POST /users', {}, 201, { json: { id: 7 }, fields: { etag: '"v1"' } })
    const next = hop('PUT /users?of=7', { fields: { 'If-Match': '"v1"' }, json: { id: 7 } })
    const match: Match = {
      query: { of: '{id}' },
      requestFields: { 'If-Match': '{tag}' },
      requestJson: { id: '{id}' },
    }
    expect(check([start, need(match)], made, next).done).toBe(true)
    expect(check([start, need(match)], made, hop('PUT /users?of=8', { json: { id: 8 } })).done).toBe(false)
  })

  it('knows attempts and failures', () => {
    const failure = { kind: 'no-such-host', netError: 'net::ERR_NAME_NOT_RESOLVED', reason: '' } as const
    expect(meets({ failure: 'no-such-host' }, lost('GET /users', { failure }))).toBe(true)
    expect(meets({ failure: ['cors', 'connection-reset'] }, lost('GET /users', { failure }))).toBe(false)
    expect(meets({ failure: 'cors' }, hop('GET /users'))).toBe(false)
    expect(meets({ attempt: 2 }, hop('GET /users', {}, 200, {}, { attempt: 2 }))).toBe(true)
    expect(meets({ attempt: 2 }, hop('GET /users'))).toBe(false)
  })
})

describe('what is missing', () => {
  const missing = (match: Match, ...hops: WireHop[]) => check([need(match)], ...hops).missing
  const match: Match = {
    method: 'POST',
    url: `${API}/users`,
    requestFields: { 'X-Key': 'abc' },
    status: 201,
  }
  const keyed = { fields: { 'X-Key': 'abc' } }

  it.each<[string, WireHop]>([
    ['Not yet. The request was right, but it was answered 404, not 201.', hop('POST /users', keyed, 404)],
    [
      'Not yet. The request was right, but no answer to it has come.',
      lost('POST /users', { request: hop('POST /users', keyed).request }),
    ],
    ['Not yet. PUT /users came near, but its method was PUT.', hop('PUT /users', keyed, 405)],
    ['Not yet. POST /users came near, but it had no X-Key field.', hop('POST /users', {}, 401)],
    [
      'Not yet. POST /users came near, but its X-Key field was “abd”.',
      hop('POST /users', { fields: { 'x-key': 'abd' } }, 401),
    ],
    ['Not yet. POST /user came near, but it went to another address.', hop('POST /user', keyed, 201)],
    ['Not yet.', hop('POST /user', keyed, 404)],
    ['Not yet.', hop('GET /users', {}, 200)],
  ])('%s', (sentence, one) => {
    expect(missing(match, one)).toBe(sentence)
  })

  it('tells of the latest request that came near', () => {
    expect(
      missing(match, hop('POST /users', keyed, 404), hop('POST /users', keyed, 500), hop('GET /')),
    ).toContain('answered 500')
  })

  it('does not call a request near that counts for another need', () => {
    const door = `${API}/admin`
    const needs = [401, 403].map((status) => need({ url: door, status }, { anyOrder: true }))
    expect(check(needs, hop('GET /admin', {}, 401)).missing).toBe('Not yet.')
    expect(check(needs, hop('GET /admin', {}, 401), hop('GET /admin', {}, 500)).missing).toContain(
      'answered 500, not 403',
    )
  })

  it('tells a difference in query or JSON by its place, not by what is wanted', () => {
    const search: Match = { url: `${API}/search`, query: { page: '2' } }
    expect(missing(search, hop('GET /search?page=1'))).toContain('page in its query was “1”.')
    const post: Match = { url: `${API}/users`, requestJson: { name: { first: 'Ada' } } }
    expect(missing(post, hop('POST /users', { json: { name: {} } }))).toContain(
      'its JSON was not right at name.first.',
    )
    expect(missing(post, hop('POST /users'))).toContain('its content was not a JSON object.')
  })

  it('says so when a response lacks what is to be captured', () => {
    const progress = check(createThenRead, hop('POST /users', {}, 201))
    expect(progress.missing).toBe('Not yet. The request was right, but its answer had no id.')
  })
})

describe('on any wire log', () => {
  const line = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'HEAD'),
        fc.constantFrom('/users', '/users/1', '/users/2', '/other'),
      )
      .map((parts) => parts.join(' ')),
    fc
      .tuple(fc.string(), fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()))
      .map((parts) => parts.join(' ')),
  )
  const fields = fc.dictionary(fc.constantFrom('Accept', 'accept', 'ETag', '__proto__'), fc.string())
  const message = fc.record({
    fields,
    json: fc.oneof(fc.record({ id: fc.constantFrom(1, 2) }), fc.jsonValue()),
  })
  const answered = fc
    .tuple(line, message, fc.constantFrom(200, 201, 404), message)
    .map(([text, sent, status, answer]) => hop(text, sent, status, answer))
  const hops = fc.array(
    fc.oneof(
      answered,
      line.map((text) => lost(text)),
    ),
    { maxLength: 12 },
  )
  const needs = [
    ...createThenRead,
    need({
      query: { id: '{id}' },
      requestFields: { Accept: '/^{/' },
      responseJson: { a: ['{id}'] },
      times: 2,
      distinct: true,
    }),
    need({ method: 'HEAD', url: '{id}' }, { anyOrder: true }),
  ]

  it('gives an answer that agrees with itself', () => {
    fc.assert(
      fc.property(hops, (log) => {
        const progress = checkMission({ needs }, log)
        expect(progress.done).toBe(progress.needs.every(({ met }) => met))
        expect(progress.missing === undefined).toBe(progress.done)
        expect(progress.needs[1]?.met && !progress.needs[0]?.met).toBe(false)
        const ids = new Set(log.map(({ id }) => id))
        expect(progress.needs.flatMap(({ hopIds }) => hopIds).every((id) => ids.has(id))).toBe(true)
      }),
    )
  })

  it('unmeets no need by further requests, wherever they come', () => {
    const irrelevant = hop('DELETE /elsewhere', {}, 500)
    const metOf = (log: readonly WireHop[]) =>
      checkMission({ needs: createThenRead }, log).needs.map(({ met }) => met)
    fc.assert(
      fc.property(hops, hops, fc.nat(), (log, more, at) => {
        const before = metOf(log)
        const cut = at % (log.length + 1)
        expect(metOf([...log.slice(0, cut), irrelevant, ...log.slice(cut)])).toEqual(before)
        const after = metOf([...log.slice(0, cut), ...more, ...log.slice(cut)])
        expect(before.every((met, index) => !met || after[index])).toBe(true)
      }),
    )
  })
})
