import { describe, expect, test } from 'vitest'
import { retryAfterMs } from '#http/retry-after.ts'
import { statusCodes } from '#http/status.ts'
import { ask, handClock } from '#network/services/example-com/ask.ts'
import { effectOfUrl, faultyPaths } from './effect.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://faults.example.com'
const send = (path: string, init?: RequestInit) => ask(createService(), `${ORIGIN}${path}`, init)
const effectAt = (path: string) => effectOfUrl(new URL(path, ORIGIN))
const registered = statusCodes.map(({ code }) => code).filter((code) => code >= 200)

describe('/status/{code}', () => {
  test.each(registered)('answers %i', async (code) => {
    expect((await send(`/status/${code}`)).response.status).toBe(code)
  })

  test.each(registered.filter((code) => code >= 400))(
    '%i is a problem that says what it means',
    async (code) => {
      const { response } = await send(`/status/${code}`)
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
    [416, 'Content-Range'],
    [426, 'Upgrade'],
    [429, 'Retry-After'],
    [451, 'Link'],
    [503, 'Retry-After'],
  ])('%i comes with %s', async (code, field) => {
    const { response } = await send(`/status/${code}`)
    expect(response.headers.has(field)).toBe(true)
  })

  test('takes Retry-After as seconds or as a date', async () => {
    const field = async (query: string) =>
      (await send(`/status/503?${query}`)).response.headers.get('Retry-After')
    expect(await field('retry-after=12')).toBe('12')
    const date = (await field('retry-after-date=12')) ?? ''
    expect(retryAfterMs(date, handClock().date())).toBe(12_000)
  })

  test('405 does not list the method that was refused', async () => {
    expect((await send('/status/405')).response.headers.get('Allow')).toBe('POST, PUT, PATCH, DELETE')
  })

  test('takes any method', async () => {
    expect((await send('/status/409', { method: 'PUT', body: 'x' })).response.status).toBe(409)
  })

  test.each(['99', '100', '600', 'teapot', '2000'])('%s is a 404', async (code) => {
    expect((await send(`/status/${code}`)).response.status).toBe(404)
  })
})

describe('a faulty path', () => {
  test.each([
    ['/timeout', { kind: 'never-answers' }],
    ['/refused', { kind: 'connection-refused' }],
    ['/reset', { kind: 'connection-reset' }],
    ['/truncated', { kind: 'truncated-body', share: 0.5 }],
    ['/slow?ms=250', { kind: 'slow-first-byte', delayMs: 250 }],
    ['/drip?ms=900&chunks=3', { kind: 'slow-body', durationMs: 900, chunks: 3 }],
    ['/html-for-json', { kind: 'html-for-json' }],
    ['/huge?bytes=5000', { kind: 'huge-body', bytes: 5000 }],
  ])('%s means %j', (path, effect) => {
    expect(effectAt(path)).toEqual(effect)
  })

  test.each([
    ['/slow?ms=soon', { kind: 'slow-first-byte', delayMs: 3000 }],
    ['/slow?ms=', { kind: 'slow-first-byte', delayMs: 3000 }],
    ['/slow?ms=-5', { kind: 'slow-first-byte', delayMs: 0 }],
    ['/drip?chunks=0&ms=999999', { kind: 'slow-body', durationMs: 60_000, chunks: 1 }],
    ['/huge?bytes=1e99', { kind: 'huge-body', bytes: 60_000_000 }],
  ])('%s stays within bounds', (path, effect) => {
    expect(effectAt(path)).toEqual(effect)
  })

  test('elsewhere nothing goes wrong on the wire', () => {
    expect([effectAt('/'), effectAt('/status/503'), effectAt('/slow/')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test.each(faultyPaths.map(({ path }) => path))(
    '%s has a document for the fault to work upon',
    async (path) => {
      const { response } = await send(path)
      expect(await response.json()).toMatchObject({ path })
    },
  )

  test('and /status are listed at /', async () => {
    const { faults } = await (await send('/')).response.json()
    expect(faults).toHaveLength(faultyPaths.length + 1)
  })
})
