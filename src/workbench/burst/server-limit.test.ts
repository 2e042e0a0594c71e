import { describe, expect, test } from 'vitest'
import type { WireHop } from '#http/wire.ts'
import { followServerLimit } from './server-limit.ts'

const none = { bytes: new Uint8Array(), size: 0 }
const BUCKET = 'https://faults.example.com/rate-limit?algorithm=token-bucket&limit=2&window=10'
const LIMITED = 'https://api.example.com/limited'

function hop(id: string, url: string, at: number, left?: number): WireHop {
  const fields = [
    { name: 'RateLimit-Policy', value: '"limited";q=5;w=10' },
    { name: 'RateLimit', value: `"limited";r=${left};t=10` },
  ]
  return {
    id,
    exchangeId: id,
    attempt: 1,
    kind: 'request',
    request: { method: 'GET', url, fields: [], body: none },
    ...(left !== undefined && { response: { status: 200, reason: 'OK', fields, body: none } }),
    notes: [],
    faults: [],
    timing: { startedAt: at, receivedAt: at, chunks: [], ...(left !== undefined && { firstByteAt: at + 1 }) },
  }
}

describe('a server’s limit', () => {
  test('is followed by its rule where the address names a token bucket, each hop once', () => {
    const limit = followServerLimit(BUCKET, [])
    expect(limit.take(hop('a', BUCKET, 0))).toMatchObject({ at: 0, left: 1, capacity: 2 })
    expect(limit.take(hop('a', BUCKET, 0))).toBeUndefined()
    expect(limit.take(hop('b', BUCKET, 0))).toMatchObject({ left: 0 })
  })

  test('counts what was asked before', () => {
    const limit = followServerLimit(BUCKET, [hop('a', BUCKET, 0), hop('b', BUCKET, 0)])
    expect(limit.take(hop('c', BUCKET, 2_500))).toMatchObject({ left: 0.5 })
  })

  test('is followed by the fields of its answers elsewhere', () => {
    const limit = followServerLimit(LIMITED, [])
    expect(limit.take(hop('a', LIMITED, 0))).toBeUndefined()
    expect(limit.take(hop('a', LIMITED, 0, 4))).toEqual({ at: 1, left: 4, capacity: 5, refill: 0 })
  })

  test('is not that of another address', () => {
    expect(followServerLimit(LIMITED, []).take(hop('a', `${LIMITED}?x`, 0, 4))).toBeUndefined()
  })
})
