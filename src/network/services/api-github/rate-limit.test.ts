import { describe, expect, test } from 'vitest'
import { newClient, TOKEN } from './new-client.ts'

const authorized = { Authorization: `Bearer ${TOKEN}` }

describe('the rate limit', () => {
  test('falls by one a request, and tells when it ends', async () => {
    const { send, clock } = newClient()
    const first = await send('/users/python')
    expect(first.field('X-RateLimit-Limit')).toBe('60')
    expect(first.field('X-RateLimit-Remaining')).toBe('59')
    expect(first.field('X-RateLimit-Used')).toBe('1')
    expect(first.field('X-RateLimit-Resource')).toBe('core')
    expect(first.field('X-RateLimit-Reset')).toBe(String(clock.date() / 1000 + 3600))
    clock.advance(60_000)
    const second = await send('/nothing')
    expect(second.field('X-RateLimit-Remaining')).toBe('58')
    expect(second.field('X-RateLimit-Reset')).toBe(first.field('X-RateLimit-Reset'))
  })

  test('refuses the 61st request of an hour with 403, and lets the next hour in', async () => {
    const { send, clock } = newClient()
    for (let count = 0; count < 60; count += 1) expect((await send('/zen')).status).toBe(200)
    const refused = await send('/zen')
    expect([refused.status, refused.reason]).toEqual([403, 'rate limit exceeded'])
    expect(refused.json.message).toMatch(/^API rate limit exceeded for 203\.0\.113\.7\./)
    expect(refused.field('X-RateLimit-Remaining')).toBe('0')
    expect(refused.field('X-RateLimit-Used')).toBe('60')
    expect(refused.field('Retry-After')).toBeNull()
    expect(refused.field('Access-Control-Allow-Origin')).toBe('*')
    clock.advance(3_600_000)
    expect((await send('/zen')).field('X-RateLimit-Remaining')).toBe('59')
  })

  test('is higher with a token, and counted apart', async () => {
    const { send } = newClient()
    await send('/zen')
    expect((await send('/zen', authorized)).field('X-RateLimit-Remaining')).toBe('4999')
    expect((await send('/zen')).field('X-RateLimit-Remaining')).toBe('58')
  })

  test('is ten searches a minute, thirty with a token, counted apart', async () => {
    const { send, clock } = newClient()
    const search = (fields?: Record<string, string>) => send('/search/repositories?q=http', fields)
    for (let count = 0; count < 10; count += 1) await search()
    const refused = await search()
    expect([refused.status, refused.field('X-RateLimit-Resource')]).toEqual([403, 'search'])
    expect((await search(authorized)).field('X-RateLimit-Remaining')).toBe('29')
    expect((await send('/zen')).field('X-RateLimit-Remaining')).toBe('59')
    clock.advance(60_000)
    expect((await search()).status).toBe(200)
  })

  test('/rate_limit tells where one stands, and costs nothing', async () => {
    const { send } = newClient()
    await send('/zen')
    await send('/rate_limit')
    const { json, field } = await send('/rate_limit')
    expect(json.resources.core).toMatchObject({ limit: 60, remaining: 59, used: 1, resource: 'core' })
    expect(json.resources.search).toMatchObject({ limit: 10, remaining: 10, used: 0 })
    expect(json.rate).toEqual(json.resources.core)
    expect(field('X-RateLimit-Remaining')).toBe('59')
  })

  test('a bad token counts against the address it came from', async () => {
    const { send } = newClient()
    expect((await send('/zen', { Authorization: 'Bearer nope' })).field('X-RateLimit-Remaining')).toBe('59')
  })

  test('900 requests within a minute are too fast: 429 with Retry-After', async () => {
    const { service, send, clock } = newClient()
    service.load?.([['secondary user ID 583231', { reset: clock.date() / 1000 + 60, used: 899 }]])
    expect((await send('/zen', authorized)).status).toBe(200)
    clock.advance(15_000)
    const refused = await send('/zen', authorized)
    expect([refused.status, refused.field('Retry-After')]).toEqual([429, '45'])
    expect(refused.json.message).toMatch(/secondary rate limit/)
    clock.advance(45_000)
    expect((await send('/zen', authorized)).status).toBe(200)
  })

  test('outlives a reload, and is forgotten on reset', async () => {
    const before = newClient()
    expect(before.service.save?.()).toBeUndefined()
    await before.send('/zen')
    const after = newClient()
    after.service.load?.(JSON.parse(JSON.stringify(before.service.save?.())))
    expect((await after.send('/zen')).field('X-RateLimit-Remaining')).toBe('58')
    after.service.reset?.()
    expect((await after.send('/zen')).field('X-RateLimit-Remaining')).toBe('59')
  })

  test.each([undefined, 7, [['core']], [['core x', { reset: 1, used: -1 }]]])(
    'is not taken from %j',
    async (saved) => {
      const { service, send } = newClient()
      service.load?.(saved)
      expect((await send('/zen')).field('X-RateLimit-Remaining')).toBe('59')
    },
  )

  test('a window that ends too late, from a clock that ran fast, is dropped', async () => {
    const { service, send, clock } = newClient()
    const reset = clock.date() / 1000 + 86_400
    service.load?.([['core 203.0.113.7', { reset, used: 60 }]])
    expect((await send('/zen')).status).toBe(200)
  })
})

describe('a conditional request', () => {
  test('with the entity tag is a 304 without content', async () => {
    const { send } = newClient()
    const tag = (await send('/users/python')).field('ETag') ?? ''
    expect(tag).toMatch(/^W\/"[\da-f]{64}"$/)
    const again = await send('/users/python', { 'If-None-Match': `"other", ${tag}` })
    expect([again.status, again.text, again.field('Content-Type')]).toEqual([304, '', null])
    expect(again.field('ETag')).toBe(tag)
    expect((await send('/users/octocat', { 'If-None-Match': tag })).status).toBe(200)
  })

  test('with the date of the last change is a 304', async () => {
    const { send } = newClient()
    const date = (await send('/repos/python/cpython')).field('Last-Modified') ?? ''
    const at = (since: string) => send('/repos/python/cpython', { 'If-Modified-Since': since })
    expect((await at(date)).status).toBe(304)
    expect((await at('Thu, 01 Jan 2015 00:00:00 GMT')).status).toBe(200)
    expect((await at('yesterday')).status).toBe(200)
  })

  test('that ends in a 304 costs nothing with a token, and one without', async () => {
    const { send } = newClient()
    const tag = (await send('/users/python')).field('ETag') ?? ''
    const unchanged = { 'If-None-Match': tag }
    expect((await send('/users/python', unchanged)).field('X-RateLimit-Remaining')).toBe('58')
    await send('/users/python', authorized)
    const free = await send('/users/python', { ...unchanged, ...authorized })
    expect([free.status, free.field('X-RateLimit-Remaining')]).toEqual([304, '4999'])
  })

  test('to a search is answered in full', async () => {
    const { send } = newClient()
    const { field } = await send('/search/repositories?q=http')
    expect([field('ETag'), field('Cache-Control')]).toEqual([null, 'no-cache'])
    expect((await send('/search/repositories?q=http', { 'If-None-Match': '*' })).status).toBe(200)
  })
})
