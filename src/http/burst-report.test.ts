import { describe, expect, test } from 'vitest'
import { burstFigures, burstRequest, type BurstRequest } from './burst-report.ts'
import { emptyDraft } from './draft.ts'
import type { Exchange, Outcome } from './exchange.ts'

const answer = (status: number): Outcome => ({
  kind: 'response',
  status,
  reason: '',
  url: '',
  redirected: false,
  fields: [],
  body: { bytes: new Uint8Array(), size: 0 },
})

const stop = { action: 'stop', reason: 'answered' } as const

function exchange(clockStart: number, durationMs: number, outcome: Outcome): Exchange {
  const attempt = { number: 1, startedAt: 0, endedAt: durationMs, outcome, decision: stop, hops: [] }
  return { id: 'x', request: emptyDraft(), sentAt: 0, clockStart, durationMs, attempts: [attempt], outcome }
}

const requests: BurstRequest[] = [
  burstRequest(0, exchange(1_000, 10, answer(200)), 1_000),
  burstRequest(1, exchange(1_005, 20, answer(429)), 1_000),
  burstRequest(2, exchange(1_010, 490, { kind: 'timeout', limitMs: 490, during: 'waiting' }), 1_000),
  burstRequest(3, exchange(1_020, 30, answer(429)), 1_000),
  { index: 4, startedAt: 30 },
]

describe('a request of a burst', () => {
  test('is told in time since the burst began', () => {
    expect(requests[1]).toEqual({
      index: 1,
      startedAt: 5,
      end: {
        at: 25,
        came: { name: '429 Too Many Requests', status: 429 },
        attempts: [{ from: 5, to: 25, came: { name: '429 Too Many Requests', status: 429 } }],
      },
    })
  })
})

describe('the assertions of a burst', () => {
  const claim = { subject: 'status', of: '', operator: 'is', enabled: true } as const
  const assertions = [
    { ...claim, expected: '2xx' },
    { ...claim, subject: 'time', operator: 'less', expected: '15' } as const,
    { ...claim, expected: '500', enabled: false },
  ]
  const sent = (index: number, ms: number, outcome: Outcome) => {
    const plain = exchange(0, ms, outcome)
    return burstRequest(index, { ...plain, request: { ...plain.request, assertions } }, 0)
  }

  test('are counted by request and by assertion, the one that fails most first', () => {
    const burst = [sent(0, 10, answer(200)), sent(1, 20, answer(429)), sent(2, 30, answer(200))]
    expect(burst.map(({ end }) => end?.failed)).toEqual([[], [0, 1], [1]])
    expect(burstFigures([...burst, { index: 3, startedAt: 0 }]).assertions).toEqual({
      checked: 3,
      failing: 2,
      byPlace: [
        { place: 1, count: 2 },
        { place: 0, count: 1 },
      ],
    })
  })

  test('are none where the request has none', () => {
    expect(burstFigures(requests).assertions).toBeUndefined()
  })
})

describe('the figures of a burst', () => {
  test('count what came out how, the most frequent first', () => {
    const { outcomes, done, underWay } = burstFigures(requests)
    expect(outcomes.map(({ came, count }) => [came.name, count])).toEqual([
      ['429 Too Many Requests', 2],
      ['200 OK', 1],
      ['Timed out', 1],
    ])
    expect([done, underWay]).toEqual([4, 1])
  })

  test('have the percentiles of those with an answer only', () => {
    expect(burstFigures(requests).took).toEqual([20, 30, 30])
  })

  test('tell how many ended by the second', () => {
    const { length, perSecond } = burstFigures(requests)
    expect([length, perSecond]).toEqual([500, 8])
  })

  test('of nothing are nothing', () => {
    expect(burstFigures([])).toMatchObject({ done: 0, outcomes: [], took: undefined, perSecond: 0 })
  })
})
