import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/ask.ts'
import { createService } from './index.ts'

function client(service = createService()) {
  const send = async (method: string, path: string, init: RequestInit = {}) =>
    (await ask(service, `https://hooks.example.com${path}`, { ...init, method })).response
  const messages = async (box: string) => (await (await send('GET', `/${box}/messages`)).json()).messages
  return { service, send, messages }
}

describe('/{box}', () => {
  test.each(['POST', 'PUT', 'GET', 'PATCH', 'OPTIONS'])('%s is answered 204 and kept', async (method) => {
    const { send, messages } = client()
    const content = method === 'GET' ? '' : '{"type":"user.created"}'
    const response = await send(method, '/mine', {
      headers: { 'Webhook-Id': 'msg_1' },
      ...(content && { body: content }),
    })
    expect(response.status).toBe(204)
    expect(await messages('mine')).toEqual([
      {
        at: '2026-01-05T00:00:00.000Z',
        method,
        path: '/mine',
        fields: expect.arrayContaining([{ name: 'webhook-id', value: 'msg_1' }]),
        content,
      },
    ])
  })

  test('keeps the last twenty', async () => {
    const { send, messages } = client()
    for (let n = 1; n <= 25; n++) await send('POST', '/mine', { body: String(n) })
    const kept = await messages('mine')
    expect(kept.map(({ content }: { content: string }) => Number(content))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 6),
    )
  })

  test('is a box of its own', async () => {
    const { send, messages } = client()
    await send('POST', '/mine')
    expect(await messages('yours')).toEqual([])
  })

  test('DELETE empties it', async () => {
    const { send, messages } = client()
    await send('POST', '/mine')
    expect((await send('DELETE', '/mine')).status).toBe(204)
    expect(await messages('mine')).toEqual([])
  })

  test('gives way once there are twenty others', async () => {
    const { send, messages } = client()
    for (let n = 0; n <= 20; n++) await send('POST', `/box-${n}`)
    expect(await messages('box-0')).toEqual([])
    expect(await messages('box-20')).toHaveLength(1)
  })
})

describe('/{box}/fail', () => {
  test('keeps what comes and answers 500', async () => {
    const { send, messages } = client()
    expect((await send('POST', '/mine/fail', { body: 'x' })).status).toBe(500)
    expect(await messages('mine')).toMatchObject([{ path: '/mine/fail', content: 'x' }])
  })

  test('with a number answers 500 so many times to each Webhook-Id', async () => {
    const { send } = client()
    const attempt = async (id: string) =>
      (await send('POST', '/mine/fail/2', { headers: { 'Webhook-Id': id } })).status
    expect([await attempt('a'), await attempt('a'), await attempt('b'), await attempt('a')]).toEqual([
      500, 500, 500, 204,
    ])
  })

  test('with anything else is nowhere', async () => {
    expect((await client().send('POST', '/mine/fail/often')).status).toBe(404)
  })
})

describe('the boxes', () => {
  test('survive a reload, and are gone after a reset', async () => {
    const { service, send } = client()
    expect(service.save?.()).toBeUndefined()
    await send('POST', '/mine', { body: 'x' })
    const again = client()
    again.service.load?.(JSON.parse(JSON.stringify(service.save?.())))
    expect(await again.messages('mine')).toMatchObject([{ content: 'x' }])
    again.service.reset?.()
    expect(await again.messages('mine')).toEqual([])
  })

  test.each([undefined, null, 7, { version: 2 }, { version: 1, boxes: [['mine', 'x']] }])(
    'are not disturbed by %j in place of what was saved',
    async (saved) => {
      const { service, messages } = client()
      service.load?.(saved)
      expect(await messages('mine')).toEqual([])
    },
  )
})

test('/ says how to use it, and other paths point there', async () => {
  const { send } = client()
  expect((await (await send('GET', '/')).json()).usage).toHaveProperty('/{box}/messages')
  expect((await send('POST', '/a/b/c/d')).status).toBe(404)
})

test('any page may send and read', () => {
  const { cors } = createService()
  const page = { origin: 'https://lab.example', method: 'PUT' }
  expect(cors.fields(page)).toContainEqual({ name: 'Access-Control-Allow-Origin', value: '*' })
  expect(cors.preflight({ ...page, requestHeaders: 'webhook-id' }).fields).toContainEqual({
    name: 'Access-Control-Allow-Headers',
    value: 'webhook-id',
  })
})
