import { describe, expect, it } from 'vitest'
import type { WireHop } from '#http/wire.ts'
import { CAPTURE_LIMIT, createByteCapture } from './byte-capture.ts'
import { createWireLog } from './wire-log.ts'

function hop(id: string, bytes = 0, ended = true): WireHop {
  return {
    id,
    exchangeId: 'x',
    attempt: 1,
    kind: 'request',
    request: {
      method: 'GET',
      url: 'https://a.test/',
      fields: [],
      body: { bytes: new Uint8Array(bytes), size: bytes },
    },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [], ...(ended ? { endedAt: 1 } : {}) },
  }
}

describe('the wire log', () => {
  it('forgets the oldest hops beyond its count', () => {
    const log = createWireLog({ hops: 2, bytes: 1000 })
    for (const id of ['a', 'b', 'c']) log.publish(hop(id))
    expect(log.hops('x').map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('forgets the oldest hops beyond its bytes, and never the newest', () => {
    const log = createWireLog({ hops: 10, bytes: 100 })
    for (const id of ['a', 'b', 'c']) log.publish(hop(id, 50))
    expect(log.hops('x').map(({ id }) => id)).toEqual(['b', 'c'])
    log.publish(hop('d', 500))
    expect(log.hops('x').map(({ id }) => id)).toEqual(['d'])
  })

  it('does not take a forgotten hop back when it goes on', () => {
    const log = createWireLog({ hops: 1, bytes: 1000 })
    log.publish(hop('a', 0, false))
    log.publish(hop('b'))
    log.publish(hop('a'))
    expect(log.hops('x').map(({ id }) => id)).toEqual(['b'])
  })

  it('puts a newer state in the place of the older', () => {
    const log = createWireLog()
    for (const one of [hop('a', 0, false), hop('b'), hop('a')]) log.publish(one)
    expect(log.hops('x').map(({ id, timing }) => [id, timing.endedAt])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('gives the same array until a hop changes', () => {
    const log = createWireLog()
    log.publish(hop('a'))
    expect(log.hops('x')).toBe(log.hops('x'))
    expect(log.hops('none')).toBe(log.hops('none'))
  })
})

describe('captured content', () => {
  it('keeps the first 512 KB and counts the rest', () => {
    const kept = createByteCapture()
    for (let chunk = 0; chunk < 10; chunk += 1) kept.add(new Uint8Array(100_000).fill(chunk))
    const { bytes, size } = kept.body()
    expect(size).toBe(1_000_000)
    expect(bytes.byteLength).toBe(CAPTURE_LIMIT)
    expect([bytes[0], bytes[100_000], bytes.at(-1)]).toEqual([0, 1, 5])
  })

  it('once given out does not change', () => {
    const kept = createByteCapture()
    kept.add(new Uint8Array([1, 2]))
    const before = kept.body()
    kept.add(new Uint8Array([3]))
    expect([...before.bytes]).toEqual([1, 2])
    expect([...kept.body().bytes]).toEqual([1, 2, 3])
  })
})
