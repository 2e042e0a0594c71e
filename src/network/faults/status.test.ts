import { describe, expect, it } from 'vitest'
import type { FaultEffect } from '#http/fault.ts'
import { retryAfterMs } from '#http/retry-after.ts'
import { faultyLab } from './faulty-lab.ts'

describe('a status fault', () => {
  const answer = async (effect: Omit<Extract<FaultEffect, { kind: 'status' }>, 'kind'>, method = 'GET') => {
    const lab = faultyLab({ kind: 'status', ...effect })
    const response = await lab.script(method, '/')
    return { ...lab, response }
  }

  it.each([
    [401, 'WWW-Authenticate', 'Bearer realm="api.test"'],
    [407, 'Proxy-Authenticate', 'Basic realm="proxy"'],
    [415, 'Accept', 'application/json'],
    [416, 'Content-Range', 'bytes */1000'],
    [426, 'Upgrade', 'HTTP/2.0'],
    [451, 'Link', '<https://api.test/>; rel="blocked-by"'],
  ])('of %i carries %s', async (status, name, value) => {
    const { response } = await answer({ status })
    expect([response.status, response.headers.get(name)]).toEqual([status, value])
  })

  it('of 405 lists methods, but not the one that was refused', async () => {
    expect((await answer({ status: 405 }, 'POST')).response.headers.get('Allow')).toBe(
      'GET, HEAD, PUT, PATCH, DELETE',
    )
  })

  it.each([429, 503])('of %i says Retry-After when it is given, and nothing otherwise', async (status) => {
    const given = await answer({ status, retryAfterSeconds: 2 })
    expect(given.response.headers.get('Retry-After')).toBe('2')
    expect((await answer({ status })).response.headers.has('Retry-After')).toBe(false)
  })

  it('says Retry-After as a date where that is asked for', async () => {
    const { response, clock } = await answer({ status: 503, retryAfterSeconds: 90, retryAfterAsDate: true })
    const value = response.headers.get('Retry-After') ?? ''
    expect(value).toMatch(/ GMT$/)
    expect(retryAfterMs(value, clock.date())).toBe(90_000)
  })

  it('explains itself as RFC 9457 asks, and the service is not asked', async () => {
    const { response, served } = await answer({ status: 503 })
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
    })
    expect(served()).toBe(0)
  })

  it('has no content where HTTP allows none', async () => {
    expect((await answer({ status: 304 })).response.body).toBeNull()
    expect(await (await answer({ status: 503 }, 'HEAD')).response.text()).toBe('')
  })

  it('with first: n hits the first n requests, preflights not counted, then lets go', async () => {
    const { page, hops, served } = faultyLab({ effect: { kind: 'status', status: 503 }, first: 2 })
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      statuses.push((await page('/', { method: 'PUT' }, attempt)).status)
    }
    expect(statuses).toEqual([503, 503, 200])
    expect(served()).toBe(1)
    const requests = hops().filter(({ kind }) => kind === 'request')
    expect(requests.map(({ faults }) => faults.length)).toEqual([1, 1, 0])
    expect(hops().filter(({ kind }) => kind === 'preflight')).toHaveLength(3)
  })

  it('hits its own exchange only', async () => {
    const { edge } = faultyLab({ kind: 'status', status: 503 })
    expect((await edge.fetch(new Request('https://api.test/'))).status).toBe(200)
  })

  it('gives way to another that stands in the service’s place and was set before it', async () => {
    const { page } = faultyLab({ kind: 'html-for-json' }, { kind: 'status', status: 503 })
    expect((await page('/')).status).toBe(200)
  })
})
