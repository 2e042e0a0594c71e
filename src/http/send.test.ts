import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import {
  answering,
  context,
  draft,
  failing,
  finished,
  halfABody,
  NOON,
  response,
  silent,
  standStill,
  text,
  URL_ASKED,
} from './sample-send.ts'
import { send } from './send.ts'
import type { Transport } from './transport.ts'

standStill()

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
