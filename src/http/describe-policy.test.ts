import { describe, expect, it } from 'vitest'
import { describePolicy } from './describe-policy.ts'
import { policyInShort } from './policy-in-short.ts'
import { defaultPolicy, type Policy } from './policy.ts'

const policy = (change: Partial<Policy>): Policy => ({ ...defaultPolicy, ...change })
const FAILURES = 'a timeout, a network error, 408, 425, 429, 500, 502, 503, or 504'

describe('a policy in sentences', () => {
  it.each([
    [{}, 'Gives each attempt 10 s. Tries once.'],
    [{ timeoutMs: null }, 'Waits for ever. Tries once.'],
    [
      { retries: 1 },
      `Gives each attempt 10 s. After ${FAILURES}, tries once more. Waits a random time up to 1 s before. ` +
        'Tries only idempotent methods again.',
    ],
    [
      { retries: 3, jitter: false, retryUnsafe: true, baseWaitMs: 500 },
      `Gives each attempt 10 s. After ${FAILURES}, tries up to 3 more times. ` +
        'Waits 0.5 s first, then twice as long each time, 30 s at most. Tries any method again, though it may do things twice.',
    ],
    [
      { retries: 2, backoff: 'fixed', jitter: false, timeoutMs: 1_500, respectRetryAfter: false },
      `Gives each attempt 1.5 s. After ${FAILURES}, tries up to 2 more times. Waits 1 s before each. ` +
        'Takes no notice of Retry-After. Tries only idempotent methods again.',
    ],
    [
      { timeoutMs: null, readTimeoutMs: 5_000, deadlineMs: 30_000 },
      'Gives up an attempt when nothing arrives for 5 s. Ends everything, waits included, within 30 s. Tries once.',
    ],
    [
      { retries: 1, retryStatusCodes: [429], retryNetworkErrors: false, retryMethods: ['GET', 'POST'] },
      'Gives each attempt 10 s. After a timeout or 429, tries once more. Waits a random time up to 1 s before. ' +
        'Tries only GET and POST again.',
    ],
    [
      { retries: 1, retryStatusCodes: [], retryNetworkErrors: false, retryTimeouts: false },
      'Gives each attempt 10 s. Tries once: no failure is chosen that it should try again after.',
    ],
    [
      { rateLimit: { requests: 5, windowMs: 10_000 }, redirects: 'manual' },
      'Gives each attempt 10 s. Tries once. Sends 5 requests in 10 s at most to an origin; more wait their turn. Stops at a redirect.',
    ],
  ] as [Partial<Policy>, string][])('of %o', (change, sentences) => {
    expect(describePolicy(policy(change))).toBe(sentences)
  })

  it('leave out what a page can’t tell', () => {
    const connecting = policy({ connectTimeoutMs: 3_000 })
    const sentence = 'Gives up an attempt that has no connection after 3 s.'
    expect(describePolicy(connecting, { client: 'script', method: 'GET' })).toContain(sentence)
    expect(describePolicy(connecting, { client: 'browser', method: 'GET' })).not.toContain('connection')
  })

  it('tell of the key where the method carries one', () => {
    const keyed = policy({ idempotencyKey: true, retries: 1 })
    expect(describePolicy(keyed, { client: 'script', method: 'POST' })).toContain('Sends an Idempotency-Key')
    expect(describePolicy(keyed, { client: 'script', method: 'GET' })).not.toContain(
      'Sends an Idempotency-Key',
    )
  })
})

describe('a policy in short', () => {
  it.each([
    [{}, undefined],
    [{ backoff: 'fixed', jitter: false }, undefined],
    [{ retries: 2 }, '3 attempts, full jitter from 1 s'],
    [{ retries: 1, jitter: false }, '2 attempts, waits from 1 s'],
    [{ timeoutMs: 1_000 }, 'timeout 1 s'],
    [{ retries: 2, timeoutMs: null }, '3 attempts, full jitter from 1 s, no timeout'],
    [
      { connectTimeoutMs: 2_000, readTimeoutMs: 3_000, deadlineMs: 9_000 },
      'connection within 2 s, silence up to 3 s, 9 s in all',
    ],
    [
      { idempotencyKey: true, rateLimit: { requests: 2, windowMs: 1_000 } },
      'Idempotency-Key, 2 requests in 1 s',
    ],
  ] as [Partial<Policy>, string | undefined][])('of %o is %s', (change, words) => {
    expect(policyInShort(policy(change))).toBe(words)
  })
})
