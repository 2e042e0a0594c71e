import { describe, expect, it } from 'vitest'
import type { Outcome, RetryDecision } from '#http/exchange.ts'
import type { WireFailure, WireRequestField } from '#http/wire.ts'
import {
  captured,
  CLOCK_START,
  sampleAttempt,
  sampleExchange,
  sampleHop,
  SAMPLE_URL,
  unansweredHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { stepsOfExchange } from './exchange-steps.ts'

const request = (url: string, fields: readonly WireRequestField[] = []) => ({
  method: 'GET',
  url,
  fields,
  body: captured(),
})
const field = (name: string, by: 'page' | 'browser'): WireRequestField => ({ name, value: 'x', by })
const timedOut: Outcome = { kind: 'timeout', limitMs: 1_000, during: 'waiting' }
const broken: Outcome = { kind: 'network-error', message: 'Failed to fetch', during: 'waiting' }
const failure = (kind: WireFailure['kind']): WireFailure => ({ kind, netError: 'net::ERR', reason: 'Why.' })
const retry = (change: Partial<RetryDecision & { action: 'retry' }> = {}): RetryDecision => ({
  action: 'retry',
  reason: '',
  waitMs: 640,
  draw: { limitMs: 1_000, drawnMs: 640 },
  ...change,
})

/** The steps of an exchange with one attempt. */
const stepsOf = (attempt: Parameters<typeof sampleAttempt>[0]) =>
  stepsOfExchange(sampleExchange([sampleAttempt(attempt)]))

describe('a hop that was answered', () => {
  it('shows method, target with its query, status and what the server did', () => {
    const hop = sampleHop({ notes: ['found 2 users'], response: wireResponse(200, 'OK', [], '[{},{}]') })
    expect(stepsOf({ hops: [hop] })).toEqual([
      {
        kind: 'hop',
        method: 'GET',
        target: '/users?page=2',
        dashed: false,
        server: ['found 2 users', '7 bytes'],
        response: { status: 200, reason: 'OK' },
        workedMs: 10,
      },
    ])
  })

  it.each([
    ['Location', '/users/1017'],
    ['Retry-After', '2'],
    ['WWW-Authenticate', 'Bearer'],
    ['Allow', 'GET, HEAD'],
  ])('shows its %s', (name, value) => {
    const hop = sampleHop({
      response: wireResponse(201, 'Created', [
        { name: 'Date', value: 'x' },
        { name, value },
      ]),
    })
    expect(stepsOf({ hops: [hop] })).toMatchObject([{ response: { field: `${name}: ${value}` } }])
  })

  it('without a word from the server counts the fields it saw, and whose they are', () => {
    const seen = (...fields: WireRequestField[]) =>
      stepsOf({ hops: [sampleHop({ request: request(SAMPLE_URL, fields) })] })
    expect(seen(field('Host', 'browser'))).toMatchObject([{ server: ['saw 1 field', 'you wrote none'] }])
    expect(seen(field('Host', 'browser'), field('Accept', 'page'))).toMatchObject([
      { server: ['saw 2 fields', 'you wrote 1'] },
    ])
  })

  it('by a fault that stands in for the server says so', () => {
    const hop = sampleHop({
      faults: [
        { kind: 'slow-first-byte', delayMs: 5 },
        { kind: 'status', status: 503 },
      ],
      response: wireResponse(503, 'Service Unavailable'),
    })
    expect(stepsOf({ hops: [hop] })).toMatchObject([
      { server: ['a fault answers', 'the server was not asked'] },
    ])
  })

  it('by a server that a brownout let through does not blame a fault', () => {
    const brownout = { kind: 'brownout', durationMs: 1_000, share: 0.5, delayMs: 100 } as const
    expect(stepsOf({ hops: [sampleHop({ faults: [brownout] })] })).toMatchObject([
      { server: ['saw 0 fields', 'you wrote none'] },
    ])
    const response = wireResponse(503, 'Service Unavailable')
    expect(stepsOf({ hops: [sampleHop({ faults: [brownout], response })] })).toMatchObject([
      { server: ['a fault answers', 'the server was not asked'] },
    ])
  })

  it('by the server itself, only slowly, does not blame a fault', () => {
    const hop = sampleHop({ faults: [{ kind: 'slow-first-byte', delayMs: 500 }] })
    expect(stepsOf({ hops: [hop] })).toMatchObject([{ server: ['saw 0 fields', 'you wrote none'] }])
  })
})

describe('several hops', () => {
  it('of one attempt are numbered, with the moment each began, and name another host', () => {
    const first = sampleHop({ response: wireResponse(302, 'Found') })
    const second = sampleHop({
      id: 'h2',
      request: request('https://httpbin.org/get'),
      timing: { startedAt: CLOCK_START + 250, chunks: [] },
    })
    expect(stepsOf({ hops: [first, second] })).toMatchObject([
      { label: 'Hop 1', at: '0 s' },
      { label: 'Hop 2', at: '0.25 s', host: 'httpbin.org' },
    ])
  })

  it('of which one is a preflight are told apart by name', () => {
    const steps = stepsOf({ hops: [sampleHop({ kind: 'preflight' }), sampleHop({ id: 'h2' })] })
    expect(steps).toMatchObject([
      { label: 'Preflight', dashed: true, server: ['preflight: the browser asks for permission'] },
      { label: 'Request', dashed: false },
    ])
  })

  it('of several attempts are labelled once an attempt, with the wait between', () => {
    const one = sampleAttempt({ decision: retry() })
    const later = { startedAt: CLOCK_START + 690, chunks: [] }
    const two = sampleAttempt({
      number: 2,
      startedAt: 690,
      endedAt: 740,
      hops: [sampleHop({ timing: later }), sampleHop({ timing: later })],
    })
    expect(stepsOfExchange(sampleExchange([one, two]))).toMatchObject([
      { kind: 'hop', label: 'Attempt 1', at: '0 s' },
      { kind: 'wait', text: 'waits 0.64 s, drawn at random from 0–1 s' },
      { kind: 'hop', label: 'Attempt 2', at: '0.69 s' },
      { kind: 'hop' },
    ])
  })
})

describe('a wait', () => {
  const waitOf = (decision: RetryDecision) => stepsOf({ decision })[1]

  it('that the server asked for says what was drawn', () => {
    expect(waitOf(retry({ waitMs: 2_000, retryAfterMs: 2_000 }))).toEqual({
      kind: 'wait',
      text: 'waits 2 s: the server’s 2 s outlast the 0.64 s drawn',
    })
  })

  it('that outlasts what the server asked for was drawn', () => {
    expect(waitOf(retry({ retryAfterMs: 100 }))).toMatchObject({
      text: 'waits 0.64 s, drawn at random from 0–1 s',
    })
  })

  it('without jitter is the policy’s', () => {
    expect(waitOf(retry({ waitMs: 1_000, draw: { limitMs: 1_000, drawnMs: 1_000 } }))).toMatchObject({
      text: 'waits 1 s, as the policy says',
    })
  })
})

describe('a wait for a turn', () => {
  const held = { since: 0, waitMs: 2_000, reason: '' }

  it('stands before its attempt', () => {
    expect(stepsOf({ held })[0]).toEqual({
      kind: 'wait',
      text: 'waits 2 s for its turn, by its own rate limit',
    })
  })

  it('stands last where the exchange ended in it', () => {
    const ended = (outcome: Outcome) => stepsOfExchange(sampleExchange([], { heldAtEnd: held, outcome }))
    expect(ended({ kind: 'aborted' })).toEqual([
      { kind: 'wait', text: 'waits for its turn, until you cancel' },
    ])
    expect(ended({ kind: 'timeout', limit: 'deadline', limitMs: 1_000, during: 'waiting' })).toEqual([
      { kind: 'wait', text: 'would have to wait 2 s for its turn: too long, so nothing is sent' },
    ])
  })
})

describe('a hop that failed', () => {
  it.each([
    ['no-such-host', 'request', 'no such host', ['nobody there']],
    ['connection-refused', 'request', 'connection refused', ['turned it away']],
    ['connect-timeout', 'request', 'no connection', ['never heard of it']],
    ['tls-failure', 'request', 'no secure connection', ['no request came through']],
    ['connection-reset', 'response', 'connection reset', ['stored it']],
    ['bad-content', 'response', 'unreadable', ['stored it']],
    ['too-many-redirects', 'response', 'too many redirects', ['stored it']],
    ['truncated-body', 'response', 'cut off half-way', ['stored it']],
    ['cors', 'response', 'kept from the page', ['stored it']],
  ] as const)('by %s lost its %s', (kind, lost, outcome, server) => {
    const hop = unansweredHop({ failure: failure(kind), notes: ['stored it'] })
    expect(stepsOf({ hops: [hop], outcome: broken })).toMatchObject([{ lost, outcome, server }])
  })

  it('by a timeout lost its response, and the server worked until the client gave up', () => {
    const steps = stepsOf({ hops: [unansweredHop()], endedAt: 1_000, outcome: timedOut })
    expect(steps).toMatchObject([{ lost: 'response', outcome: 'timed out after 1 s', workedMs: 980 }])
  })

  it('by being cancelled says so, not that the client hung up', () => {
    const hop = unansweredHop({ failure: failure('client-closed') })
    expect(stepsOf({ hops: [hop], outcome: { kind: 'aborted' } })).toMatchObject([
      { outcome: 'you cancelled' },
    ])
  })

  it('by a timeout says that too', () => {
    const hop = unansweredHop({ failure: failure('client-closed') })
    expect(stepsOf({ hops: [hop], outcome: timedOut })).toMatchObject([{ outcome: 'timed out after 1 s' }])
  })

  it('shows an answer that came too late as lost, with what the server did all the same', () => {
    const timing = { ...sampleHop().timing, firstByteAt: CLOCK_START + 1_500, endedAt: CLOCK_START + 1_520 }
    const hop = sampleHop({ timing, notes: ['stored order 1018'] })
    expect(stepsOf({ hops: [hop], endedAt: 1_000, outcome: timedOut })).toMatchObject([
      {
        lost: 'response',
        response: { status: 200 },
        server: ['stored order 1018', 'answered all the same, too late'],
      },
    ])
  })

  it('never worked a negative time, even where the request arrived after the client gave up', () => {
    const hop = unansweredHop({
      timing: { startedAt: CLOCK_START, receivedAt: CLOCK_START + 40, chunks: [] },
    })
    expect(stepsOf({ hops: [hop], endedAt: 10, outcome: timedOut })).toMatchObject([{ workedMs: 0 }])
  })

  it('after a redirect leaves the hops before it whole', () => {
    const redirected = sampleHop({ response: wireResponse(302, 'Found') })
    const steps = stepsOf({ hops: [redirected, unansweredHop({ id: 'h2' })], outcome: broken })
    expect(steps.map((step) => step.kind === 'hop' && step.lost)).toEqual([undefined, 'response'])
  })
})

describe('an exchange that left nothing on the wire', () => {
  it('has no steps', () => {
    expect(stepsOf({ hops: [], outcome: broken })).toEqual([])
  })
})
