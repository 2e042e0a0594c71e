import { describe, expect, it } from 'vitest'
import type { RetryDecision } from '#http/exchange.ts'
import { sampleAttempt, sampleExchange, sampleHop, unansweredHop } from '#workbench/sample-exchange.ts'
import { timelineRows } from './timeline-rows.ts'

describe('the time line as a table', () => {
  it('has every moment of a hop, from when the exchange began', () => {
    expect(timelineRows(sampleExchange([sampleAttempt()]))).toEqual([
      {
        kind: 'hop',
        attempt: 1,
        what: 'GET /users',
        startsAt: 0,
        arrivedAt: 20,
        firstByteAt: 30,
        endsAt: 50,
        result: '200',
      },
    ])
  })

  it('has the waits, and why they were as long', () => {
    const decision: RetryDecision = {
      action: 'retry',
      reason: '503',
      waitMs: 2_000,
      draw: { limitMs: 500, drawnMs: 100 },
      retryAfterMs: 2_000,
    }
    const rows = timelineRows(
      sampleExchange([
        sampleAttempt({ decision }),
        sampleAttempt({ number: 2, startedAt: 2_050, endedAt: 2_100 }),
      ]),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['hop', 'wait', 'hop'])
    expect(rows[1]).toMatchObject({ startsAt: 50, endsAt: 2_050, result: 'as Retry-After asks' })
  })

  it('has the waits for a turn, the one it ended in too', () => {
    const held = { since: 0, waitMs: 20, reason: '' }
    const exchange = sampleExchange([sampleAttempt({ held, startedAt: 20 })], {
      heldAtEnd: { since: 50, waitMs: 900, reason: '' },
      durationMs: 70,
    })
    expect(timelineRows(exchange).filter(({ kind }) => kind === 'wait')).toEqual([
      { kind: 'wait', attempt: 1, what: 'Turn', startsAt: 0, endsAt: 20, result: 'own rate limit' },
      { kind: 'wait', attempt: 2, what: 'Turn', startsAt: 50, endsAt: 70, result: 'own rate limit' },
    ])
  })

  it('tells a preflight, a failure and no answer', () => {
    const failure = { kind: 'cors', netError: 'net::ERR_FAILED', reason: 'No.' } as const
    const hops = [sampleHop({ kind: 'preflight', failure }), unansweredHop()]
    const rows = timelineRows(sampleExchange([sampleAttempt({ hops })]))
    expect(rows.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      'preflight 200, net::ERR_FAILED',
      'hop no answer',
    ])
  })

  it('has a row for an attempt that the log knows nothing of', () => {
    const attempt = sampleAttempt({ hops: [], outcome: { kind: 'aborted' } })
    expect(timelineRows(sampleExchange([attempt]))).toMatchObject([{ endsAt: 50, result: 'Cancelled' }])
  })
})
