import { describe, expect, test } from 'vitest'
import { ask } from './contract/ask.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://api.example.com'
const json = (method: string, content: unknown, fields: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(content),
  headers: { 'Content-Type': 'application/json', ...fields },
})

function client(service = createService()) {
  return (path: string, init?: RequestInit) => ask(service, `${ORIGIN}${path}`, init)
}

describe.each([
  ['/orders', 1001, { item: 'lamp' }, { quantity: 7 }],
  ['/posts', 3, { title: 'New Blog Post' }, { body: 'Changed.' }],
  ['/users', 42, { name: 'Grace' }, { role: 'lead' }],
])('%s/{id}', (path, id, content, patch) => {
  test('PUT replaces what is there, and creates what is not', async () => {
    const send = client()
    expect((await send(`${path}/${id}`, json('PUT', content))).response.status).toBe(200)
    const { response } = await send(`${path}/5000`, json('PUT', content))
    expect([response.status, response.headers.get('Location')]).toEqual([201, `${path}/5000`])
    expect(await (await send(`${path}/5000`)).response.json()).toMatchObject({ id: 5000, ...content })
    expect((await send(path, json('POST', content))).response.headers.get('Location')).toBe(`${path}/5001`)
  })

  test('PATCH changes what it names', async () => {
    const send = client()
    const before = await (await send(`${path}/${id}`)).response.json()
    const { response } = await send(`${path}/${id}`, json('PATCH', patch))
    expect(await response.json()).toEqual({ ...before, ...patch })
  })

  test('DELETE answers 204, then 404', async () => {
    const send = client()
    expect((await send(`${path}/${id}`, { method: 'DELETE' })).response.status).toBe(204)
    expect((await send(`${path}/${id}`, { method: 'DELETE' })).response.status).toBe(404)
    expect((await send(`${path}/${id}`)).response.status).toBe(404)
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('%s with an old tag in If-Match is refused', async (method) => {
    const send = client()
    const tag = (await send(`${path}/${id}`)).response.headers.get('ETag') ?? ''
    const changed = (await send(`${path}/${id}`, json('PATCH', patch, { 'If-Match': tag }))).response
    expect(changed.status).toBe(200)
    expect((await send(`${path}/${id}`, json(method, content, { 'If-Match': tag }))).response.status).toBe(
      412,
    )
    const now = changed.headers.get('ETag') ?? ''
    expect((await send(`${path}/${id}`, json(method, content, { 'If-Match': now }))).response.ok).toBe(true)
  })

  test('PUT can’t take an id that POST would run into', async () => {
    const send = client()
    expect((await send(`${path}/999999999`, json('PUT', content))).response.status).toBe(201)
    const { response } = await send(path, json('POST', content))
    expect((await send(response.headers.get('Location') ?? '')).response.status).toBe(200)
    expect((await send(`${path}/1000000005`, json('PUT', content))).response.status).toBe(404)
  })

  test('a POST with an Idempotency-Key happens once', async () => {
    const send = client()
    const post = json('POST', content, { 'Idempotency-Key': 'once' })
    await send(path, post)
    const { response } = await send(path, post)
    expect(response.headers.get('Idempotency-Replayed')).toBe('true')
  })
})

describe('whose a record is', () => {
  test.each(['/orders', '/posts'])('%s: the token’s, unless the content says', async (path) => {
    const send = client()
    const content = { item: 'lamp', title: 'Lamp' }
    const token = { Authorization: 'Bearer admin-token' }
    const userIdOf = async (init: RequestInit) => (await (await send(path, init)).response.json()).userId
    expect(await userIdOf(json('POST', content))).toBe(1)
    expect(await userIdOf(json('POST', content, token))).toBe(2)
    expect(await userIdOf(json('POST', { ...content, userId: 42 }, token))).toBe(42)
  })

  test('stays when a PUT does not say', async () => {
    const { response } = await client()('/orders/1002', json('PUT', { item: 'lamp' }))
    expect(await response.json()).toEqual({ id: 1002, userId: 42, item: 'lamp', quantity: 1, status: 'open' })
  })

  test('must be said once Alice is gone', async () => {
    const send = client()
    await send('/users/1', { method: 'DELETE' })
    const { response } = await send('/orders', json('POST', { item: 'lamp' }))
    expect(response.status).toBe(422)
    expect((await response.json()).errors[0].pointer).toBe('#/userId')
  })

  test('/users/{id}/posts lists that user’s and adds to them', async () => {
    const send = client()
    const { response } = await send('/users/42/posts', json('POST', { title: 'Mine' }))
    expect(response.headers.get('Location')).toBe('/posts/13')
    const { data } = await (await send('/users/42/posts')).response.json()
    expect(data.map(({ id, userId }: { id: number; userId: number }) => [id, userId])).toEqual([
      [10, 42],
      [13, 42],
    ])
    expect((await send('/users/999/posts')).response.status).toBe(404)
    expect((await send('/users/999/posts', json('POST', { title: 'Mine' }))).response.status).toBe(404)
  })

  test('a deleted user’s orders and posts go along', async () => {
    const send = client()
    const { notes } = await send('/users/1', { method: 'DELETE' })
    expect(notes).toContain('deleted user 1, and with it 4 orders and 3 posts')
    expect((await send('/orders/1001')).response.status).toBe(404)
    expect((await send('/posts/1')).response.status).toBe(404)
  })
})

describe('an order’s status', () => {
  test('is open at first and one of four', async () => {
    const send = client()
    expect(await (await send('/orders', json('POST', { item: 'lamp' }))).response.json()).toMatchObject({
      status: 'open',
    })
    expect((await send('/orders/1017', json('PATCH', { status: 'cancelled' }))).response.status).toBe(200)
    expect((await send('/orders/1017', json('PATCH', { status: 'lost' }))).response.status).toBe(422)
  })
})
