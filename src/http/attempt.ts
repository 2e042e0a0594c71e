import { createCapture } from './capture.ts'
import type { Clock } from './clock.ts'
import type { Outcome } from './exchange.ts'
import { startTimeLimits, type AttemptLimits, type SpentLimit } from './time-limits.ts'
import type { TransportContext, TransportResponse } from './transport.ts'

class TimeSpent extends Error {}

/** Sends a request once, with its content read to the end, unless a limit or the caller ends it before. */
export async function attemptOnce(
  put: (watch: Omit<TransportContext, 'exchangeId' | 'attempt'>) => Promise<TransportResponse>,
  limits: AttemptLimits,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Outcome | { readonly kind: 'spent'; readonly limit: SpentLimit; readonly during: During }> {
  const ending = new AbortController()
  const cancel = () => ending.abort(signal.reason)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  let spent: SpentLimit | undefined
  const running = startTimeLimits(clock, limits, (limit) => {
    spent = limit
    ending.abort(new TimeSpent())
  })

  const capture = createCapture()
  let head: TransportResponse | undefined
  try {
    head = await put({
      signal: ending.signal,
      onConnecting: running.connecting,
      onConnected: running.connected,
    })
    running.heard()
    const take = (chunk: Uint8Array) => {
      running.heard()
      capture.add(chunk)
    }
    await read(head.body, take, ending.signal)
    const { status, reason, url, redirected, fields } = head
    return { kind: 'response', status, reason, url, redirected, fields, body: capture.captured() }
  } catch (error) {
    const during = head ? 'body' : 'waiting'
    if (signal.aborted) return { kind: 'aborted' }
    if (spent !== undefined) return { kind: 'spent', limit: spent, during }
    return {
      kind: 'network-error',
      message: error instanceof Error ? error.message : String(error),
      during,
      ...(head ? { status: head.status, received: capture.captured() } : {}),
    }
  } finally {
    running.stop()
    signal.removeEventListener('abort', cancel)
  }
}

type During = Extract<Outcome, { kind: 'timeout' }>['during']

async function read(
  body: ReadableStream<Uint8Array> | null,
  add: (chunk: Uint8Array) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!body) return
  const reader = body.getReader()
  const stop = () => void reader.cancel(signal.reason).catch(() => undefined)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (signal.aborted) throw signal.reason
      if (done) return
      add(value)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
