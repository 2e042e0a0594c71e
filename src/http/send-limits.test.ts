import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Exchange } from './exchange.ts'
import { createPacer } from './pacer.ts'
import { anyPolicy } from './policy.arbitrary.ts'
import {
  answering,
  context,
  draft,
  failing,
  finished,
  response,
  silent,
  standStill,
  URL_ASKED,
} from './sample-send.ts'
import { send } from './send.ts'
import type { Transport, TransportResponse } from './transport.ts'

standStill()

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
