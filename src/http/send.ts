import { createCapture } from './capture.ts'
import type { Clock } from './clock.ts'
import type { Attempt, Exchange, Outcome } from './exchange.ts'
import { withHops } from './hops.ts'
import { prepareRequest } from './prepare.ts'
import type { RequestDraft } from './request-draft.ts'
import { decideRetry } from './retry.ts'
import type { Transport, TransportResponse } from './transport.ts'
import type { WireHop } from './wire.ts'

/** What a send needs from around it. */
export interface SendContext {
  readonly id: string
  readonly transport: Transport
  readonly clock: Clock
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number
  /** Cancels the whole exchange. */
  readonly signal: AbortSignal
  /** The hops of this exchange that the wire log has so far. */
  readonly hops: () => readonly WireHop[]
  /** Hears of each finished attempt as soon as its decision is made. */
  readonly onAttempt?: (exchange: Exchange) => void
}

class TimeLimit extends Error {}

/**
 * Sends a draft under its policy: attempt, timeout, retry decision, wait, again.
 * Never rejects: how it went is the exchange's outcome.
 */
export async function send(draft: RequestDraft, context: SendContext): Promise<Exchange> {
  const { clock, signal } = context
  const request = prepareRequest(draft)
  const clockStart = clock.now()
  const sentAt = clock.date()
  const attempts: Attempt[] = []

  const exchange = (outcome: Outcome): Exchange => ({
    id: context.id,
    request: draft,
    sentAt,
    clockStart,
    durationMs: clock.now() - clockStart,
    attempts: withHops(attempts, context.hops()),
    outcome,
  })

  for (let number = 1; ; number++) {
    const startedAt = clock.now() - clockStart
    const outcome = await attempt(
      (limit) => context.transport(request, { exchangeId: context.id, attempt: number, signal: limit }),
      draft.policy.timeoutMs,
      context,
    )
    const decision = decideRetry({
      policy: draft.policy,
      method: request.method,
      attempt: number,
      outcome,
      random: context.random(),
      now: clock.date(),
    })
    attempts.push({ number, startedAt, endedAt: clock.now() - clockStart, outcome, decision, hops: [] })
    if (decision.action === 'stop') return exchange(outcome)
    context.onAttempt?.(exchange(outcome))
    try {
      await clock.sleep(decision.waitMs, signal)
    } catch {
      return exchange({ kind: 'aborted' })
    }
  }
}

async function attempt(
  put: (signal: AbortSignal) => Promise<TransportResponse>,
  timeoutMs: number | null,
  { clock, signal }: SendContext,
): Promise<Outcome> {
  const limit = new AbortController()
  const timer = new AbortController()
  const cancel = () => limit.abort(signal.reason)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  if (timeoutMs !== null) {
    clock.sleep(timeoutMs, timer.signal).then(
      () => limit.abort(new TimeLimit()),
      () => undefined,
    )
  }

  const capture = createCapture()
  let head: TransportResponse | undefined
  try {
    head = await put(limit.signal)
    await read(head.body, capture.add, limit.signal)
    const { status, reason, url, redirected, fields } = head
    return { kind: 'response', status, reason, url, redirected, fields, body: capture.captured() }
  } catch (error) {
    const during = head ? 'body' : 'waiting'
    if (signal.aborted) return { kind: 'aborted' }
    if (limit.signal.reason instanceof TimeLimit) return { kind: 'timeout', limitMs: timeoutMs ?? 0, during }
    return {
      kind: 'network-error',
      message: error instanceof Error ? error.message : String(error),
      during,
      ...(head ? { status: head.status, received: capture.captured() } : {}),
    }
  } finally {
    timer.abort()
    signal.removeEventListener('abort', cancel)
  }
}

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
