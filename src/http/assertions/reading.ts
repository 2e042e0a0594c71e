import { contentText } from '#http/content-text.ts'
import { duration, outcomeName } from '#http/describe.ts'
import type { Exchange, Outcome } from '#http/exchange.ts'
import { sameName } from '#http/field.ts'
import { jsonFault } from '#http/json-fault.ts'
import type { CapturedBody } from '#http/wire.ts'
import type { Assertion } from './assertion.ts'
import { followPath, type Followed } from './follow-path.ts'
import type { JsonPath } from './json-path.ts'
import { counted, jsonInWords, quotedText } from './words.ts'

/** How much of a body assertions read, in bytes (2 MiB): as much as is stored, so that a reload changes nothing. */
const READ_LIMIT = 2 * 1024 * 1024

/** What an exchange has to say of a subject; or that there is no such thing, in words without a full stop. */
export type Found = { readonly value: unknown; readonly words: string } | { readonly missing: string }

/** An exchange, its content decoded and parsed once for all assertions, and only when one asks. */
export interface Reading {
  readonly found: (assertion: Assertion, path: JsonPath) => Found
  /** Whether only the beginning of the body was read. */
  readonly cut: boolean
}

const readings = new WeakMap<Exchange, Reading>()

/** Prepares an exchange for its assertions; the same exchange is prepared once. */
export function readExchange(exchange: Exchange): Reading {
  const known = readings.get(exchange) ?? newReading(exchange)
  readings.set(exchange, known)
  return known
}

function newReading(exchange: Exchange): Reading {
  const { outcome } = exchange
  const content = outcome.kind === 'response' ? contentOf(outcome, exchange) : undefined
  const fields = outcome.kind === 'response' ? outcome.fields : []
  const read = content?.bytes.subarray(0, READ_LIMIT)
  const cut = content !== undefined && read !== undefined && content.size > read.byteLength
  const text = once(() =>
    contentText(fields, { bytes: read ?? new Uint8Array(), size: read?.byteLength ?? 0 }),
  )
  const json = once(() => parsed(text(), cut))
  const noResponse = { missing: `no response came: ${outcomeName(outcome).toLowerCase()}` }

  return {
    cut,
    found({ subject, of }, path) {
      if (subject === 'time') {
        return { value: exchange.durationMs, words: duration(exchange.durationMs) }
      }
      if (subject === 'attempts') {
        return { value: exchange.attempts.length, words: String(exchange.attempts.length) }
      }
      if (outcome.kind !== 'response' || !content) return noResponse
      switch (subject) {
        case 'status':
          return { value: outcome.status, words: String(outcome.status) }
        case 'field':
          return foundField(of.trim(), outcome, exchange)
        case 'url':
          return { value: outcome.url, words: quotedText(outcome.url) }
        case 'size':
          return { value: content.size, words: counted(content.size, 'byte') }
        case 'body':
          return content.size === 0
            ? { missing: 'the body is empty' }
            : { value: text(), words: quotedText(text()) }
        case 'json': {
          const whole = json()
          const followed = 'value' in whole ? followPath(whole.value, path) : whole
          return 'value' in followed ? { ...followed, words: jsonInWords(followed.value) } : followed
        }
      }
    },
  }
}

type Response = Extract<Outcome, { kind: 'response' }>

/** The content with its coding undone, also where the client left that to the reader, as a script does. */
function contentOf({ body }: Response, { attempts }: Exchange): CapturedBody {
  const response = attempts.at(-1)?.hops.at(-1)?.response
  return response?.decoded && body.size === response.body.size ? response.decoded : body
}

function foundField(name: string, { fields }: Response, { attempts }: Exchange): Found {
  const lines = fields.filter((field) => sameName(field.name, name)).map(({ value }) => value)
  if (lines.length > 0) {
    // As `Headers.get` gives it (RFC 9110, 5.3).
    const value = lines.join(', ')
    return { value, words: value === '' ? 'empty' : quotedText(value) }
  }
  const wire = attempts.at(-1)?.hops.findLast(({ kind }) => kind === 'request')?.response
  const hidden = wire?.fields.find((field) => sameName(field.name, name))
  const why = hidden
    ? `: the server sent it, but this page may not read it${hidden.hidden ? ` (${hidden.hidden})` : ''}`
    : ''
  return { missing: `the field ${name} is absent${why}` }
}

function parsed(text: string, cut: boolean): Followed {
  if (text === '') return { missing: 'the body is empty, and so no JSON' }
  if (cut) return { missing: 'the body is larger than the 2 MB that assertions read as JSON' }
  try {
    return { value: JSON.parse(text) }
  } catch {
    const fault = jsonFault(text)
    return { missing: `the body is not JSON${fault ? `: ${fault.what}` : ''}` }
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
