import { describe, expect, test } from 'vitest'
import { ask } from './contract/ask.ts'
import { createService } from './index.ts'

/** What version 1 had saved after a learner had deleted Alice and used a key. */
const version1 = {
  version: 1,
  users: [
    { id: 2, name: 'Ben', email: 'ben@example.com', role: 'admin' },
    { id: 51, name: 'Grace' },
  ],
  orders: [{ id: 1017, userId: 51, item: 'lamp', quantity: 2, status: 'open' }],
  posts: [
    { id: 1, userId: 1, title: 'A first GET in Python', body: 'Three lines.', tags: ['python'] },
    { id: 13, userId: 51, title: 'Mine', body: '', tags: [] },
  ],
  items: [{ key: 'theme', value: { dark: true } }],
  last: { user: 51, order: 1017, post: 13 },
  creations: [
    [
      'k-1',
      {
        fingerprint: 'POST /orders {"item":"lamp","quantity":2,"userId":51}',
        location: '/orders/1017',
        data: { id: 1017, userId: 51, item: 'lamp', quantity: 2, status: 'open' },
      },
    ],
  ],
  windows: [['per-client 203.0.113.7', { startedAt: Date.UTC(2026, 0, 5), used: 12 }]],
}

function loaded(saved: unknown) {
  const service = createService()
  service.load?.(saved)
  const send = (path: string, init?: RequestInit) => ask(service, `https://api.example.com${path}`, init)
  return { service, send }
}

describe('a state saved by version 1', () => {
  test('is read: records, keys and the rate window', async () => {
    const { send } = loaded(version1)
    const { response } = await send('/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1' },
      body: '{"item":"lamp","quantity":2,"userId":51}',
    })
    expect(response.headers.get('Idempotency-Replayed')).toBe('true')
    expect(response.headers.get('RateLimit')).toBe('"per-client";r=47;t=60')
    expect(await (await send('/items/theme')).response.json()).toEqual({
      key: 'theme',
      value: { dark: true },
    })
    expect((await (await send('/users')).response.json()).total).toBe(2)
  })

  test('loses the posts of users who are gone, as now happens when a user is deleted', async () => {
    const { send } = loaded(version1)
    expect((await send('/posts/1')).response.status).toBe(404)
    expect((await send('/posts/13')).response.status).toBe(200)
  })

  test('is saved as version 2, and read again as it is', () => {
    const saved = loaded(version1).service.save?.()
    expect(saved).toMatchObject({ version: 2, webhooks: [], last: { user: 51, webhook: 0 } })
    const again = JSON.parse(JSON.stringify(saved))
    expect(loaded(again).service.save?.()).toEqual(saved)
  })
})

test('a delivery that was under way when the page was reloaded is interrupted', async () => {
  const { send } = loaded({
    ...version1,
    version: 2,
    webhooks: [
      {
        id: 1,
        url: 'https://hooks.example.com/a',
        events: ['user.*'],
        createdAt: '2026-01-05T00:00:00.000Z',
      },
    ],
    secrets: [[1, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']],
    deliveries: [
      {
        id: 1,
        message: 'msg_1',
        webhookId: 1,
        event: 'user.created',
        status: 'pending',
        createdAt: '2026-01-05T00:00:00.000Z',
        attempts: [],
      },
    ],
    last: { ...version1.last, webhook: 1, delivery: 1 },
  })
  const { data } = await (await send('/webhooks/1/deliveries')).response.json()
  expect(data).toMatchObject([{ status: 'interrupted' }])
})
