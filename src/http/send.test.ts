import { getEventListeners } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClock } from './clock.ts'
import { createPacer } from './pacer.ts'
import { anyPolicy } from './policy.arbitrary.ts'
import { emptyDraft } from './draft.ts'
import type { Exchange } from './exchange.ts'
import type { Field } from './field.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import { withHops } from './hops.ts'
import { send, type SendContext } from './send.ts'
import type { Transport, TransportResponse } from './transport.ts'
import type { WireHop } from './wire.ts'

const URL_ASKED = 'https://api.example.com/users'
const NOON = Date.UTC(2026, 6, 1, 12)

// The clock is the real one; only the time under it stands still until a test moves it on.
beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function draft(policy: Partial<Policy> = {}, method = 'GET') {
  return { ...emptyDraft(URL_ASKED), method, policy: { ...defaultPolicy, ...policy } }
}

function context(transport: Transport, more: Partial<SendContext> = {}): SendContext {
  const { signal } = new AbortController()
  return { id: 'e1', transport, clock: createClock(), random: () => 0.5, signal, hops: () => [], ...more }
}

function response(
  status: number,
  fields: readonly Field[] = [],
  content: string | TransportResponse['body'] = '',
) {
  const body = typeof content === 'string' ? new Response(content).body : content
  return { status, reason: '', url: URL_ASKED, redirected: false, fields, body }
}

/** Answers each attempt with the next response, and the last one for ever. */
function answering(...responses: (() => TransportResponse)[]): Transport {
  return async (_request, { attempt }) => {
    const next = responses[attempt - 1] ?? responses.at(-1)
    if (!next) throw new TypeError('nothing to answer')
    return next()
  }
}

const silent: Transport = (_request, { signal }) =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

const failing: Transport = async () => {
  throw new TypeError('Failed to fetch')
}

/** Content whose first piece comes at once, and whose rest never does. */
const halfABody = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
  })

/** Runs a send to its end, however much lab time that takes. */
async function finished(exchange: Promise<Exchange>): Promise<Exchange> {
  await vi.runAllTimersAsync()
  return exchange
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('send', () => {
  it('gives the response with its content, in one attempt', async () => {
    const fields = [{ name: 'Content-Type', value: 'text/plain' }]
    const exchange = await send(draft(), context(answering(() => response(200, fields, 'hello'))))
    expect(exchange.outcome).toMatchObject({ kind: 'response', status: 200, url: URL_ASKED, fields })
    expect(exchange.outcome.kind === 'response' && text(exchange.outcome.body.bytes)).toBe('hello')
    expect(exchange.attempts).toHaveLength(1)
    expect(exchange.attempts[0]?.decision).toEqual({ action: 'stop', reason: 'answered' })
  })

  it('hands the transport the prepared request, and says which attempt of which exchange it is', async () => {
    const seen: unknown[] = []
    const transport: Transport = async (request, { exchangeId, attempt }) => {
      seen.push([request.method, request.url, exchangeId, attempt])
      return response(503)
    }
    await finished(send(draft({ retries: 1 }), context(transport)))
    expect(seen).toEqual([
      ['GET', URL_ASKED, 'e1', 1],
      ['GET', URL_ASKED, 'e1', 2],
    ])
  })

  it('keeps the draft as the learner wrote it, and when it was sent', async () => {
    const written = draft()
    const exchange = await send(written, context(answering(() => response(204, [], null))))
    expect(exchange.request).toBe(written)
    expect(exchange.sentAt).toBe(NOON)
  })

  it('takes an error status for an answer', async () => {
    const { outcome, attempts } = await send(draft({ retries: 3 }), context(answering(() => response(404))))
    expect(outcome).toMatchObject({ kind: 'response', status: 404 })
    expect(attempts.map(({ decision }) => decision.reason)).toEqual(['404 would be the same again'])
  })
})

describe('send, when time runs out', () => {
  it('while waiting for an answer: times out at the limit, not before', async () => {
    let outcome: Exchange | undefined
    void send(draft({ timeoutMs: 3_000 }), context(silent)).then((exchange) => (outcome = exchange))
    await vi.advanceTimersByTimeAsync(2_999)
    expect(outcome).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(outcome?.outcome).toEqual({ kind: 'timeout', limitMs: 3_000, during: 'waiting' })
    expect(outcome?.durationMs).toBe(3_000)
  })

  it('while content comes in: times out too, and stops the content', async () => {
    let stopped = false
    const body = new ReadableStream<Uint8Array>({ cancel: () => void (stopped = true) })
    const exchange = await finished(
      send(draft({ timeoutMs: 500 }), context(answering(() => response(200, [], body)))),
    )
    expect(exchange.outcome).toEqual({ kind: 'timeout', limitMs: 500, during: 'body' })
    expect(stopped).toBe(true)
  })

  it('before a late head is read: does not wait for content that never comes', async () => {
    const deaf: Transport = (_request, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(response(200, [], new ReadableStream())))
      })
    const exchange = await finished(send(draft({ timeoutMs: 500 }), context(deaf)))
    expect(exchange.outcome.kind).toBe('timeout')
  })

  it('gives every attempt the whole limit', async () => {
    const policy = { timeoutMs: 1_000, retries: 2, jitter: false, backoff: 'fixed', baseWaitMs: 200 } as const
    const { attempts, durationMs } = await finished(send(draft(policy), context(silent)))
    expect(attempts.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [0, 1_000],
      [1_200, 2_200],
      [2_400, 3_400],
    ])
    expect(durationMs).toBe(3_400)
  })

  it('waits for ever under a policy without a timeout', async () => {
    const caller = new AbortController()
    let ended = false
    const exchange = send(draft({ timeoutMs: null }), context(silent, { signal: caller.signal }))
    void exchange.then(() => (ended = true))
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(ended).toBe(false)
    caller.abort()
    expect((await exchange).outcome).toEqual({ kind: 'aborted' })
  })

  it('does not count the limit against an answer that came in time', async () => {
    const { outcome } = await finished(send(draft({ timeoutMs: 1 }), context(answering(() => response(200)))))
    expect(outcome.kind).toBe('response')
  })
})

describe('send, when the wire fails', () => {
  it('before an answer: says what fetch said, and no more', async () => {
    const { outcome } = await send(draft(), context(failing))
    expect(outcome).toEqual({ kind: 'network-error', message: 'Failed to fetch', during: 'waiting' })
  })

  it('half-way through the content: keeps the status and what had arrived', async () => {
    let pulls = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new TextEncoder().encode('{"id": 1'))
        else controller.error(new TypeError('network error'))
      },
    })
    const { outcome } = await send(draft(), context(answering(() => response(200, [], body))))
    expect(outcome).toMatchObject({
      kind: 'network-error',
      message: 'network error',
      during: 'body',
      status: 200,
    })
    expect(outcome.kind === 'network-error' && text(outcome.received?.bytes)).toBe('{"id": 1')
  })

  it('never rejects, whatever the transport throws', async () => {
    const throwing: Transport = () => {
      throw 'a string'
    }
    const { outcome } = await send(draft(), context(throwing))
    expect(outcome).toMatchObject({ kind: 'network-error', message: 'a string' })
  })
})

describe('send, when it retries', () => {
  const flaky = answering(
    () => response(503),
    () => response(503, [{ name: 'Retry-After', value: '2' }]),
    () => response(200, [], 'at last'),
  )

  it('waits as decided between attempts, and ends with the first good answer', async () => {
    const { attempts, outcome } = await finished(send(draft({ retries: 5 }), context(flaky)))
    expect(outcome).toMatchObject({ kind: 'response', status: 200 })
    expect(attempts.map(({ number, startedAt }) => [number, startedAt])).toEqual([
      [1, 0],
      [2, 500],
      [3, 2_500],
    ])
  })

  it('gives every decision its reason', async () => {
    const { attempts } = await finished(send(draft({ retries: 5 }), context(flaky)))
    expect(attempts.map(({ decision }) => decision.reason)).toEqual([
      '503, attempt 1 of 6: waits 0.5 s, drawn from 0–1 s',
      '503, attempt 2 of 6: the server asked for 2 s',
      'answered',
    ])
  })

  it('counts a Retry-After date from the moment the answer came', async () => {
    const date = new Date(NOON + 4_000).toUTCString()
    const transport = answering(
      () => response(429, [{ name: 'retry-after', value: date }]),
      () => response(200),
    )
    const { attempts } = await finished(send(draft({ retries: 1 }), context(transport)))
    expect(attempts[1]?.startedAt).toBe(4_000)
  })

  it('ends with the last failure when attempts run out', async () => {
    const { attempts, outcome } = await finished(send(draft({ retries: 2 }), context(failing)))
    expect(attempts).toHaveLength(3)
    expect(outcome.kind).toBe('network-error')
    expect(attempts.at(-1)?.decision.reason).toBe('the connection failed; attempt 3 of 3 was the last')
  })

  it('tells of each attempt that is not the last as soon as its decision is made', async () => {
    const heard: [number, number][] = []
    const onAttempt = (soFar: Exchange) => heard.push([soFar.attempts.length, soFar.durationMs])
    await finished(send(draft({ retries: 5 }), context(flaky, { onAttempt })))
    expect(heard).toEqual([
      [1, 0],
      [2, 500],
    ])
  })

  it('draws anew for each wait', async () => {
    const draws = [0.1, 0.9, 0.4]
    const random = () => draws.shift() ?? 0
    const { attempts } = await finished(
      send(draft({ retries: 2, backoff: 'fixed' }), context(failing, { random })),
    )
    expect(attempts.map(({ decision }) => decision.action === 'retry' && decision.draw.drawnMs)).toEqual([
      100,
      900,
      false,
    ])
  })
})

describe('send, when it is cancelled', () => {
  it('during an attempt: ends at once and does not try again', async () => {
    const caller = new AbortController()
    const exchange = send(draft({ retries: 3 }), context(silent, { signal: caller.signal }))
    await vi.advanceTimersByTimeAsync(700)
    caller.abort()
    const { outcome, attempts, durationMs } = await exchange
    expect(outcome).toEqual({ kind: 'aborted' })
    expect(attempts.map(({ decision }) => decision)).toEqual([{ action: 'stop', reason: 'you cancelled it' }])
    expect(durationMs).toBe(700)
  })

  it('while content comes in: is cancelled, not a network error', async () => {
    const caller = new AbortController()
    const transport = answering(() => response(200, [], halfABody()))
    const exchange = send(draft(), context(transport, { signal: caller.signal }))
    await vi.advanceTimersByTimeAsync(10)
    caller.abort()
    expect((await exchange).outcome).toEqual({ kind: 'aborted' })
  })

  it('during a wait: ends at once, and keeps the attempt that failed before it', async () => {
    const caller = new AbortController()
    const policy = { retries: 3, jitter: false, baseWaitMs: 10_000 }
    const exchange = send(
      draft(policy),
      context(
        answering(() => response(503)),
        { signal: caller.signal },
      ),
    )
    await vi.advanceTimersByTimeAsync(4_000)
    caller.abort()
    const { outcome, attempts, durationMs } = await exchange
    expect(outcome).toEqual({ kind: 'aborted' })
    expect(attempts.map(({ outcome: each }) => each.kind)).toEqual(['response'])
    expect(durationMs).toBe(4_000)
  })

  it('before it began: gives the transport a signal that is aborted already', async () => {
    const given: boolean[] = []
    const transport: Transport = (request, attempt) => {
      given.push(attempt.signal.aborted)
      return silent(request, attempt)
    }
    const { outcome } = await send(draft({ retries: 3 }), context(transport, { signal: AbortSignal.abort() }))
    expect(outcome).toEqual({ kind: 'aborted' })
    expect(given).toEqual([true])
  })
})

describe('send, with a limit on the connection', () => {
  const connecting =
    (afterMs: number, answer: () => TransportResponse): Transport =>
    async (request, watch) => {
      watch.onConnecting?.()
      await Promise.race([
        new Promise((resolve) => setTimeout(resolve, afterMs)),
        silent(request, { ...watch, signal: watch.signal }),
      ])
      watch.onConnected?.()
      return answer()
    }

  it('gives up an attempt that has none in time, and says that it was that', async () => {
    const { outcome, durationMs } = await finished(
      send(draft({ connectTimeoutMs: 2_000 }), context(connecting(9_000, () => response(200)))),
    )
    expect(outcome).toEqual({ kind: 'timeout', limitMs: 2_000, limit: 'connect', during: 'waiting' })
    expect(durationMs).toBe(2_000)
  })

  it('has no say once there is one', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void setTimeout(() => controller.close(), 5_000),
    })
    const { outcome } = await finished(
      send(draft({ connectTimeoutMs: 2_000 }), context(connecting(1_000, () => response(200, [], body)))),
    )
    expect(outcome).toMatchObject({ kind: 'response', status: 200 })
  })

  it('tries a POST again after it, for nothing had been sent', async () => {
    const { attempts } = await finished(
      send(
        draft({ connectTimeoutMs: 2_000, retries: 1 }, 'POST'),
        context(connecting(9_000, () => response(200))),
      ),
    )
    expect(attempts.map(({ decision }) => decision.reason)).toEqual([
      'no connection within 2 s, attempt 1 of 2: waits 0.5 s, drawn from 0–1 s; nothing had been sent, so POST is safe to try again',
      'no connection within 2 s; attempt 2 of 2 was the last',
    ])
  })

  it('is not asked of a client that can’t tell', async () => {
    const { outcome } = await finished(send(draft({ connectTimeoutMs: 10, timeoutMs: 500 }), context(silent)))
    expect(outcome).toEqual({ kind: 'timeout', limitMs: 500, during: 'waiting' })
  })
})

describe('send, with a limit on silence', () => {
  /** Content of which a piece comes after each of the gaps. */
  const dripping = (...gaps: number[]) => {
    const waits = [...gaps]
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const gap = waits.shift()
        if (gap === undefined) return controller.close()
        await new Promise((resolve) => setTimeout(resolve, gap))
        controller.enqueue(new TextEncoder().encode('.'))
      },
    })
  }

  it('gives up when no head comes in time', async () => {
    const { outcome } = await finished(send(draft({ readTimeoutMs: 700 }), context(silent)))
    expect(outcome).toEqual({ kind: 'timeout', limitMs: 700, limit: 'read', during: 'waiting' })
  })

  it('lets content drip for longer than the limit, as long as it drips', async () => {
    const transport = answering(() => response(200, [], dripping(600, 600, 600)))
    const { outcome, durationMs } = await finished(send(draft({ readTimeoutMs: 700 }), context(transport)))
    expect(outcome).toMatchObject({ kind: 'response', status: 200 })
    expect(durationMs).toBe(1_800)
  })

  it('gives up where the content falls silent, that long after its last piece', async () => {
    const transport = answering(() => response(200, [], dripping(600, 60_000)))
    const { outcome, durationMs } = await finished(send(draft({ readTimeoutMs: 700 }), context(transport)))
    expect(outcome).toEqual({ kind: 'timeout', limitMs: 700, limit: 'read', during: 'body' })
    expect(durationMs).toBe(1_300)
  })

  it('counts no silence while a connection is being made', async () => {
    const transport: Transport = async (request, watch) => {
      watch.onConnecting?.()
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      watch.onConnected?.()
      return silent(request, watch)
    }
    const { durationMs } = await finished(send(draft({ readTimeoutMs: 700 }), context(transport)))
    expect(durationMs).toBe(2_700)
  })
})

describe('send, with a limit on everything', () => {
  it('ends the attempt that is under way', async () => {
    const policy = { deadlineMs: 2_500, timeoutMs: 1_000, retries: 5, jitter: false, baseWaitMs: 500 }
    const { outcome, durationMs, attempts } = await finished(send(draft(policy), context(silent)))
    expect(outcome).toEqual({ kind: 'timeout', limitMs: 2_500, limit: 'deadline', during: 'waiting' })
    expect(durationMs).toBe(2_500)
    expect(attempts.at(-1)?.decision.reason).toBe('the 2.5 s that everything may take were over')
  })

  it('does not wait for an attempt that could not begin in time', async () => {
    const policy = { deadlineMs: 2_500, retries: 5, jitter: false }
    const { outcome, durationMs, attempts } = await finished(
      send(draft(policy), context(answering(() => response(503)))),
    )
    expect(outcome).toMatchObject({ kind: 'response', status: 503 })
    expect(durationMs).toBe(1_000)
    expect(attempts.at(-1)?.decision.reason).toBe(
      '503; a wait of 2 s would go beyond the 2.5 s that everything may take',
    )
  })

  it('is kept by every policy, whatever the server does', async () => {
    const behaviours = [
      silent,
      failing,
      answering(() => response(503, [{ name: 'Retry-After', value: '7' }])),
    ]
    const method = fc.constantFrom('GET', 'POST')
    const deadline = fc.integer({ min: 1, max: 60_000 })
    await fc.assert(
      fc.asyncProperty(
        anyPolicy,
        deadline,
        method,
        fc.constantFrom(...behaviours),
        async (any, deadlineMs, how, does) => {
          const pacer = createPacer()
          const policy = { ...any, deadlineMs }
          // Somebody else has been sending.
          if (any.rateLimit)
            for (let turn = 0; turn < 8; turn++) pacer.take(new URL(URL_ASKED).origin, any.rateLimit, 0)
          const { durationMs } = await finished(send(draft(policy, how), context(does, { pacer })))
          expect(durationMs).toBeLessThanOrEqual(deadlineMs + 1)
        },
      ),
    )
  })
})

describe('send, with an Idempotency-Key', () => {
  const keysOf = async (policy: Partial<Policy>) => {
    const keys: (string | undefined)[] = []
    const transport: Transport = async (request) => {
      keys.push(request.fields.find(({ name }) => name === 'Idempotency-Key')?.value)
      return response(503)
    }
    const first = await finished(send(draft(policy, 'POST'), context(transport)))
    await finished(send(draft(policy, 'POST'), context(transport)))
    return { keys, first }
  }

  it('sends the same in each attempt of an exchange, and another in the next exchange', async () => {
    const { keys } = await keysOf({ idempotencyKey: true, retries: 1 })
    expect(keys).toHaveLength(4)
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[3]).toBe(keys[2])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('tries again what is not idempotent, and says why it may', async () => {
    const { first } = await keysOf({ idempotencyKey: true, retries: 1 })
    expect(first.attempts[0]?.decision.reason).toBe(
      '503, attempt 1 of 2: waits 0.5 s, drawn from 0–1 s; its Idempotency-Key lets the server know POST again',
    )
  })

  it('does not overrule a list of methods', async () => {
    const { keys, first } = await keysOf({ idempotencyKey: true, retries: 1, retryMethods: ['GET'] })
    expect(keys).toHaveLength(2)
    expect(first.attempts[0]?.decision.reason).toBe(
      '503; POST is not among the methods that this policy tries again',
    )
  })
})

describe('send, with a rate limit of its own', () => {
  const policy = { rateLimit: { requests: 1, windowMs: 2_000 } }
  const sent = (pacer = createPacer(), more: Partial<Policy> = {}, given: Partial<SendContext> = {}) =>
    send(
      draft({ ...policy, ...more }),
      context(
        answering(() => response(200)),
        { pacer, ...given },
      ),
    )

  it('holds back what comes too soon, and says for how long and why', async () => {
    const pacer = createPacer()
    const heard: unknown[] = []
    await sent(pacer)
    const second = await finished(sent(pacer, {}, { onHeld: (held) => heard.push(held?.waitMs) }))
    expect(second.attempts[0]).toMatchObject({
      startedAt: 2_000,
      held: {
        since: 0,
        waitMs: 2_000,
        reason: 'the client’s own limit of 1 in 2 s to https://api.example.com holds it back for 2 s',
      },
    })
    expect(heard).toEqual([2_000, undefined])
  })

  it('counts retries too', async () => {
    const busy = context(
      answering(() => response(503)),
      { pacer: createPacer() },
    )
    const { attempts } = await finished(send(draft({ ...policy, retries: 1, baseWaitMs: 0 }), busy))
    expect(attempts[1]?.held).toMatchObject({ since: 0, waitMs: 2_000 })
  })

  it('sends nothing where its turn would come after all time is over', async () => {
    const pacer = createPacer()
    await sent(pacer)
    const late = await finished(sent(pacer, { deadlineMs: 1_500 }))
    expect(late).toMatchObject({
      attempts: [],
      durationMs: 0,
      outcome: { kind: 'timeout', limit: 'deadline', limitMs: 1_500 },
      heldAtEnd: { waitMs: 2_000 },
    })
  })

  it('gives its turn back when it is cancelled while it waits', async () => {
    const pacer = createPacer()
    const clock = createClock()
    await sent(pacer, {}, { clock })
    const caller = new AbortController()
    const second = sent(pacer, {}, { clock, signal: caller.signal })
    await vi.advanceTimersByTimeAsync(500)
    caller.abort()
    expect(await second).toMatchObject({
      attempts: [],
      outcome: { kind: 'aborted' },
      heldAtEnd: { since: 0 },
    })
    const third = await finished(sent(pacer, {}, { clock }))
    expect(third.attempts[0]?.held?.waitMs).toBe(1_500)
  })
})

describe('send, once it is over', () => {
  it.each([
    ['an answer', answering(() => response(200)), 0],
    ['a failure', failing, 0],
    ['a timeout', silent, 10_000],
  ])('leaves no timer and no listener behind after %s', async (_what, transport, takesMs) => {
    const { signal } = new AbortController()
    const exchange = send(draft({ timeoutMs: 10_000 }), context(transport, { signal }))
    await vi.advanceTimersByTimeAsync(takesMs)
    await exchange
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('withHops', () => {
  const hop = (id: string, attempt: number): WireHop => ({
    id,
    exchangeId: 'e1',
    attempt,
    kind: 'request',
    request: { method: 'GET', url: URL_ASKED, fields: [], body: { bytes: new Uint8Array(), size: 0 } },
    notes: [],
    faults: [],
    timing: { startedAt: 0, chunks: [] },
  })

  it('gives each attempt its own hops, in the order of the wire log', async () => {
    const hops = () => [hop('a', 1), hop('b', 1), hop('c', 2)]
    const { attempts } = await finished(send(draft({ retries: 1 }), context(failing, { hops })))
    expect(attempts.map((attempt) => attempt.hops.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })

  it('takes hops that came after the client gave up', async () => {
    const { attempts } = await finished(send(draft(), context(failing)))
    expect(withHops(attempts, [hop('late', 1)])[0]?.hops.map(({ id }) => id)).toEqual(['late'])
  })
})
