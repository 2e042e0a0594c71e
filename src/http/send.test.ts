import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClock } from './clock.ts'
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
