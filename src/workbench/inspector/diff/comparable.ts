import { byteSize, duration, outcomeName } from '#http/describe.ts'
import type { Attempt, Exchange, Outcome } from '#http/exchange.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'
import { contentKind, contentText, hexDump } from '#workbench/inspector/content-text.ts'
import { prettyJson } from '#workbench/inspector/json-tokens.ts'

/** One way a request came out, as far as two of them are compared. */
export interface Comparable {
  /** Such as `200 OK` or `Timed out`. */
  readonly outcome: string
  /** In lab ms. */
  readonly tookMs: number
  /** The response fields as on the wire. */
  readonly fields: readonly Field[]
  /** Content to compare line by line; JSON is laid out alike first. */
  readonly text: string
  /** Whether `text` is laid-out JSON, or a hex dump. */
  readonly form: 'json' | 'text' | 'hex' | 'none'
  /** Bytes the client got. */
  readonly size: number
  /** What of the content is left out, in words. */
  readonly cut?: string
}

const MOST_BYTES = 400_000

/** What an exchange brought in the end. */
export function comparableExchange(exchange: Exchange): Comparable {
  return comparable(exchange.outcome, exchange.attempts.at(-1), exchange.durationMs)
}

/** What one attempt brought. */
export function comparableAttempt(attempt: Attempt): Comparable {
  return comparable(attempt.outcome, attempt, attempt.endedAt - attempt.startedAt)
}

function comparable(outcome: Outcome, attempt: Attempt | undefined, tookMs: number): Comparable {
  const response = attempt?.hops.at(-1)?.response
  const fields = response?.fields ?? []
  const got = receivedOf(outcome)
  const body = got && response?.decoded && got.size === response.body.size ? response.decoded : got
  if (!body || body.size === 0) {
    return { outcome: outcomeName(outcome), tookMs, fields, text: '', form: 'none', size: 0 }
  }
  const kept = body.bytes.subarray(0, MOST_BYTES)
  const captured = { bytes: kept, size: kept.byteLength }
  const kind = contentKind(fields, captured)
  const plain = kind === 'binary' ? hexDump(kept) : contentText(fields, captured)
  const whole = kept.byteLength === body.size
  const pretty = kind === 'json' && whole ? laidOut(plain) : undefined
  return {
    outcome: outcomeName(outcome),
    tookMs,
    fields,
    text: pretty ?? plain,
    form: kind === 'binary' ? 'hex' : pretty === undefined ? 'text' : 'json',
    size: body.size,
    ...(whole ? {} : { cut: `the first ${byteSize(kept.byteLength)} of ${byteSize(body.size)}` }),
  }
}

function laidOut(json: string): string | undefined {
  try {
    return prettyJson(json)
      .map(({ text }) => text)
      .join('')
  } catch {
    // What is no JSON is compared as it came.
    return undefined
  }
}

function receivedOf(outcome: Outcome): CapturedBody | undefined {
  if (outcome.kind === 'response') return outcome.body
  return outcome.kind === 'network-error' ? outcome.received : undefined
}

/** What differs, in one sentence. */
export function differenceInShort(
  before: Comparable,
  after: Comparable,
  fields: number,
  lines: number,
): string {
  const time = `It took ${duration(after.tookMs)}, before ${duration(before.tookMs)}.`
  const parts = [
    before.outcome === after.outcome ? undefined : 'the outcome',
    fields === 0 ? undefined : `${fields} ${fields === 1 ? 'field' : 'fields'}`,
    lines === 0 ? undefined : `${lines} ${lines === 1 ? 'line' : 'lines'} of content`,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return `Identical: outcome, fields and content are the same. ${time}`
  const last = parts.at(-1)
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `Different: ${list}. ${time}`
}
