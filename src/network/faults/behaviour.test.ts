import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import type { CorsMistake } from '#http/fault.ts'
import { HOST, PAGE, smallLab } from '#network/edge/small-lab.ts'
import { contextOf } from '#network/edge/context.ts'
import { faultyLab } from './faulty-lab.ts'

describe('a duplicate effect', () => {
  it('lets the service handle the request twice, and the second answer come back', async () => {
    const { page, hops, served } = faultyLab({ kind: 'duplicate-effect' })
    expect(await (await page('/', { method: 'POST' })).json()).toMatchObject({ served: 2 })
    expect(served()).toBe(2)
    expect(hops()).toHaveLength(1)
  })
})

describe('a lost update', () => {
  it('keeps conditions from the service, but not from the log', async () => {
    let seen: readonly string[] = []
    const lab = smallLab([
      http.put(`${HOST}/doc`, ({ request }) => {
        seen = contextOf(request).fields.map(({ name }) => name)
        return HttpResponse.json({ ifMatch: request.headers.get('If-Match') })
      }),
    ])
    lab.edge.setFaults('x', [{ effect: { kind: 'lost-update' } }])
    const response = await lab.script('PUT', '/doc', { 'If-Match': '"1"', 'If-Range': '"1"' }, 'x')
    expect(await response.json()).toEqual({ ifMatch: null })
    expect(seen).not.toContain('If-Match')
    expect(seen).toContain('If-Range')
    const [hop] = lab.hops()
    expect(hop?.request.fields.map(({ name }) => name)).toContain('If-Match')
    expect(hop?.notes).toContain('ignored If-Match')
  })
})

describe('a stale replica', () => {
  function versioned() {
    let version = 1
    const lab = smallLab([
      http.get(`${HOST}/doc`, () => HttpResponse.json(version)),
      http.put(`${HOST}/doc`, () => HttpResponse.json(++version)),
      http.get(`${HOST}/other`, () => HttpResponse.json(`other ${version}`)),
    ])
    lab.edge.setFaults('x', [{ effect: { kind: 'stale-replica', lagMs: 1_000 } }])
    const read = async (path = '/doc', fields = {}) => (await lab.script('GET', path, fields)).json()
    const write = async () => void (await lab.script('PUT', '/doc', {}, 'x'))
    return { ...lab, read, write }
  }

  it('answers reads as things were before the write, then catches up', async () => {
    const { read, write, clock } = versioned()
    expect(await read()).toBe(1)
    await clock.sleep(5_000)
    await read()
    await write()
    expect(await read()).toBe(1)
    await clock.sleep(999)
    expect(await read()).toBe(1)
    await clock.sleep(1)
    expect(await read()).toBe(2)
  })

  it('is never more than its lag behind, however often is written', async () => {
    const { read, write, clock } = versioned()
    await read()
    for (let round = 0; round < 20; round += 1) {
      await write()
      await clock.sleep(300)
      expect(await read()).toBeGreaterThanOrEqual(round - 2)
    }
  })

  it('has a copy for each address and each representation', async () => {
    const { read, write } = versioned()
    expect(await read()).toBe(1)
    await write()
    expect(await read('/other')).toBe('other 2')
    expect(await read('/doc', { Authorization: 'Bearer token123' })).toBe(2)
    expect(await read()).toBe(1)
  })

  it('forgets its copies with the lab’s reset', async () => {
    const { read, write, edge } = versioned()
    await read()
    await write()
    edge.reset()
    expect(await read()).toBe(2)
  })

  it('lets a stream without an end pass', async () => {
    const { page } = faultyLab({ kind: 'stale-replica', lagMs: 1_000 })
    expect(await (await page('/stream')).text()).toBe('abcd')
  })
})

describe('a redirect loop', () => {
  it.each([
    ['GET', 302],
    ['POST', 307],
  ])('sends a %s back where it came from, by %i', async (method, status) => {
    const { script, served } = faultyLab({ kind: 'redirect-loop' })
    const response = await script(method, '/here?x=1')
    expect([response.status, response.headers.get('Location')]).toEqual([status, `${HOST}/here?x=1`])
    expect(served()).toBe(0)
  })
})

describe('CORS set up wrong', () => {
  const ask = (mistake: CorsMistake, init: RequestInit = {}) => {
    const lab = faultyLab({ kind: 'cors-misconfigured', mistake })
    return { lab, response: lab.page('/', init) }
  }

  it.each([
    ['no-fields', {}],
    ['other-origin', {}],
    ['two-origins', {}],
    ['any-origin-with-credentials', { credentials: 'include' }],
    ['preflight-refused', { method: 'PUT' }],
    ['method-not-listed', { method: 'PUT' }],
    ['field-not-listed', { headers: { 'X-Trace': '1' } }],
  ] as [CorsMistake, RequestInit][])('by %s keeps the answer from the page', async (mistake, init) => {
    const { lab, response } = ask(mistake, init)
    await expect(response).rejects.toThrow('Failed to fetch')
    expect(lab.lastHop()?.failure).toMatchObject({ kind: 'cors', netError: 'net::ERR_FAILED' })
    expect((await lab.script('PUT', '/', { 'X-Trace': '1' })).status).toBe(200)
  })

  it.each([
    'any-origin-with-credentials',
    'preflight-refused',
    'method-not-listed',
    'field-not-listed',
  ] as const)('by %s is not noticed by a plain GET', async (mistake) =>
    expect((await ask(mistake).response).status).toBe(200),
  )

  it('also where the handler says by itself who may read it', async () => {
    const allow = { 'Access-Control-Allow-Origin': PAGE }
    const lab = smallLab([http.get(`${HOST}/`, () => new HttpResponse('x', { headers: allow }))])
    expect((await lab.page('/')).status).toBe(200)
    lab.edge.setFaults('x', [{ effect: { kind: 'cors-misconfigured', mistake: 'no-fields' } }])
    await expect(lab.page('/', {}, 2)).rejects.toThrow(TypeError)
  })
})

describe('a server’s bad spell', () => {
  it('is over after a while: a brownout that lets nothing through answers 503, then 200', async () => {
    const { script, clock } = faultyLab({ kind: 'brownout', durationMs: 2_000, share: 1, delayMs: 0 })
    const status = async () => (await script('GET', '/')).status
    expect(await status()).toBe(503)
    await clock.sleep(1_900)
    expect(await status()).toBe(503)
    await clock.sleep(100)
    expect(await status()).toBe(200)
  })

  it('is over when the rate limit says so', async () => {
    const { script, clock } = faultyLab({
      kind: 'rate-limit',
      algorithm: 'token-bucket',
      limit: 1,
      windowMs: 3_000,
    })
    expect((await script('GET', '/')).status).toBe(200)
    const refused = await script('GET', '/')
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '3'])
    await clock.sleep(3_000)
    expect((await script('GET', '/')).status).toBe(200)
  })
})

describe('an address with a fault of its own', () => {
  it('has it for every client, beside the faults of the exchange', async () => {
    const lab = smallLab([http.get(`${HOST}/refused`, () => new HttpResponse())], {
      faultsAt: ({ pathname }) =>
        pathname === '/refused' ? [{ effect: { kind: 'connection-refused' } }] : [],
    })
    await expect(lab.script('GET', '/refused')).rejects.toThrow(TypeError)
    expect(lab.hops()[0]).toMatchObject({
      faults: [{ kind: 'connection-refused' }],
      failure: { kind: 'connection-refused' },
    })
    expect((await lab.script('GET', '/other')).status).toBe(404)
  })
})
