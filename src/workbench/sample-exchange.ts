import { emptyDraft } from '#http/draft.ts'
import type { Attempt, Exchange, Outcome, RetryDecision } from '#http/exchange.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody, WireHop, WireResponse } from '#http/wire.ts'

/** The clock's reading when every sample exchange begins: not 0, as in a lab that has run for a while. */
export const CLOCK_START = 5_000

/** Where every sample hop leads unless told otherwise. */
export const SAMPLE_URL = 'https://api.example.com/users?page=2'

export function captured(text = ''): CapturedBody {
  const bytes = new TextEncoder().encode(text)
  return { bytes, size: bytes.byteLength }
}

export function wireResponse(
  status: number,
  reason: string,
  fields: readonly Field[] = [],
  content = '',
): WireResponse {
  return { status, reason, fields, body: captured(content) }
}

/** What a client makes of a response that it may read whole. */
export function outcomeOf({ status, reason, fields, body }: WireResponse): Outcome {
  return { kind: 'response', status, reason, url: SAMPLE_URL, redirected: false, fields, body }
}

/** A hop that began with its exchange, took 20 ms there and 20 ms back, and was answered 200. */
export function sampleHop(change: Partial<WireHop> = {}): WireHop {
  return {
    id: 'h1',
    exchangeId: 'e1',
    attempt: 1,
    kind: 'request',
    request: { method: 'GET', url: SAMPLE_URL, fields: [], body: captured() },
    response: wireResponse(200, 'OK'),
    notes: [],
    faults: [],
    timing: {
      startedAt: CLOCK_START,
      receivedAt: CLOCK_START + 20,
      firstByteAt: CLOCK_START + 30,
      chunks: [],
      endedAt: CLOCK_START + 50,
    },
    ...change,
  }
}

/** A hop that nothing came back from. */
export function unansweredHop(change: Partial<WireHop> = {}): WireHop {
  const { response: _none, ...hop } = sampleHop({
    timing: { startedAt: CLOCK_START, receivedAt: CLOCK_START + 20, chunks: [] },
    ...change,
  })
  return hop
}

export const answered: RetryDecision = { action: 'stop', reason: 'answered' }

/** An attempt of 50 ms that ended as its last hop did. */
export function sampleAttempt(change: Partial<Attempt> = {}): Attempt {
  const hops = change.hops ?? [sampleHop()]
  const response = hops.at(-1)?.response
  const outcome: Outcome = response ? outcomeOf(response) : { kind: 'aborted' }
  return { number: 1, startedAt: 0, endedAt: 50, outcome, decision: answered, hops, ...change }
}

/** An exchange of these attempts, ending as the last did. */
export function sampleExchange(attempts: readonly Attempt[], change: Partial<Exchange> = {}): Exchange {
  const last = attempts.at(-1)
  return {
    id: 'e1',
    request: emptyDraft(SAMPLE_URL),
    sentAt: Date.UTC(2026, 6, 1, 12),
    clockStart: CLOCK_START,
    durationMs: last?.endedAt ?? 0,
    attempts,
    outcome: last?.outcome ?? { kind: 'aborted' },
    ...change,
  }
}
