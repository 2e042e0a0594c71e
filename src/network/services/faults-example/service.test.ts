import { describe, expect, test } from 'vitest'
import { faultCatalogue, netErrorOf } from '#http/fault-catalogue.ts'
import type { CorsMistake, TlsProblem } from '#http/fault.ts'
import { statusCodes } from '#http/status.ts'
import { retryAfterMs } from '#http/retry-after.ts'
import { addresses, plainAddresses } from './addresses.ts'
import { faultsAt } from './effect.ts'
import { faultsLab, ORIGIN } from './faults-lab.ts'

const effectsAt = (path: string) => faultsAt(new URL(path, ORIGIN)).map(({ effect }) => effect)
const registered = statusCodes.map(({ code }) => code).filter((code) => code >= 200)

describe('/', () => {
  test('lists every address, with an example and the error a browser prints', async () => {
    const { faults } = await (await faultsLab().send('GET', '/')).json()
    expect(faults).toHaveLength(addresses.length)
    expect(faults).toContainEqual({
      path: '/reset',
      fault: 'Connection reset',
      says: 'The connection is reset after the request arrived.',
      example: 'https://faults.example.com/reset',
      netError: 'net::ERR_CONNECTION_RESET',
    })
  })

  test('has a place for every fault of the catalogue', () => {
    expect(new Set(addresses.map(({ kind }) => kind))).toEqual(
      new Set([...Object.keys(faultCatalogue), undefined]),
    )
  })

  test('elsewhere is a 404 that leads there', async () => {
    const { status, json } = await faultsLab().send('GET', '/no-such-fault')
    expect(status).toBe(404)
    expect((await json()).detail).toContain('https://faults.example.com/ lists them')
  })
})

describe('an address', () => {
  test.each(addresses)('$path does what its example promises', async ({ example, kind }) => {
    const { send, fetch, lastHop } = faultsLab()
    const faults = faultsAt(new URL(example, ORIGIN))
    const netError = faults[0] && netErrorOf(faults[0].effect)
    const method = faults[0]?.methods?.[0] ?? 'GET'
    const meet = async () => {
      if (kind === 'cors-misconfigured') return fetch(example)
      const response = await send(method, example)
      await response.text()
      return response
    }
    if (netError === undefined || kind === 'redirect-loop') {
      expect((await meet()).status).toBeLessThan(600)
      expect(lastHop()?.failure).toBeUndefined()
    } else {
      await expect(meet()).rejects.toThrow(TypeError)
      expect(lastHop()?.failure?.netError).toBe(netError)
    }
    const hit = faults.filter(({ every, probability }) => every === undefined && probability === undefined)
    expect(lastHop()?.faults).toEqual(hit.map(({ effect }) => effect))
  })

  test.each([
    ['/slow?ms=250', { kind: 'slow-first-byte', delayMs: 250 }],
    ['/slow?ms=soon', { kind: 'slow-first-byte', delayMs: 3_000 }],
    ['/slow?ms=', { kind: 'slow-first-byte', delayMs: 3_000 }],
    ['/slow?ms=-5', { kind: 'slow-first-byte', delayMs: 0 }],
    ['/drip?ms=900&chunks=3', { kind: 'slow-body', durationMs: 900, chunks: 3 }],
    ['/drip?chunks=0&ms=999999', { kind: 'slow-body', durationMs: 60_000, chunks: 1 }],
    ['/huge?bytes=1e99', { kind: 'huge-body', bytes: 60_000_000 }],
    ['/invalid-json?flaw=cut-off', { kind: 'invalid-json', flaw: 'cut-off' }],
    ['/invalid-json?flaw=toString', { kind: 'invalid-json', flaw: 'trailing-comma' }],
    [
      '/rate-limit?algorithm=token-bucket&limit=2&window=5',
      { kind: 'rate-limit', algorithm: 'token-bucket', limit: 2, windowMs: 5_000 },
    ],
  ])('%s means %j', (path, effect) => expect(effectsAt(path)).toEqual([effect]))

  test.each(['/', '/status/503', '/slow/', '/tls', '/tls/', '/tls/rust', '/tls/expired/x', '/cors/nothing'])(
    '%s has no fault',
    (path) => expect(effectsAt(path)).toEqual([]),
  )

  test.each(['expired', 'wrong-host', 'unknown-authority', 'no-common-protocol'] as TlsProblem[])(
    '/tls/%s fails so',
    (problem) => expect(effectsAt(`/tls/${problem}`)).toEqual([{ kind: 'tls-failure', problem }]),
  )

  test.each([
    'no-fields',
    'other-origin',
    'two-origins',
    'any-origin-with-credentials',
    'preflight-refused',
    'method-not-listed',
    'field-not-listed',
  ] as CorsMistake[])('/cors/%s keeps a page out and lets a script in', async (mistake) => {
    const { send, fetch } = faultsLab()
    const init: RequestInit = { method: 'PUT', credentials: 'include', headers: { 'X-Trace': '1' } }
    await expect(fetch(`/cors/${mistake}`, init)).rejects.toThrow('Failed to fetch')
    expect((await send('PUT', `/cors/${mistake}`)).status).toBe(200)
  })

  test.each(['/tls/rust', '/cors/nothing'])('%s is a 404', async (path) => {
    expect((await faultsLab().send('GET', path)).status).toBe(404)
  })

  test.each(plainAddresses)('$path takes any method', async ({ example }) => {
    const { send, lastHop } = faultsLab()
    await send('PURGE', example)
      .then(
        (response) => response.text(),
        () => undefined,
      )
      .catch(() => undefined)
    expect(lastHop()?.timing.endedAt).toBeDefined()
    expect([404, 405]).not.toContain(lastHop()?.response?.status)
  })
})

describe('counted faults', () => {
  const statuses = async (path: string, count: number) => {
    const { edge, send } = faultsLab()
    const seen: number[] = []
    for (let index = 0; index < count; index += 1) seen.push((await send('GET', path)).status)
    return { seen, edge }
  }

  test('/flaky fails every n-th time', async () => {
    expect((await statuses('/flaky?every=3&status=500', 6)).seen).toEqual([200, 200, 500, 200, 200, 500])
  })

  test('/flaky counts for each address by itself', async () => {
    const { send } = faultsLab()
    const ask = async (path: string) => (await send('GET', path)).status
    expect([await ask('/flaky?every=2'), await ask('/flaky?every=3'), await ask('/flaky?every=2')]).toEqual([
      200, 200, 503,
    ])
  })

  test('/error-rate fails for its share, the same requests for the same seed', async () => {
    const { seen } = await statuses('/error-rate?p=0.3&seed=7', 100)
    const failed = seen.filter((status) => status === 503).length
    expect(failed).toBeGreaterThan(15)
    expect(failed).toBeLessThan(45)
    expect((await statuses('/error-rate?p=0.3&seed=7', 100)).seen).toEqual(seen)
    expect((await statuses('/error-rate?p=0.3&seed=8', 100)).seen).not.toEqual(seen)
  })

  test('/rate-limit refuses what is too much', async () => {
    expect((await statuses('/rate-limit?algorithm=token-bucket&limit=2&window=10', 3)).seen).toEqual([
      200, 200, 429,
    ])
  })
})

describe('/status/{code}', () => {
  const send = (path: string, method = 'GET') => faultsLab().send(method, path)

  test.each([...registered, 299, 599, 600, 742, 999])('answers %i', async (code) => {
    expect((await send(`/status/${code}`)).status).toBe(code)
  })

  test.each([...registered.filter((code) => code >= 400), 999])(
    '%i is a problem that says what it means',
    async (code) => {
      const response = await send(`/status/${code}`)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      const { status, title, detail } = await response.json()
      expect(status).toBe(code)
      expect(title).not.toBe('')
      expect(detail).not.toBe('')
    },
  )

  test.each([
    [301, 'Location'],
    [401, 'WWW-Authenticate'],
    [405, 'Allow'],
    [407, 'Proxy-Authenticate'],
    [413, 'Retry-After'],
    [415, 'Accept'],
    [416, 'Content-Range'],
    [426, 'Upgrade'],
    [429, 'Retry-After'],
    [451, 'Link'],
    [503, 'Retry-After'],
  ])('%i comes with %s', async (code, field) => {
    expect((await send(`/status/${code}`)).headers.has(field)).toBe(true)
  })

  test('takes Retry-After as seconds or as a date', async () => {
    const { send, clock } = faultsLab()
    const field = async (query: string) =>
      (await send('GET', `/status/503?${query}`)).headers.get('Retry-After')
    expect(await field('retry-after=12')).toBe('12')
    expect(retryAfterMs((await field('retry-after-date=12')) ?? '', clock.date())).toBe(12_000)
    expect(await field('retry-after=soon')).toBe('5')
  })

  test('405 does not list the method that was refused', async () => {
    expect((await send('/status/405')).headers.get('Allow')).toBe('HEAD, POST, PUT, PATCH, DELETE')
  })

  test.each(['99', '100', '1000', 'teapot', '2e2'])('%s is a 404', async (code) => {
    expect((await send(`/status/${code}`)).status).toBe(404)
  })
})

describe('/orders', () => {
  const order = (lab: ReturnType<typeof faultsLab>, path = '/orders', fields = {}, body = '{"item":"tea"}') =>
    lab.send('POST', path, fields, body)
  const list = async ({ send }: ReturnType<typeof faultsLab>) =>
    (await (await send('GET', '/orders')).json()).orders

  test('loses the first answer of an exchange, so that a retry orders twice', async () => {
    const lab = faultsLab()
    await expect(order(lab)).rejects.toThrow(TypeError)
    expect((await order(lab)).status).toBe(201)
    expect(await list(lab)).toEqual([
      { id: 1, item: 'tea' },
      { id: 2, item: 'tea' },
    ])
  })

  test('orders once with an Idempotency-Key', async () => {
    const lab = faultsLab()
    const key = { 'Idempotency-Key': 'abc' }
    await expect(order(lab, '/orders', key)).rejects.toThrow(TypeError)
    const again = await order(lab, '/orders', key)
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true'])
    expect(await list(lab)).toEqual([{ id: 1, item: 'tea' }])
  })

  test('refuses a key for another order, and an empty one', async () => {
    const lab = faultsLab()
    await order(lab, '/orders?lose=0', { 'Idempotency-Key': 'abc' })
    expect((await order(lab, '/orders?lose=0', { 'Idempotency-Key': 'abc' }, '{}')).status).toBe(422)
    expect((await order(lab, '/orders?lose=0', { 'Idempotency-Key': '' })).status).toBe(400)
  })

  test('is emptied by DELETE', async () => {
    const lab = faultsLab()
    await order(lab, '/orders?lose=0')
    expect((await lab.send('DELETE', '/orders')).status).toBe(204)
    expect(await list(lab)).toEqual([])
  })

  test.each(['{', '[]', '{"item":1}', `{"item":"${'x'.repeat(101)}"}`])(
    'refuses the content %s',
    async (body) => {
      const lab = faultsLab()
      expect((await order(lab, '/orders?lose=0', {}, body)).status).toBe(400)
      expect(await list(lab)).toEqual([])
    },
  )

  test('says which methods it has', async () => {
    const response = await faultsLab().send('PATCH', '/orders')
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST, DELETE'])
  })

  test('is ordered from twice at once by /duplicate, unless a key is there', async () => {
    const lab = faultsLab()
    expect(await (await order(lab, '/duplicate')).json()).toEqual({ id: 2, item: 'tea' })
    expect(await (await order(lab, '/duplicate', { 'Idempotency-Key': 'k' })).json()).toEqual({
      id: 3,
      item: 'tea',
    })
    expect(await list(lab)).toHaveLength(3)
  })
})

describe('/documents/{id}', () => {
  test('refuses to undo what Sam did since it was read, then takes the change', async () => {
    const { send } = faultsLab()
    const read = await send('GET', '/documents/1')
    const tag = read.headers.get('ETag') ?? ''
    const refused = await send('PUT', '/documents/1', { 'If-Match': tag }, 'mine')
    expect([refused.status, tag]).toEqual([412, '"v1"'])
    const again = await send('GET', '/documents/1')
    expect(await again.json()).toMatchObject({ by: 'Sam', version: 2 })
    const taken = await send('PUT', '/documents/1', { 'If-Match': again.headers.get('ETag') ?? '' }, 'mine')
    expect([taken.status, await taken.json()]).toEqual([200, { version: 3, by: 'you', text: 'mine' }])
  })

  test('without If-Match lets Sam’s edit be lost, and says so', async () => {
    const { send, lastHop } = faultsLab()
    await send('GET', '/documents/1')
    const { overwrote } = await (await send('PUT', '/documents/1', {}, 'mine')).json()
    expect(overwrote).toMatchObject({ by: 'Sam', version: 2 })
    expect(lastHop()?.notes.join()).toContain('version 2, by Sam, is lost')
  })

  test('is the same at /lost-update/{id}, where If-Match does not help', async () => {
    const { send } = faultsLab()
    const read = await send('GET', '/lost-update/1')
    const fields = { 'If-Match': read.headers.get('ETag') ?? '' }
    expect((await send('PUT', '/lost-update/1', fields, 'mine')).status).toBe(200)
    expect(await (await send('GET', '/documents/1')).json()).toMatchObject({ by: 'you', text: 'mine' })
  })

  test.each([
    ['GET', '/documents/a%20b', 404],
    ['DELETE', '/documents/1', 405],
    ['HEAD', '/documents/1', 200],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await faultsLab().send(method, path)).status).toBe(status)
  })
})

describe('/replica', () => {
  test('reads what was written once the copy has caught up', async () => {
    const { send, clock } = faultsLab()
    const read = async (query = '') => (await (await send('GET', `/replica${query}`)).json()).version
    expect((await send('PUT', '/replica', {}, 'new')).status).toBe(200)
    expect([await read(), await read('?from=primary'), await read('?lag=0')]).toEqual([1, 2, 2])
    await clock.sleep(3_000)
    expect(await read()).toBe(2)
  })
})

describe('messages beside the final response', () => {
  test('103 names the style sheet before the page comes', async () => {
    const { send, lastHop } = faultsLab()
    expect((await send('GET', '/early-hints?ms=500')).status).toBe(200)
    const [hint] = lastHop()?.interim ?? []
    expect(hint).toMatchObject({ status: 103, reason: 'Early Hints', fields: [{ name: 'Link' }] })
    expect((lastHop()?.timing.firstByteAt ?? 0) - (hint?.at ?? 0)).toBe(500)
  })

  test('100 comes for Expect: 100-continue, 417 for anything else', async () => {
    const { send, lastHop } = faultsLab()
    const ask = async (expectation?: string) => {
      const fields = expectation === undefined ? {} : { Expect: expectation }
      const { status } = await send('POST', '/continue', fields, 'content')
      return [status, lastHop()?.interim?.map((interim) => interim.status) ?? []]
    }
    expect(await ask('100-Continue')).toEqual([200, [100]])
    expect(await ask()).toEqual([200, []])
    expect(await ask('miracles')).toEqual([417, []])
  })

  test('102 comes as often as asked', async () => {
    const { send, lastHop } = faultsLab()
    expect((await send('GET', '/processing?count=4&ms=100')).status).toBe(200)
    expect(lastHop()?.interim?.map(({ status }) => status)).toEqual([102, 102, 102, 102])
  })

  test('trailers follow the content, with its digest', async () => {
    const { send, lastHop } = faultsLab()
    const text = await (await send('GET', '/trailers')).text()
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    expect(lastHop()?.response?.trailers).toEqual([
      { name: 'Server-Timing', value: 'text;dur=600' },
      { name: 'Content-Digest', value: `sha-256=:${Buffer.from(digest).toString('base64')}:` },
    ])
  })
})

test('a reset takes everything back', async () => {
  const { send, edge } = faultsLab()
  await send('POST', '/orders?lose=0', {}, '{}')
  await send('PUT', '/documents/1', {}, 'mine')
  await send('PUT', '/replica', {}, 'mine')
  edge.reset()
  expect((await (await send('GET', '/orders')).json()).orders).toEqual([])
  expect((await (await send('GET', '/documents/1')).json()).version).toBe(1)
  expect((await (await send('GET', '/replica?from=primary')).json()).version).toBe(1)
})
