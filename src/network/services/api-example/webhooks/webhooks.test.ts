import { describe, expect, test, vi } from 'vitest'
import { smallLab } from '#network/edge/small-lab.ts'
import { ask } from '#network/services/api-example/contract/ask.ts'
import { mismatches } from '#network/services/api-example/contract/contract.ts'
import { createService } from '#network/services/api-example/index.ts'
import { document } from '#network/services/api-example/openapi/document.ts'
import { createService as createHooks } from '#network/services/hooks-example/index.ts'
import { sign } from './signature.ts'

const API = 'https://api.example.com'
const HOOKS = 'https://hooks.example.com'
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

vi.setConfig({ testTimeout: 30_000 })

/** Deliveries go on after the request is answered. */
const eventually = (read: () => Promise<unknown>) => expect.poll(() => read(), { timeout: 20_000 })

interface Kept {
  readonly fields: readonly { name: string; value: string }[]
  readonly content: string
}

/** The API and the receiver in one lab. */
function lab() {
  const services = {
    [API]: async () => ({ createService }),
    [HOOKS]: async () => ({ createService: createHooks }),
  }
  const { script, edge, clock } = smallLab([], {}, { services })
  const change = (method: string, path: string, content: object = {}, fields: Record<string, string> = {}) =>
    script(method, API + path, { 'Content-Type': 'application/json', ...fields }, JSON.stringify(content))
  const read = async (url: string) => (await script('GET', url)).json()
  return {
    edge,
    clock,
    change,
    subscribe: async (path: string, ...events: string[]) =>
      (await change('POST', '/webhooks', { url: HOOKS + path, events, secret: SECRET })).json(),
    get: (path: string) => read(API + path),
    received: async (box: string): Promise<Kept[]> => (await read(`${HOOKS}/${box}/messages`)).messages,
    deliveries: async (id = 1) => (await read(`${API}/webhooks/${id}/deliveries`)).data,
  }
}

const field = (message: Kept | undefined, name: string) =>
  message?.fields.find((each) => each.name === name)?.value ?? ''

describe('a webhook', () => {
  test('is created with a secret that no other answer shows', async () => {
    const { change, get } = lab()
    const response = await change('POST', '/webhooks', { url: `${HOOKS}/mine`, events: ['user.*'] })
    const { secret, ...rest } = await response.json()
    expect([response.status, response.headers.get('Location')]).toEqual([201, '/webhooks/1'])
    expect(secret).toMatch(/^whsec_[\w+/]{32}$/)
    expect(await get('/webhooks/1')).toEqual(rest)
    expect((await get('/webhooks')).data).toEqual([rest])
  })

  test('is created once for an Idempotency-Key, whose answer stays the same', async () => {
    const { change, get } = lab()
    const post = () =>
      change('POST', '/webhooks', { url: `${HOOKS}/mine`, events: ['user.*'] }, { 'Idempotency-Key': 'k' })
    expect(await (await post()).json()).toEqual(await (await post()).json())
    expect((await get('/webhooks')).total).toBe(1)
  })

  test('has the tag that its creation told', async () => {
    const { change } = lab()
    const { headers } = await change('POST', '/webhooks', { url: `${HOOKS}/mine`, events: ['user.*'] })
    const tag = headers.get('ETag') ?? ''
    expect((await change('DELETE', '/webhooks/1', {}, { 'If-Match': '"other"' })).status).toBe(412)
    expect((await change('DELETE', '/webhooks/1', {}, { 'If-Match': tag })).status).toBe(204)
  })

  test.each([
    [{ events: ['user.*'] }, '#/url'],
    [{ url: 'hooks.example.com', events: ['user.*'] }, '#/url'],
    [{ url: 'ftp://hooks.example.com/', events: ['user.*'] }, '#/url'],
    [{ url: 'https://', events: ['user.*'] }, '#/url'],
    [{ url: HOOKS, events: [] }, '#/events'],
    [{ url: HOOKS, events: ['user.*', 'user.moved'] }, '#/events/1'],
    [{ url: HOOKS, events: ['user.*'], secret: 'whsec_short' }, '#/secret'],
  ])('is refused as %j', async (content, pointer) => {
    const { errors } = await (await lab().change('POST', '/webhooks', content)).json()
    expect(errors).toMatchObject([{ pointer }])
  })

  test('is the last but ten', async () => {
    const { subscribe, change } = lab()
    for (let n = 1; n <= 10; n++) await subscribe('/mine', 'user.*')
    expect((await change('POST', '/webhooks', { url: HOOKS, events: ['user.*'] })).status).toBe(409)
  })
})

describe('a message', () => {
  test('is a signed POST, as the document describes it', async () => {
    const { subscribe, change, received, deliveries, get } = lab()
    await subscribe('/mine', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    await eventually(deliveries).toMatchObject([{ status: 'delivered', attempts: [{ status: 204 }] }])

    const [message] = await received('mine')
    const content = message?.content ?? ''
    const { parameters, requestBody } = document.webhooks['user.created']?.post ?? {}
    expect(
      mismatches(requestBody?.content['application/json']?.schema, JSON.parse(content), 'message'),
    ).toEqual([])
    for (const { name, schema } of parameters ?? [])
      expect(mismatches(schema, field(message, name), name)).toEqual([])

    expect(JSON.parse(content)).toMatchObject({ type: 'user.created', data: await get('/users/51') })
    const [id, timestamp] = [field(message, 'Webhook-Id'), Number(field(message, 'Webhook-Timestamp'))]
    expect(field(message, 'Webhook-Signature')).toBe(sign(SECRET, id, timestamp, content))
  })

  test('is sent for what was asked for, and nothing else', async () => {
    const { subscribe, change, deliveries } = lab()
    await subscribe('/mine', 'post.*', 'order.deleted')
    await change('POST', '/users', { name: 'Grace' })
    await change('POST', '/posts', { title: 'One' })
    await change('PATCH', '/posts/13', { title: 'Two' })
    await change('PUT', '/orders/1001', { item: 'lamp' })
    await change('PUT', '/posts/77', { title: 'Three' })
    await change('PUT', '/posts/77', { title: 'Four' })
    await change('DELETE', '/posts/77')
    await change('DELETE', '/orders/1001')
    const events = (await deliveries()).map(({ event }: { event: string }) => event)
    expect(events.toReversed()).toEqual([
      'post.created',
      'post.updated',
      'post.created',
      'post.updated',
      'post.deleted',
      'order.deleted',
    ])
  })

  test('tells of everything that goes when a user is deleted', async () => {
    const { subscribe, change, deliveries } = lab()
    await subscribe('/mine', 'user.*', 'order.*', 'post.*')
    await change('DELETE', '/users/42')
    const events = (await deliveries()).map(({ event }: { event: string }) => event)
    expect(events.toReversed()).toEqual([
      'order.deleted',
      'order.deleted',
      'order.deleted',
      'post.deleted',
      'user.deleted',
    ])
  })

  test('is not sent for what was refused or answered before', async () => {
    const { subscribe, change, deliveries } = lab()
    await subscribe('/mine', 'user.*')
    await change('POST', '/users', {})
    await change('PATCH', '/users/1', { role: 'lead' }, { 'If-Match': '"other"' })
    await change('POST', '/users', { name: 'Grace' }, { 'Idempotency-Key': 'k' })
    await change('POST', '/users', { name: 'Grace' }, { 'Idempotency-Key': 'k' })
    expect(await deliveries()).toHaveLength(1)
  })
})

describe('a message that fails', () => {
  test('with 500 is sent again after 1 s and 4 s, under the same id with a new signature', async () => {
    const { subscribe, change, received, deliveries } = lab()
    await subscribe('/mine/fail', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    await eventually(deliveries).toMatchObject([{ status: 'failed' }])
    const [{ attempts }] = await deliveries()
    expect(attempts.map(({ status }: { status: number }) => status)).toEqual([500, 500, 500])
    const times = attempts.map(({ at }: { at: string }) => Date.parse(at))
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(1_000)
    expect(times[2] - times[1]).toBeGreaterThanOrEqual(4_000)
    const messages = await received('mine')
    expect(messages.map((each) => field(each, 'Webhook-Id'))).toEqual(['msg_1', 'msg_1', 'msg_1'])
    expect(new Set(messages.map((each) => field(each, 'Webhook-Signature'))).size).toBe(3)
  })

  test('once is delivered by the next attempt', async () => {
    const { subscribe, change, deliveries } = lab()
    await subscribe('/mine/fail/1', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    await eventually(deliveries).toMatchObject([
      { status: 'delivered', attempts: [{ status: 500 }, { status: 204 }] },
    ])
  })

  test('with 4xx is not sent again', async () => {
    const { subscribe, change, deliveries } = lab()
    await subscribe('/a/b/c', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    await eventually(deliveries).toMatchObject([{ status: 'failed', attempts: [{ status: 404 }] }])
  })

  test('at a host outside the lab harms nothing', async () => {
    const { change, deliveries } = lab()
    await change('POST', '/webhooks', { url: 'https://elsewhere.test/', events: ['user.created'] })
    expect((await change('POST', '/users', { name: 'Grace' })).status).toBe(201)
    await eventually(deliveries).toMatchObject([{ status: 'failed' }])
    const [{ attempts }] = await deliveries()
    expect(attempts).toHaveLength(3)
    expect(attempts[0]).toEqual({ at: expect.any(String), error: expect.any(String) })
  })

  test('is given up when its webhook is deleted', async () => {
    const service = createService()
    const tries: string[] = []
    const send = async ({ url }: { url: string }) => {
      tries.push(url)
      await ask(service, `${API}/webhooks/1`, { method: 'DELETE' })
      return { status: 500, reason: '', fields: [], body: null }
    }
    const post = (path: string, content: object) => {
      const headers = { 'Content-Type': 'application/json' }
      return ask(service, API + path, { method: 'POST', headers, body: JSON.stringify(content) }, { send })
    }
    for (const path of ['/gone', '/stays'])
      await post('/webhooks', { url: HOOKS + path, events: ['user.created'] })
    await post('/users', { name: 'Grace' })
    await eventually(async () =>
      (await ask(service, `${API}/webhooks/2/deliveries`)).response.json(),
    ).toMatchObject({ data: [{ status: 'failed' }] })
    expect(tries.map((url) => url.slice(HOOKS.length)).toSorted()).toEqual([
      '/gone',
      '/stays',
      '/stays',
      '/stays',
    ])
  })

  test('leaves no trace after the network is reset', async () => {
    const { subscribe, change, deliveries, edge } = lab()
    await subscribe('/mine/fail', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    edge.reset()
    await subscribe('/mine', 'user.created')
    await change('POST', '/users', { name: 'Grace' })
    await eventually(deliveries).toMatchObject([{ id: 1, status: 'delivered' }])
  })
})

test('the last twenty deliveries are remembered, the latest first', async () => {
  const { subscribe, change, deliveries } = lab()
  await subscribe('/mine', 'user.updated')
  for (let n = 1; n <= 22; n++) await change('PATCH', '/users/1', { role: String(n) })
  const ids = (await deliveries()).map(({ id }: { id: number }) => id)
  expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => 22 - index))
})
