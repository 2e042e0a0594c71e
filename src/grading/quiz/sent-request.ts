import type { Exchange } from '#http/exchange.ts'
import { sameName } from '#http/field.ts'
import type { CapturedBody, FailureKind, WireHop } from '#http/wire.ts'
import type { SentRequest } from './answer.ts'

/** How much of a request's content counts, in bytes: an answer has to fit into a hand-in. */
export const CONTENT_LIMIT = 4_096

/** What an answer has room for, as its schema has it (answer-schema.ts). */
const LONGEST = { method: 100, name: 200, text: 20_000, fields: 100 }

/** A client adds these by itself, but says in them what the page chose. */
const CHOSEN_BY_PAGE = ['Content-Type', 'Authorization']

/** No request goes out before there is a connection. */
const BEFORE_CONNECTION: ReadonlySet<FailureKind | undefined> = new Set([
  'no-such-host',
  'connection-refused',
  'connect-timeout',
  'tls-failure',
])

/**
 * The last request of an exchange as the server received it, for an answer: of a redirect where it led, of several
 * attempts the last. Undefined where no server received one.
 */
export function sentRequestOf({ attempts }: Pick<Exchange, 'attempts'>): SentRequest | undefined {
  const hop = attempts.at(-1)?.hops.findLast(({ kind }) => kind === 'request')
  return hop && wasReceived(hop) ? requestOf(hop) : undefined
}

function wasReceived({ failure }: WireHop): boolean {
  return !BEFORE_CONNECTION.has(failure?.kind)
}

function requestOf({ request }: WireHop): SentRequest {
  const { method, url, fields, body } = request
  return {
    method: method.slice(0, LONGEST.method),
    url: url.slice(0, LONGEST.text),
    fields: fields
      .filter(({ name, by }) => by === 'page' || CHOSEN_BY_PAGE.some((each) => sameName(each, name)))
      .slice(0, LONGEST.fields)
      .map(({ name, value }) => [name.slice(0, LONGEST.name), value.slice(0, LONGEST.text)]),
    content: beginningOf(body),
  }
}

/** As text, without a last character that was cut through. */
function beginningOf({ bytes }: CapturedBody): string {
  const cut = bytes.length > CONTENT_LIMIT
  return new TextDecoder().decode(bytes.subarray(0, CONTENT_LIMIT), { stream: cut })
}

/** A request as one writes it down: request line, fields, an empty line, content. */
export function textOfRequest({ method, url, fields, content }: SentRequest): string {
  const head = [`${method} ${url}`, ...fields.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return content === '' ? head : `${head}\n\n${content}`
}
