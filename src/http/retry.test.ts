import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from './exchange.ts'
import type { Field } from './field.ts'
import { defaultPolicy, retriedStatusCodes, type Policy } from './policy.ts'
import { backoffLimitMs, decideRetry } from './retry.ts'
import { seconds } from './seconds.ts'

const NOW = Date.UTC(2026, 6, 1, 12)
const policy = (change: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, retries: 3, ...change })

const answered = (status: number, retryAfter?: string): Outcome => {
  const fields: Field[] = retryAfter === undefined ? [] : [{ name: 'Retry-After', value: retryAfter }]
  const body = { bytes: new Uint8Array(), size: 0 }
  return { kind: 'response', status, reason: '', url: 'https://x.example/', redirected: false, fields, body }
}
const timedOut: Outcome = { kind: 'timeout', limitMs: 1_500, during: 'waiting' }
const broken: Outcome = { kind: 'network-error', message: 'Failed to fetch', during: 'waiting' }

const decide = (
  outcome: Outcome,
  change: Partial<Policy> = {},
  more: { method?: string; attempt?: number; random?: number } = {},
) =>
  decideRetry({
    policy: policy(change),
    method: 'GET',
    attempt: 1,
    outcome,
    random: 0.5,
    now: NOW,
    elapsedMs: 0,
    ...more,
  })

const waitOf = (...situation: Parameters<typeof decide>) => {
  const decision = decide(...situation)
  return decision.action === 'retry' ? decision.waitMs : undefined
}

describe('what is retried', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('%i', (status) => {
    expect(decide(answered(status)).action).toBe('retry')
  })

  it('no other status: the answer would be the same again, or is good', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), (status) => {
        fc.pre(!retriedStatusCodes.includes(status))
        expect(decide(answered(status)).action).toBe('stop')
      }),
    )
  })

  it.each([
    ['a timeout', timedOut, 'no answer within 1.5 s'],
    [
      'a timeout in the content',
      { ...timedOut, during: 'body' } as const,
      'no end of the content within 1.5 s',
    ],
    ['a network error', broken, 'the connection failed'],
  ])('%s, with that as the reason', (_what, outcome, trouble) => {
    const decision = decide(outcome)
    expect(decision.action).toBe('retry')
    expect(decision.reason).toBe(`${trouble}, attempt 1 of 4: waits 0.5 s, drawn from 0–1 s`)
  })

  it('not what the learner cancelled', () => {
    expect(decide({ kind: 'aborted' })).toEqual({ action: 'stop', reason: 'you cancelled it' })
  })

  it('not beyond the retries allowed', () => {
    expect(decide(broken, { retries: 2 }, { attempt: 2 }).action).toBe('retry')
    expect(decide(broken, { retries: 2 }, { attempt: 3 })).toEqual({
      action: 'stop',
      reason: 'the connection failed; attempt 3 of 3 was the last',
    })
  })

  it('not at all under a policy of one attempt', () => {
    expect(decide(answered(503), { retries: 0 })).toEqual({
      action: 'stop',
      reason: '503; the policy makes one attempt only',
    })
  })
})

describe('what a policy chooses to try again', () => {
  it.each([
    [
      broken,
      { retryNetworkErrors: false },
      'the connection failed; this policy does not try again after a network error',
    ],
    [
      timedOut,
      { retryTimeouts: false },
      'no answer within 1.5 s; this policy does not try again after a timeout',
    ],
    [answered(503), { retryStatusCodes: [429] }, '503; this policy does not try again after that code'],
    [answered(404), { retryStatusCodes: [429] }, '404 would be the same again'],
    [
      broken,
      { retryMethods: ['PUT'] },
      'the connection failed; GET is not among the methods that this policy tries again',
    ],
  ])('leaves out %o under %o', (outcome, change, reason) => {
    expect(decide(outcome, change)).toEqual({ action: 'stop', reason })
  })

  it('takes in codes of one’s own', () => {
    expect(decide(answered(409), { retryStatusCodes: [409] }).action).toBe('retry')
  })

  it('takes in a method of the list, whatever it promises', () => {
    expect(decide(broken, { retryMethods: ['POST'] }, { method: 'POST' }).action).toBe('retry')
  })
})

describe('a timeout', () => {
  it.each([
    [{ limit: 'connect', during: 'waiting' }, 'no connection within 1.5 s'],
    [{ limit: 'read', during: 'waiting' }, 'silence for 1.5 s before an answer'],
    [{ limit: 'read', during: 'body' }, 'silence for 1.5 s in the middle of the content'],
  ] as const)('of %o says which limit it was', (what, words) => {
    expect(decide({ kind: 'timeout', limitMs: 1_500, ...what }).reason).toBe(
      `${words}, attempt 1 of 4: waits 0.5 s, drawn from 0–1 s`,
    )
  })

  it('of everything is the end', () => {
    expect(decide({ kind: 'timeout', limitMs: 1_500, limit: 'deadline', during: 'body' })).toEqual({
      action: 'stop',
      reason: 'the 1.5 s that everything may take were over',
    })
  })
})

describe('a method that is not idempotent', () => {
  it.each(['POST', 'PATCH', 'PURGE'])('%s is not sent twice unasked', (method) => {
    expect(decide(timedOut, {}, { method })).toEqual({
      action: 'stop',
      reason: `no answer within 1.5 s; ${method} is not idempotent, so sending it twice might do it twice`,
    })
  })

  it.each(['POST', 'PATCH'])('%s is, where the policy says so', (method) => {
    expect(decide(timedOut, { retryUnsafe: true }, { method }).action).toBe('retry')
  })

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('%s is idempotent, and may be', (method) => {
    expect(decide(timedOut, {}, { method }).action).toBe('retry')
  })

  it('is not held to account for an answer that needs no retry', () => {
    expect(decide(answered(201), {}, { method: 'POST' }).reason).toBe('answered')
  })
})

describe('backoff', () => {
  it('exponential doubles its limit up to the longest wait', () => {
    const limits = [1, 2, 3, 4, 5, 6].map((attempt) => backoffLimitMs(policy({ maxWaitMs: 10_000 }), attempt))
    expect(limits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
  })

  it('fixed keeps its limit', () => {
    const fixed = policy({ backoff: 'fixed', baseWaitMs: 700 })
    expect([1, 5, 10].map((attempt) => backoffLimitMs(fixed, attempt))).toEqual([700, 700, 700])
  })

  it('never exceeds the longest wait, even where the first wait does', () => {
    expect(backoffLimitMs(policy({ backoff: 'fixed', baseWaitMs: 9_000, maxWaitMs: 5_000 }), 1)).toBe(5_000)
  })

  it('with jitter is drawn evenly from 0 up to its limit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (random, attempt) => {
          const decision = decide(broken, { retries: 10 }, { random, attempt })
          const limitMs = backoffLimitMs(policy(), attempt)
          expect(decision).toMatchObject({
            waitMs: random * limitMs,
            draw: { limitMs, drawnMs: random * limitMs },
          })
        },
      ),
    )
  })

  it('without jitter waits the limit itself, and says which backoff it is', () => {
    const decision = decide(broken, { jitter: false }, { attempt: 2, random: 0.1 })
    expect(decision).toMatchObject({
      waitMs: 2_000,
      reason: 'the connection failed, attempt 2 of 4: waits 2 s, exponential',
    })
  })
})

describe('Retry-After', () => {
  it('in seconds sets the wait where it is longer than the draw', () => {
    expect(decide(answered(503, '2'))).toEqual({
      action: 'retry',
      reason: '503, attempt 1 of 4: the server asked for 2 s',
      waitMs: 2_000,
      draw: { limitMs: 1_000, drawnMs: 500 },
      retryAfterMs: 2_000,
    })
  })

  it('as a date sets the wait till then', () => {
    expect(waitOf(answered(429, new Date(NOW + 5_000).toUTCString()))).toBe(5_000)
  })

  it('never shortens a longer draw', () => {
    const decision = decide(answered(503, '1'), { baseWaitMs: 8_000 })
    expect(decision).toMatchObject({
      waitMs: 4_000,
      retryAfterMs: 1_000,
      reason: '503, attempt 1 of 4: drew 4 s, longer than the 1 s asked for',
    })
  })

  it('of a date that has passed asks for no wait, and leaves the draw', () => {
    expect(waitOf(answered(503, 'Sun, 06 Nov 1994 08:49:37 GMT'))).toBe(500)
  })

  it.each(['soon', '-5', '1.5', '2 s', '', 'Mon 1'])('that is invalid (“%s”) does not count', (value) => {
    const decision = decide(answered(503, value))
    expect(decision).toMatchObject({
      waitMs: 500,
      reason: '503, attempt 1 of 4: waits 0.5 s, drawn from 0–1 s',
    })
    expect(decision).not.toHaveProperty('retryAfterMs')
  })

  it('beyond the longest wait ends the exchange, rather than coming back too soon', () => {
    expect(decide(answered(503, '31'))).toEqual({
      action: 'stop',
      reason: '503; the server asks for 31 s, more than the 30 s this policy waits at most',
    })
    expect(waitOf(answered(503, '30'))).toBe(30_000)
  })

  it('is not looked at where the policy says so', () => {
    expect(waitOf(answered(503, '3600'), { respectRetryAfter: false })).toBe(500)
  })

  it('does not make an answer worth a retry that is not', () => {
    expect(decide(answered(404, '2')).action).toBe('stop')
  })

  it('does not make a POST idempotent', () => {
    expect(decide(answered(503, '2'), {}, { method: 'POST' }).action).toBe('stop')
  })
})

describe('seconds', () => {
  it.each([
    [0, '0 s'],
    [640, '0.64 s'],
    [2_000, '2 s'],
    [1_234.5, '1.23 s'],
    [3_600_000, '3,600 s'],
  ])('writes %f ms as %s', (ms, text) => {
    expect(seconds(ms)).toBe(text)
  })
})
