import fc from 'fast-check'
import { http, HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import type { FaultEffect } from '#http/fault.ts'
import { contentOf, readContent } from '#network/edge/content.ts'
import { HOST, smallLab } from '#network/edge/small-lab.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { hugeContent } from './huge-body.ts'
import { slowContent } from './slow-body.ts'

function faultyLab(effect: FaultEffect, first?: number) {
  let served = 0
  const lab = smallLab([http.all(`${HOST}/`, () => HttpResponse.json({ served: ++served }))])
  lab.edge.setFaults('x', [first === undefined ? { effect } : { effect, first }])
  return { ...lab, served: () => served }
}

describe('a fault', () => {
  it('with first: n hits the first n requests, preflights not counted, then lets go', async () => {
    const { page, hops, served } = faultyLab({ kind: 'status', status: 503 }, 2)
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 3; attempt += 1)
      statuses.push((await page('/', { method: 'PUT' }, attempt)).status)
    expect(statuses).toEqual([503, 503, 200])
    expect(served()).toBe(1)
    expect(
      hops()
        .filter(({ kind }) => kind === 'request')
        .map(({ fault }) => fault?.kind),
    ).toEqual(['status', 'status', undefined])
    expect(hops().filter(({ kind }) => kind === 'preflight')).toHaveLength(3)
  })

  it('hits its own exchange only', async () => {
    const { edge } = faultyLab({ kind: 'status', status: 503 })
    expect((await edge.fetch(new Request(`${HOST}/`))).status).toBe(200)
  })

  it('can come with others', async () => {
    const { page, edge, hops } = faultyLab({ kind: 'never-answers' })
    edge.setFaults('x', [
      { effect: { kind: 'slow-first-byte', delayMs: 700 } },
      { effect: { kind: 'status', status: 500 } },
    ])
    expect((await page('/')).status).toBe(500)
    const { receivedAt = 0, firstByteAt = 0 } = hops()[0]?.timing ?? {}
    expect(firstByteAt - receivedAt).toBe(700)
  })
})

describe('an address with a fault of its own', () => {
  it('has it for every client, beside the faults of the exchange', async () => {
    const lab = smallLab([http.get(`${HOST}/refused`, () => new HttpResponse())], {
      faultAt: ({ pathname }) => (pathname === '/refused' ? { kind: 'connection-refused' } : undefined),
    })
    await expect(lab.script('GET', '/refused')).rejects.toThrow(TypeError)
    expect(lab.hops()[0]).toMatchObject({
      fault: { kind: 'connection-refused' },
      failure: { kind: 'connection-refused' },
    })
    expect((await lab.script('GET', '/other')).status).toBe(404)
  })
})

describe('a status fault', () => {
  const answer = async (status: number, retryAfterSeconds?: number, method = 'GET') => {
    const effect = {
      kind: 'status',
      status,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    } as const
    const lab = faultyLab(effect)
    const response = await lab.script(method, '/')
    return { response, served: lab.served() }
  }

  it.each([
    [401, 'WWW-Authenticate', 'Bearer realm="api.test"'],
    [407, 'Proxy-Authenticate', 'Basic realm="proxy"'],
    [416, 'Content-Range', 'bytes */0'],
    [426, 'Upgrade', 'HTTP/2.0'],
  ])('of %i carries %s', async (status, name, value) => {
    const { response } = await answer(status)
    expect([response.status, response.headers.get(name)]).toEqual([status, value])
  })

  it('of 405 lists methods, but not the one that was refused', async () => {
    expect((await answer(405, undefined, 'POST')).response.headers.get('Allow')).toBe('GET, HEAD')
  })

  it.each([429, 503])('of %i says Retry-After when it is given, and nothing otherwise', async (status) => {
    expect((await answer(status, 2)).response.headers.get('Retry-After')).toBe('2')
    expect((await answer(status)).response.headers.has('Retry-After')).toBe(false)
  })

  it('explains itself as RFC 9457 asks, and the service is not asked', async () => {
    const { response, served } = await answer(503)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
    })
    expect(served).toBe(0)
  })

  it('has no content where HTTP allows none', async () => {
    expect((await answer(304)).response.body).toBeNull()
    expect(await (await answer(503, 1, 'HEAD')).response.text()).toBe('')
  })
})

describe('a broken connection', () => {
  it('refused: nothing reaches the server, not even a preflight', async () => {
    const { page, hops, served } = faultyLab({ kind: 'connection-refused' })
    await expect(page('/', { method: 'PUT' })).rejects.toThrow('Failed to fetch')
    expect(served()).toBe(0)
    expect(hops().map(({ kind, failure }) => [kind, failure?.netError])).toEqual([
      ['request', 'net::ERR_CONNECTION_REFUSED'],
    ])
    expect(hops()[0]?.timing.receivedAt).toBeUndefined()
  })

  it('reset: the server has handled the request, and the client gets no answer', async () => {
    const { page, hops, served } = faultyLab({ kind: 'connection-reset' })
    await expect(page('/', { method: 'POST' })).rejects.toThrow(TypeError)
    expect(served()).toBe(1)
    expect(hops()[0]?.failure?.netError).toBe('net::ERR_CONNECTION_RESET')
    expect(hops()[0]?.timing.receivedAt).toBeDefined()
    expect(hops()[0]?.response).toBeUndefined()
  })

  it('silent: given up after 120 lab seconds', async () => {
    const { page, hops, clock } = faultyLab({ kind: 'never-answers' })
    await expect(page('/')).rejects.toThrow(TypeError)
    expect(clock.now()).toBeGreaterThanOrEqual(120_000)
    expect(hops()[0]?.response).toBeUndefined()
  })
})

describe('content that breaks off', () => {
  it('delivers its share under the full Content-Length, then fails', async () => {
    const { page, hops } = faultyLab({ kind: 'truncated-body', share: 0.5 })
    const response = await page('/')
    expect(response.headers.get('Content-Length')).toBe('12')
    await expect(response.text()).rejects.toThrow(TypeError)
    expect(hops()[0]?.response?.body.size).toBe(6)
    expect(hops()[0]?.failure).toMatchObject({
      kind: 'truncated-body',
      netError: 'net::ERR_CONTENT_LENGTH_MISMATCH',
    })
    expect(hops()[0]?.timing.endedAt).toBeDefined()
  })

  it('in chunked content is an incomplete encoding', async () => {
    const lab = smallLab([
      http.get(`${HOST}/`, () => new HttpResponse('abcd', { headers: { 'Transfer-Encoding': 'chunked' } })),
    ])
    lab.edge.setFaults('x', [{ effect: { kind: 'truncated-body', share: 0.25 } }])
    await expect((await lab.page('/')).text()).rejects.toThrow(TypeError)
    expect(lab.hops()[0]?.failure?.netError).toBe('net::ERR_INCOMPLETE_CHUNKED_ENCODING')
    expect(lab.hops()[0]?.response?.body.size).toBe(1)
  })

  it('is whole when its share is all of it', async () => {
    const { page, hops } = faultyLab({ kind: 'truncated-body', share: 1 })
    expect(await (await page('/')).json()).toEqual({ served: 1 })
    expect(hops()[0]?.failure).toBeUndefined()
  })
})

describe('slow content', () => {
  it('comes in even pieces, the last after the whole duration', async () => {
    const { page, hops } = faultyLab({ kind: 'slow-body', durationMs: 900, chunks: 3 })
    expect(await (await page('/')).json()).toEqual({ served: 1 })
    const chunks = hops()[0]?.timing.chunks ?? []
    expect(chunks.map(({ bytes }) => bytes)).toEqual([4, 4, 4])
    expect((chunks[2]?.at ?? 0) - (chunks[0]?.at ?? 0)).toBe(600)
  })

  it('loses no byte, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 50 }),
        fc.integer({ min: 1, max: 80 }),
        async (bytes, chunks) => {
          const effect = { kind: 'slow-body', durationMs: 100, chunks } as const
          expect(await readContent(slowContent(contentOf(bytes), effect, createInstantClock()))).toEqual(
            bytes,
          )
        },
      ),
    )
  })
})

describe('content in place of the right one', () => {
  it('is an HTML page under 200 where JSON was promised', async () => {
    const { page } = faultyLab({ kind: 'html-for-json' })
    const response = await page('/')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it('is JSON as long as was asked', async () => {
    const { page, hops } = faultyLab({ kind: 'huge-body', bytes: 300_000 })
    const response = await page('/')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(Array.isArray(await response.json())).toBe(true)
    expect(hops()[0]?.response?.body.size).toBe(300_000)
    expect(hops()[0]?.timing.chunks.length).toBeGreaterThan(4)
  })

  it('is valid JSON at any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), async (bytes) => {
        const text = new TextDecoder().decode(await readContent(hugeContent(bytes)))
        expect(text).toHaveLength(bytes)
        JSON.parse(text)
      }),
      { numRuns: 40 },
    )
  })
})
