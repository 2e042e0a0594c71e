import type { Exchange, Outcome } from '#http/exchange.ts'
import { sameName, type Field } from '#http/field.ts'
import type { WireHop } from '#http/wire.ts'
import { jsonOf, textOf, valueAt } from './json-path.ts'

const ABSENT = 'absent'

const plain: Readonly<Record<string, (exchange: Exchange) => string>> = {
  status: (exchange) => statusOf(exchange.outcome),
  'status-class': (exchange) => statusOf(exchange.outcome).replace(/^(\d)\d\d$/, '$1xx'),
  requests: (exchange) => String(requestsOf(exchange).filter(wasReceived).length),
  attempts: (exchange) => String(exchange.attempts.length),
  'method-last': (exchange) => requestsOf(exchange).at(-1)?.request.method ?? ABSENT,
  preflight: (exchange) => yesOrNo(hopsOf(exchange).some((hop) => hop.kind === 'preflight')),
  'body-empty': (exchange) => yesOrNo(sizeOf(exchange.outcome) === 0),
}

const named: Readonly<Record<string, (exchange: Exchange, name: string) => string>> = {
  'request-field': (exchange, name) => combined(requestsOf(exchange).at(-1)?.request.fields, name),
  'response-field': (exchange, name) => combined(requestsOf(exchange).at(-1)?.response?.fields, name),
  json: (exchange, path) => {
    if (exchange.outcome.kind !== 'response') return ABSENT
    const value = valueAt(jsonOf(exchange.outcome.body.bytes), path)
    return value === undefined ? ABSENT : textOf(value)
  },
}

/** A way of reading one fact off an exchange, as text to compare with a guess. */
export type Measure = (exchange: Exchange) => string

/**
 * The measure that a lesson names in `predict.measure`.
 * @throws {RangeError} for one that does not exist, with a message that lists those that do
 */
export function parseMeasure(measure: string): Measure {
  const [, kind = '', name] = /^([^:]*)(?::(.*))?$/s.exec(measure.trim()) ?? []
  const known = [...Object.keys(plain), ...Object.keys(named).map((each) => `${each}: …`)].join(', ')
  if (Object.hasOwn(named, kind)) {
    const read = named[kind]
    const wanted = name?.trim()
    if (!wanted)
      throw new RangeError(
        `“${measure}” does not say of what. Write ${kind}: and a ${kind === 'json' ? 'dotted path' : 'field name'}.`,
      )
    if (read) return (exchange) => read(exchange, wanted)
  }
  const read = Object.hasOwn(plain, kind) ? plain[kind] : undefined
  if (!read) throw new RangeError(`“${measure}” is not a measure. Known are: ${known}.`)
  if (name !== undefined) throw new RangeError(`The measure ${kind} takes no name. Write just ${kind}.`)
  return read
}

/**
 * What really happened, in the words of the measure's options.
 * @throws {RangeError} for a measure that does not exist
 */
export function measureOf(measure: string, exchange: Exchange): string {
  return parseMeasure(measure)(exchange)
}

function hopsOf(exchange: Exchange): readonly WireHop[] {
  return exchange.attempts.flatMap((attempt) => attempt.hops)
}

function requestsOf(exchange: Exchange): readonly WireHop[] {
  return hopsOf(exchange).filter((hop) => hop.kind === 'request')
}

/** A server can't receive what never got a connection. */
function wasReceived(hop: WireHop): boolean {
  return hop.failure?.kind !== 'no-such-host' && hop.failure?.kind !== 'connection-refused'
}

function statusOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'response':
      return String(outcome.status)
    case 'timeout':
      return 'Timed out'
    case 'network-error':
      return 'Network error'
    case 'aborted':
      return 'Stopped'
  }
}

function sizeOf(outcome: Outcome): number {
  if (outcome.kind === 'response') return outcome.body.size
  return outcome.kind === 'network-error' ? (outcome.received?.size ?? 0) : 0
}

/** The lines of one name as one value (RFC 9110, 5.3). */
function combined(fields: readonly Field[] | undefined, name: string): string {
  const lines = (fields ?? []).filter((field) => sameName(field.name, name))
  return lines.length === 0 ? ABSENT : lines.map((line) => line.value).join(', ')
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
