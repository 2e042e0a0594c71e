import { afterEach, beforeEach, vi } from 'vitest'
import { createClock } from './clock.ts'
import { emptyDraft } from './draft.ts'
import type { Exchange } from './exchange.ts'
import type { Field } from './field.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import type { SendContext } from './send.ts'
import type { Transport, TransportResponse } from './transport.ts'

export const URL_ASKED = 'https://api.example.com/users'
export const NOON = Date.UTC(2026, 6, 1, 12)

/** The clock is the real one; only the time under it stands still until a test moves it on. */
export function standStill(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

export function draft(policy: Partial<Policy> = {}, method = 'GET') {
  return { ...emptyDraft(URL_ASKED), method, policy: { ...defaultPolicy, ...policy } }
}

export function context(transport: Transport, more: Partial<SendContext> = {}): SendContext {
  const { signal } = new AbortController()
  return { id: 'e1', transport, clock: createClock(), random: () => 0.5, signal, hops: () => [], ...more }
}

export function response(
  status: number,
  fields: readonly Field[] = [],
  content: string | TransportResponse['body'] = '',
) {
  const body = typeof content === 'string' ? new Response(content).body : content
  return { status, reason: '', url: URL_ASKED, redirected: false, fields, body }
}

/** Answers each attempt with the next response, and the last one for ever. */
export function answering(...responses: (() => TransportResponse)[]): Transport {
  return async (_request, { attempt }) => {
    const next = responses[attempt - 1] ?? responses.at(-1)
    if (!next) throw new TypeError('nothing to answer')
    return next()
  }
}

export const silent: Transport = (_request, { signal }) =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

export const failing: Transport = async () => {
  throw new TypeError('Failed to fetch')
}

/** Content whose first piece comes at once, and whose rest never does. */
export const halfABody = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
  })

/** Runs a send to its end, however much lab time that takes. */
export async function finished(exchange: Promise<Exchange>): Promise<Exchange> {
  await vi.runAllTimersAsync()
  return exchange
}

export const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
