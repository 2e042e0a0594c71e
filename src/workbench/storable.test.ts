import { describe, expect, it } from 'vitest'
import type { Exchange, Outcome } from '#http/exchange.ts'
import { sampleAttempt, sampleExchange, wireResponse, outcomeOf } from './sample-exchange.ts'
import { storable } from './storable.ts'

const MIB = 1024 * 1024
const large = { bytes: new Uint8Array(3 * MIB).fill(65), size: 20_000_000 }
const ended = (outcome: Outcome): Exchange => sampleExchange([{ ...sampleAttempt(), outcome }], { outcome })

describe('what is stored of an exchange', () => {
  it('has the first 2 MiB of large content, and its whole size', () => {
    const { outcome } = storable(ended({ ...outcomeOf(wireResponse(200, 'OK')), body: large } as Outcome))
    const body = outcome.kind === 'response' ? outcome.body : undefined
    expect(body?.bytes.byteLength).toBe(2 * MIB)
    expect(body?.bytes.buffer.byteLength).toBe(2 * MIB)
    expect(body?.size).toBe(20_000_000)
  })

  it('has the beginning of what came before a connection broke', () => {
    const { outcome } = storable(
      ended({ kind: 'network-error', message: 'reset', during: 'body', received: large }),
    )
    expect(outcome.kind === 'network-error' && outcome.received?.bytes.byteLength).toBe(2 * MIB)
  })

  it('has content once, though attempt and exchange both end with it', () => {
    const stored = storable(ended({ kind: 'network-error', message: '', during: 'body', received: large }))
    expect(stored.attempts.at(-1)?.outcome).toBe(stored.outcome)
  })

  it('is otherwise the exchange as it was', () => {
    const exchange = sampleExchange([sampleAttempt(), sampleAttempt({ number: 2 })])
    expect(storable(exchange)).toEqual(exchange)
  })
})
