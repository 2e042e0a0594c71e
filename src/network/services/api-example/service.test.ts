import { describe, expect, test } from 'vitest'
import { handClock } from '#network/services/ask.ts'
import { ask } from './contract/ask.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://api.example.com'
const json = (method: string, content: unknown, fields: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(content),
  headers: { 'Content-Type': 'application/json', ...fields },
})

function client(service = createService(), clock = handClock()) {
  return (path: string, init?: RequestInit, clientAddress = '203.0.113.7') =>
    ask(service, `${ORIGIN}${path}`, init, { clock, clientAddress })
}

describe('orders', () => {
  test('/users/42/orders lists that user’s', async () => {
    const { data } = await (await client()('/users/42/orders')).response.json()
    expect(data.map((order: { userId: number }) => order.userId)).toEqual([42, 42, 42])
  })

  test('a retried POST is a second order', async () => {
    const send = client()
    const order = json('POST', { item: 'lamp' })
    expect((await send('/orders', order)).response.headers.get('Location')).toBe('/orders/1017')
    expect((await send('/orders', order)).response.headers.get('Location')).toBe('/orders/1018')
  })

  test('a retried POST with an Idempotency-Key is the same order', async () => {
    const send = client()
    const order = json('POST', { item: 'lamp' }, { 'Idempotency-Key': '"k-1"' })
    const first = (await send('/orders', order)).response
    const second = await send('/orders', order)
    expect(second.notes).toContain('same key, same answer: nothing done twice')
    expect(second.response.status).toBe(201)
    expect(second.response.headers.get('Location')).toBe('/orders/1017')
    expect(second.response.headers.get('Idempotency-Replayed')).toBe('true')
    expect(await second.response.json()).toEqual(await first.json())
    expect((await (await send('/orders')).response.json()).total).toBe(17)
  })

  test('the same key with other content is refused', async () => {
    const send = client()
    await send('/orders', json('POST', { item: 'lamp' }, { 'Idempotency-Key': 'k-1' }))
    const { response } = await send('/orders', json('POST', { item: 'desk' }, { 'Idempotency-Key': 'k-1' }))
    expect(response.status).toBe(422)
  })

  test('a refused request does not use up its key', async () => {
    const send = client()
    await send('/orders', json('POST', { quantity: 0 }, { 'Idempotency-Key': 'k-1' }))
    const { response } = await send('/orders', json('POST', { item: 'lamp' }, { 'Idempotency-Key': 'k-1' }))
    expect(response.status).toBe(201)
  })

  test('needs an item, a whole quantity and a user who exists', async () => {
    const { response } = await client()('/orders', json('POST', { quantity: 1.5, userId: 999 }))
    expect((await response.json()).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/item',
      '#/quantity',
      '#/userId',
    ])
  })
})

describe('items', () => {
  test('PUT answers 201 where nothing was and 204 after, GET gives it, DELETE ends it', async () => {
    const send = client()
    expect((await send('/items/size', json('PUT', { value: [1, null] }))).response.status).toBe(201)
    expect((await send('/items/size', json('PUT', { value: 'L' }))).response.status).toBe(204)
    expect(await (await send('/items/size')).response.json()).toEqual({ key: 'size', value: 'L' })
    expect((await send('/items/size', { method: 'DELETE' })).response.status).toBe(204)
    expect((await send('/items/size')).response.status).toBe(404)
  })

  test('PUT without a value is refused', async () => {
    expect((await client()('/items/size', json('PUT', {}))).response.status).toBe(422)
  })
})

describe('posts and search', () => {
  test('a post is stored under the id that the answer tells', async () => {
    const send = client()
    const content = { title: 'New Blog Post', body: 'This is the content.', tags: ['python', 'tutorial'] }
    const fields = { Authorization: 'Bearer YOUR_API_TOKEN' }
    const { id } = await (await send('/posts', json('POST', content, fields))).response.json()
    expect(await (await send(`/posts/${id}`)).response.json()).toMatchObject(content)
  })

  test('search finds posts and users and keeps to the limit', async () => {
    const found = await (await client()('/search?q=python&limit=2')).response.json()
    expect(found).toMatchObject({ query: 'python', total: 3, limit: 2 })
    expect(found.results).toHaveLength(2)
    expect((await (await client()('/search?q=alice')).response.json()).results[0].url).toBe('/users/1')
  })

  test('search without q is refused', async () => {
    expect((await client()('/search')).response.status).toBe(400)
  })
})

describe('any path', () => {
  test('that is unknown is a 404 problem', async () => {
    const { response } = await client()('/nothing')
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  })

  test('refuses a method it does not have with 405 and Allow', async () => {
    const { response } = await client()('/users', { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, POST, HEAD, OPTIONS')
  })

  test('answers OPTIONS with 204 and Allow', async () => {
    const { response } = await client()('/users/1', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('Allow')).toBe('GET, PUT, PATCH, DELETE, HEAD, OPTIONS')
    expect(response.headers.get('Accept-Patch')).toContain('application/merge-patch+json')
  })

  test('answers HEAD as GET without content', async () => {
    const send = client()
    const get = (await send('/users/1')).response
    const head = (await send('/users/1', { method: 'HEAD' })).response
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'))
    expect(head.headers.get('Content-Length')).toBe(String((await get.text()).length))
    expect(await head.text()).toBe('')
  })

  test.each(['/', '/api/'])('%s lists what there is', async (path) => {
    const { resources } = await (await client()(path)).response.json()
    expect(resources).toContain(path === '/' ? '/users/:id' : '/api/users/:id')
  })
})

describe('the rate limit', () => {
  test('allows sixty requests a minute, then answers 429 until the window ends', async () => {
    const clock = handClock()
    const send = client(createService(), clock)
    expect((await send('/users/1')).response.headers.get('RateLimit')).toBe('"per-client";r=59;t=60')
    for (let n = 2; n <= 60; n++) await send('/nothing')
    clock.advance(20_000)
    const { response, notes } = await send('/users/1')
    expect(response.status).toBe(429)
    expect(response.headers.get('Retry-After')).toBe('40')
    expect(response.headers.get('RateLimit-Policy')).toBe('"per-client";q=60;w=60')
    expect(notes).toContain('the 61st this minute; 60 are allowed')
    clock.advance(40_000)
    expect((await send('/users/1')).response.status).toBe(200)
  })

  test('counts each client for itself', async () => {
    const send = client()
    for (let n = 1; n <= 61; n++) await send('/users/1')
    expect((await send('/users/1', {}, '198.51.100.1')).response.status).toBe(200)
  })

  test('is five in ten seconds at /limited, counted apart', async () => {
    const clock = handClock()
    const send = client(createService(), clock)
    const statuses: number[] = []
    for (let n = 1; n <= 6; n++) statuses.push((await send('/limited')).response.status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await send('/users/1')).response.status).toBe(200)
    clock.advance(10_000)
    expect((await send('/limited')).response.status).toBe(200)
  })
})

describe('the state', () => {
  test('is worth saving only once something happened', async () => {
    const service = createService()
    expect(service.save?.()).toBeUndefined()
    await client(service)('/users', json('POST', { name: 'Bob' }))
    expect(service.save?.()).toBeDefined()
  })

  test('survives a reload: records, keys and the rate window', async () => {
    const [before, after, clock] = [createService(), createService(), handClock()]
    const order = json('POST', { item: 'lamp' }, { 'Idempotency-Key': 'k-1' })
    await client(before, clock)('/orders', order)
    after.load?.(JSON.parse(JSON.stringify(before.save?.())))
    const { response } = await client(after, clock)('/orders', order)
    expect(response.headers.get('Idempotency-Replayed')).toBe('true')
    expect(response.headers.get('RateLimit')).toBe('"per-client";r=58;t=60')
  })

  test.each([undefined, null, 'x', { version: 2 }])('ignores %j in its place', async (saved) => {
    const service = createService()
    service.load?.(saved)
    expect((await client(service)('/users/1')).response.status).toBe(200)
  })

  test('is as new after a reset', async () => {
    const service = createService()
    await client(service)('/users/1', { method: 'DELETE' })
    service.reset?.()
    expect(service.save?.()).toBeUndefined()
    expect((await client(service)('/users/1')).response.status).toBe(200)
  })
})

describe('other origins', () => {
  const { cors } = createService()

  test('may read what a client needs', () => {
    const exposed = cors.fields({ origin: 'https://lab.example', method: 'GET' }).at(-1)?.value
    for (const name of ['Location', 'ETag', 'Link', 'Retry-After', 'RateLimit', 'WWW-Authenticate']) {
      expect(exposed).toContain(name)
    }
  })

  test('may send Authorization after asking, which a wildcard would not allow', () => {
    const { fields } = cors.preflight({
      origin: 'https://lab.example',
      method: 'PATCH',
      requestHeaders: 'authorization',
    })
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: 'authorization' })
    expect(fields).toContainEqual({ name: 'Access-Control-Max-Age', value: '5' })
  })
})
