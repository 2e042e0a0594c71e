import { describe, expect, it } from 'vitest'
import { sampleAttempt, sampleExchange, SAMPLE_URL } from '#workbench/sample-exchange.ts'
import { otherExchanges } from './other-exchanges.ts'

const summary = (id: string, sentAt: number, change = {}) => ({
  id,
  place: 'sandbox',
  sentAt,
  method: 'GET',
  url: SAMPLE_URL,
  client: 'browser' as const,
  outcome: { kind: 'response' as const, status: 200, reason: 'OK' },
  durationMs: 5,
  size: 5,
  pinned: false,
  ...change,
})

describe('what an exchange may be compared with', () => {
  const exchange = sampleExchange([sampleAttempt()])

  it('is the history, newest first, those of the same request apart', () => {
    const { same, others } = otherExchanges(
      [summary('old', 1), summary('new', 2), summary('else', 3, { method: 'POST' })],
      exchange,
    )
    expect(same.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(others.map(({ id }) => id)).toEqual(['else'])
    expect(others[0]?.label).toMatch(/^POST api\.example\.com\/users\?page=2 → 200 OK, /)
  })

  it('is neither itself nor what lies in the bin', () => {
    const { same } = otherExchanges([summary(exchange.id, 1), summary('gone', 2, { binnedAt: 3 })], exchange)
    expect(same).toEqual([])
  })

  it('is no endless list', () => {
    const many = Array.from({ length: 500 }, (_, index) => summary(String(index), index))
    expect(otherExchanges(many, exchange).same).toHaveLength(40)
  })
})
