import { describe, expect, it } from 'vitest'
import type { Outcome, RetryDecision } from '#http/exchange.ts'
import {
  CLOCK_START,
  outcomeOf,
  sampleAttempt,
  sampleExchange,
  sampleHop,
  unansweredHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { timelineEvents, timelineLength } from './timeline.ts'

const timedOut: Outcome = { kind: 'timeout', limitMs: 1_000, during: 'waiting' }
const busy = wireResponse(503, 'Service Unavailable')
const retry: RetryDecision = {
  action: 'retry',
  reason: '503, attempt 1 of 2: the server asked for 2 s',
  waitMs: 2_000,
  draw: { limitMs: 1_000, drawnMs: 400 },
  retryAfterMs: 2_000,
}

describe('a hop’s way', () => {
  const eventsOf = (change: Parameters<typeof sampleHop>[0]) =>
    timelineEvents(sampleExchange([sampleAttempt({ hops: [sampleHop(change)] })])).map(({ text }) => text)
  const timing = sampleHop().timing

  it('begins with the connection, where that takes a while', () => {
    expect(eventsOf({ timing: { ...timing, connectedAt: CLOCK_START + 15 } }).slice(0, 2)).toEqual([
      'The client connects to api.example.com.',
      'GET /users?page=2 leaves.',
    ])
  })

  it('over a connection that is there begins with the request', () => {
    expect(eventsOf({ timing: { ...timing, connectedAt: CLOCK_START } })[0]).toBe('GET /users?page=2 leaves.')
  })

  it('ends with the connection, where none is made', () => {
    const failure = { kind: 'connect-timeout', netError: 'net::ERR_X', reason: 'Nobody answers.' } as const
    const hop = unansweredHop({ failure })
    const attempt = sampleAttempt({ hops: [hop], outcome: timedOut })
    const texts = timelineEvents(sampleExchange([attempt])).map(({ text }) => text)
    expect(texts).toContain('The client connects to api.example.com.')
    expect(texts.join()).not.toContain('leaves')
  })

  it('tells of each interim response', () => {
    const interim = [{ status: 103, reason: 'Early Hints', fields: [], at: CLOCK_START + 22 }]
    expect(eventsOf({ interim })).toContain('Before its answer, the server sends 103 Early Hints.')
  })
})

describe('the length of a time line', () => {
  it('reaches to the end of the exchange', () => {
    expect(timelineLength(sampleExchange([sampleAttempt()]))).toBe(50)
  })

  it('reaches to an answer that came after the client gave up', () => {
    const timing = { ...sampleHop().timing, endedAt: CLOCK_START + 1_500 }
    const attempt = sampleAttempt({ endedAt: 1_000, outcome: timedOut, hops: [sampleHop({ timing })] })
    expect(timelineLength(sampleExchange([attempt]))).toBe(1_500)
  })

  it('is never 0', () => {
    expect(timelineLength(sampleExchange([]))).toBe(1)
  })
})

describe('the events of an exchange', () => {
  it('tell one that went well', () => {
    const hop = sampleHop({ response: wireResponse(200, 'OK', [], '0123456789') })
    expect(timelineEvents(sampleExchange([sampleAttempt({ hops: [hop] })]))).toEqual([
      { at: 0, text: 'GET /users?page=2 leaves.' },
      { at: 30, text: 'The server begins to answer: 200 OK, with 10 bytes of content.' },
      { at: 50, text: '200 OK. Done after 0.05 s.' },
    ])
  })

  it('count the pieces of content that came in several', () => {
    const chunks = [
      { at: CLOCK_START + 30, bytes: 1 },
      { at: CLOCK_START + 40, bytes: 1 },
    ]
    const hop = sampleHop({
      response: wireResponse(200, 'OK', [], 'ab'),
      timing: { ...sampleHop().timing, chunks },
    })
    expect(timelineEvents(sampleExchange([sampleAttempt({ hops: [hop] })]))[1]?.text).toBe(
      'The server begins to answer: 200 OK, with 2 bytes of content in 2 pieces.',
    )
  })

  it('tell what the policy decided after each attempt, and why', () => {
    const one = sampleAttempt({ hops: [], outcome: outcomeOf(busy), decision: retry })
    const two = sampleAttempt({
      number: 2,
      startedAt: 2_050,
      endedAt: 2_100,
      hops: [],
      outcome: outcomeOf(wireResponse(200, 'OK')),
    })
    expect(timelineEvents(sampleExchange([one, two]))).toEqual([
      { at: 50, text: '503, attempt 1 of 2: the server asked for 2 s.' },
      { at: 2_100, text: '200 OK. Answered. Done after 2.1 s.' },
    ])
  })

  it('tell a failure with what a console would print', () => {
    const failure = {
      kind: 'no-such-host',
      netError: 'net::ERR_NAME_NOT_RESOLVED',
      reason: 'No such host.',
    } as const
    const hop = unansweredHop({
      failure,
      timing: { startedAt: CLOCK_START, chunks: [], endedAt: CLOCK_START + 20 },
    })
    const outcome: Outcome = { kind: 'network-error', message: 'Failed to fetch', during: 'waiting' }
    const decision: RetryDecision = {
      action: 'stop',
      reason: 'the connection failed; the policy makes one attempt only',
    }
    expect(timelineEvents(sampleExchange([sampleAttempt({ hops: [hop], outcome, decision })]))).toEqual([
      { at: 0, text: 'The browser looks up api.example.com.' },
      { at: 20, text: 'No such host. (net::ERR_NAME_NOT_RESOLVED)' },
      {
        at: 50,
        text: 'Network error. The connection failed; the policy makes one attempt only. Done after 0.05 s.',
      },
    ])
  })

  it('tell an answer that came too late after the moment the client gave up', () => {
    const timing = { ...sampleHop().timing, firstByteAt: CLOCK_START + 1_500 }
    const attempt = sampleAttempt({ endedAt: 1_000, outcome: timedOut, hops: [sampleHop({ timing })] })
    expect(timelineEvents(sampleExchange([attempt])).map(({ at }) => at)).toEqual([0, 1_000, 1_500])
  })

  it('tell that it was cancelled during a wait', () => {
    const one = sampleAttempt({ hops: [], outcome: outcomeOf(busy), decision: retry })
    const exchange = sampleExchange([one], { outcome: { kind: 'aborted' }, durationMs: 900 })
    expect(timelineEvents(exchange).at(-1)).toEqual({
      at: 900,
      text: 'You cancelled during the wait, after 0.9 s.',
    })
  })

  it('tell of each wait for a turn, and why', () => {
    const held = { since: 0, waitMs: 2_000, reason: 'the client’s own limit holds it back' }
    const one = sampleAttempt({ held, startedAt: 2_000, endedAt: 2_050, hops: [] })
    const heldAtEnd = { since: 2_050, waitMs: 2_000, reason: 'the client’s own limit holds it back' }
    const cancelled = sampleExchange([{ ...one, decision: retry }], {
      heldAtEnd,
      outcome: { kind: 'aborted' },
      durationMs: 3_000,
    })
    expect(timelineEvents(cancelled).map(({ at, text }) => [at, text])).toEqual([
      [0, 'The client’s own limit holds it back.'],
      [2_050, '503, attempt 1 of 2: the server asked for 2 s.'],
      [2_050, 'The client’s own limit holds it back.'],
      [3_000, 'You cancelled. Done after 3 s.'],
    ])
  })

  it('name a preflight as the browser’s own question', () => {
    const hop = sampleHop({ kind: 'preflight' })
    expect(timelineEvents(sampleExchange([sampleAttempt({ hops: [hop] })]))[0]?.text).toBe(
      'The browser asks first: GET /users?page=2 leaves.',
    )
  })

  it('are in the order of time', () => {
    const late = sampleHop({ timing: { ...sampleHop().timing, firstByteAt: CLOCK_START + 9_000 } })
    const one = sampleAttempt({ endedAt: 1_000, hops: [late], outcome: timedOut, decision: retry })
    const two = sampleAttempt({ number: 2, startedAt: 3_000, endedAt: 3_050, hops: [] })
    const moments = timelineEvents(sampleExchange([one, two])).map(({ at }) => at)
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  })
})
