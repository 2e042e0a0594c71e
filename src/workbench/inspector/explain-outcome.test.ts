import { describe, expect, it } from 'vitest'
import type { Outcome } from '#http/exchange.ts'
import type { Field } from '#http/field.ts'
import {
  sampleAttempt,
  sampleExchange,
  sampleHop,
  unansweredHop,
  wireResponse,
} from '#workbench/sample-exchange.ts'
import { explainOutcome, wireFailure } from './explain-outcome.ts'

const answered = (status: number, fields: readonly Field[] = []) =>
  explainOutcome(
    sampleExchange([sampleAttempt({ hops: [sampleHop({ response: wireResponse(status, '', fields) })] })]),
  )
const failed = (outcome: Outcome, hops = [unansweredHop()]) =>
  explainOutcome(sampleExchange([sampleAttempt({ hops, outcome })]))
const brokenBefore: Outcome = { kind: 'network-error', message: 'Failed to fetch', during: 'waiting' }

describe('a timeout by another limit', () => {
  it.each([
    ['connect', 'waiting', 'No connection was made within 2 s, so the client gave up.'],
    ['read', 'waiting', 'Nothing was heard from the server for 2 s, so the client stopped waiting.'],
    ['read', 'body', 'The content stopped coming: after 2 s of silence the client gave up.'],
    ['deadline', 'waiting', 'The 2 s that everything may take, attempts and waits together, were over.'],
  ] as const)('than that of an attempt: %s while %s', (limit, during, what) => {
    expect(failed({ kind: 'timeout', limitMs: 2_000, limit, during }).what).toBe(what)
  })

  it('says that nothing was sent where there was no connection', () => {
    const outcome = { kind: 'timeout', limitMs: 2_000, limit: 'connect', during: 'waiting' } as const
    expect(failed(outcome).todo).toMatch(/^Nothing was sent/)
  })

  it('that let nothing begin tells of the wait for a turn', () => {
    const heldAtEnd = { since: 0, waitMs: 5_000, reason: 'the client’s own limit holds it back' }
    const outcome = { kind: 'timeout', limitMs: 2_000, limit: 'deadline', during: 'waiting' } as const
    expect(explainOutcome(sampleExchange([], { heldAtEnd, outcome })).what).toBe(
      'The client’s own limit holds it back.',
    )
  })
})

describe('an answer', () => {
  it.each([200, 201, 302, 404, 500, 599])('of %i is no failure: it is what the server said', (status) => {
    expect(answered(status)).not.toHaveProperty('todo')
    expect(answered(status).failure).toBe(false)
  })

  it('of 200 says that it worked', () => {
    expect(answered(200).what).toBe('It worked.')
  })

  it.each([
    [404, 'The server has nothing at this address, or will not say that it has.'],
    [201, 'It worked, and something new exists.'],
    [206, 'It worked.'],
    [410, 'The request seems to be at fault.'],
    [599, 'The server failed at an apparently valid request.'],
  ])('of %i is explained, by its class for want of better', (status, what) => {
    expect(answered(status).what).toBe(what)
  })

  it('of 0 is what fetch shows of a redirect it did not follow', () => {
    const outcome = {
      kind: 'response',
      status: 0,
      reason: '',
      url: '',
      redirected: false,
      fields: [],
      body: { bytes: new Uint8Array(), size: 0 },
    } as const
    expect(failed(outcome)).toMatchObject({ failure: false, what: expect.stringContaining('redirects') })
  })

  it('says when to come back, where the server asks', () => {
    const later = (status: number, value: string) => answered(status, [{ name: 'retry-after', value }]).what
    expect(later(503, '2')).toBe(
      'The server can’t do it just now; later it may. It asks you to come back in 2 s.',
    )
    expect(later(429, '60')).toBe(
      'You have sent too many requests in a given time. It asks you to come back in 60 s.',
    )
    expect(later(503, 'Wed, 01 Jul 2026 12:00:00 GMT')).toContain(
      'It asks you to come back after Wed, 01 Jul 2026 12:00:00 GMT.',
    )
  })
})

describe('a timeout', () => {
  it('while waiting says how long was waited, and that the server may have done it all the same', () => {
    const { failure, what, todo } = failed({ kind: 'timeout', limitMs: 1_500, during: 'waiting' })
    expect(failure).toBe(true)
    expect(what).toBe('No answer came within 1.5 s, so the client stopped waiting.')
    expect(todo).toBe(
      'The server may have done its work all the same: a timeout says nothing about that (see Server). Allow more time under Policy, or try again if the method is idempotent.',
    )
  })

  it('during content says that a head had come', () => {
    expect(failed({ kind: 'timeout', limitMs: 1_500, during: 'body' }).what).toBe(
      'The head of a response came, but its content did not end within 1.5 s.',
    )
  })

  it('points to the server only where the request reached it', () => {
    const hop = unansweredHop({ timing: { startedAt: 0, chunks: [] } })
    expect(failed({ kind: 'timeout', limitMs: 10, during: 'waiting' }, [hop]).todo).not.toContain(
      'see Server',
    )
  })
})

describe('a network error', () => {
  const refusal = {
    kind: 'connection-refused',
    netError: 'net::ERR_CONNECTION_REFUSED',
    reason: 'Nothing listens there.',
  } as const

  it('is explained by the wire log, beside the little that JavaScript learns', () => {
    expect(failed(brokenBefore, [unansweredHop({ failure: refusal })])).toEqual({
      failure: true,
      what: 'Nothing listens there.',
      todo: 'JavaScript learns no more than “Failed to fetch”; a browser’s console would add net::ERR_CONNECTION_REFUSED.',
    })
  })

  it('says what the client said where the wire log knows nothing', () => {
    expect(failed(brokenBefore, [])).toEqual({
      failure: true,
      what: 'The request failed before an answer came: Failed to fetch.',
      todo: 'JavaScript learns no more than “Failed to fetch”.',
    })
  })

  it('is that of the last attempt', () => {
    const first = sampleAttempt({ hops: [unansweredHop({ failure: refusal })], outcome: brokenBefore })
    expect(wireFailure(sampleExchange([first, sampleAttempt({ number: 2 })]))).toBeUndefined()
    expect(wireFailure(sampleExchange([sampleAttempt({ number: 1 }), first]))).toEqual(refusal)
  })
})

describe('a cancelled exchange', () => {
  it('says that the server may go on', () => {
    expect(failed({ kind: 'aborted' })).toEqual({
      failure: true,
      what: 'You cancelled after 50 ms.',
      todo: 'That closes the connection. What had reached the server, it may do all the same (see Server).',
    })
  })
})
