import { emptyDraft } from './draft.ts'
import { fieldValue, type Field } from './field.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import type { RequestDraft } from './request-draft.ts'

/** A request as one writes it down: request line, fields, an empty line, content. */
export interface RequestText {
  readonly method: string
  /** Absolute, as written. */
  readonly url: string
  readonly fields: readonly Field[]
  /** Without the line end that closes the text; empty where there is no content. */
  readonly body: string
}

/** A request text that can't be read; the message says what is wrong and what to do. */
export class RequestTextError extends Error {
  override readonly name = 'RequestTextError'
  /** Line of the text, 1 for the first. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** Any control character but the tab: not allowed in a field value (RFC 9110, 5.5). */
const CONTROL = /(?!\t)\p{Cc}/u

/**
 * Reads a request such as `POST https://api.example.com/users`, then fields, an empty line and the content.
 * Empty lines before the request line are skipped, as RFC 9112, 2.2 advises.
 * @throws {RequestTextError} where the text is no request
 */
export function parseRequestText(text: string): RequestText {
  const lines = text.split('\n')
  const head = lines.map((line) => line.replace(/\r$/, ''))
  const first = head.findIndex((line) => line.trim() !== '')
  if (first === -1) {
    throw new RequestTextError(
      1,
      'There is no request. Begin with a method and a URL: GET https://httpbin.org/get',
    )
  }
  const blank = head.indexOf('', first)
  const end = blank === -1 ? head.length : blank
  return {
    ...parseRequestLine(head[first] ?? '', first + 1),
    fields: head.slice(first + 1, end).map((line, index) => parseField(line, first + 2 + index)),
    body: lines
      .slice(end + 1)
      .join('\n')
      .replace(/\r?\n$/, ''),
  }
}

/** Whether a Content-Type value names JSON: `application/json` or any `+json` (RFC 6839, 3.1). */
function isJsonType(contentType: string): boolean {
  return /^application\/(?:[^;\s]+\+)?json$/i.test(contentType.split(';')[0]?.trim() ?? '')
}

/** What a request text can't say. */
export interface DraftOverrides {
  readonly client?: RequestDraft['client']
  readonly auth?: Partial<RequestDraft['auth']>
  readonly credentials?: RequestDraft['credentials']
  /** Laid over the default policy. */
  readonly policy?: Partial<Policy>
  readonly faults?: RequestDraft['faults']
}

/**
 * The draft of a request text. Content under a JSON type becomes the JSON body, a URL-encoded form becomes
 * form rows, anything else text; a Content-Type field stays among the headers, as it was written.
 * @throws {RequestTextError} where the text is no request
 */
export function draftOfRequestText(text: string, overrides: DraftOverrides = {}): RequestDraft {
  const { method, url, fields, body } = parseRequestText(text)
  const empty = emptyDraft(url)
  return {
    ...empty,
    client: overrides.client ?? empty.client,
    method,
    headers: fields.map((field) => ({ ...field, enabled: true })),
    auth: { ...empty.auth, ...overrides.auth },
    credentials: overrides.credentials ?? empty.credentials,
    body: { ...empty.body, ...bodyOf(body, fieldValue(fields, 'Content-Type') ?? '') },
    policy: { ...defaultPolicy, ...overrides.policy },
    faults: overrides.faults ?? [],
  }
}

function bodyOf(content: string, contentType: string): Partial<RequestDraft['body']> {
  if (content === '') return { kind: 'none' }
  if (isJsonType(contentType)) return { kind: 'json', json: content }
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType))
    return { kind: 'text', text: content }
  const pairs = new URLSearchParams(content.trim())
  return { kind: 'form', form: [...pairs].map(([name, value]) => ({ name, value, enabled: true })) }
}

function parseRequestLine(line: string, number: number): Pick<RequestText, 'method' | 'url'> {
  const [method = '', url = '', ...rest] = line.trim().split(/\s+/)
  const fail = (message: string) => new RequestTextError(number, message)
  if (!TOKEN.test(method)) {
    throw fail(
      `“${method}” is not a method. The first line is a method, a space and a URL: GET https://httpbin.org/get`,
    )
  }
  if (url === '') throw fail(`There is no URL after ${method}. Write it on the same line, after a space.`)
  if (/^HTTP\/\d/i.test(rest[0] ?? ''))
    throw fail(`Leave out ${rest.join(' ')}: the client and the server agree on the version.`)
  if (rest.length > 0) throw fail('A URL has no spaces. Write %20 for each one that belongs to it.')
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    throw fail(
      `“${url}” is not an absolute URL. Begin it with a scheme and a host: https://httpbin.org${url.startsWith('/') ? url : '/get'}`,
    )
  }
  if (!URL.canParse(url)) throw fail(`“${url}” is not a valid URL. Check its host and port.`)
  return { method, url }
}

function parseField(line: string, number: number): Field {
  const fail = (message: string) => new RequestTextError(number, message)
  if (/^\s/.test(line)) {
    throw fail(
      'A field starts at the beginning of its line: remove the spaces. A value can’t go on in a second line (RFC 9112, 5.2).',
    )
  }
  const colon = line.indexOf(':')
  if (colon === -1) {
    throw fail(
      `“${line}” is not a field. Write Name: value, or put an empty line before it if it is the content.`,
    )
  }
  const name = line.slice(0, colon)
  if (name.trimEnd() !== name)
    throw fail(`Remove the space between “${name.trimEnd()}” and its colon (RFC 9112, 5.1).`)
  if (!TOKEN.test(name)) {
    throw fail(
      `“${name}” can’t be a field’s name. Letters, digits and - are allowed; if this line is the content, put an empty line before it.`,
    )
  }
  const value = line.slice(colon + 1).trim()
  if (CONTROL.test(value)) throw fail(`The value of ${name} holds a control character. Remove it.`)
  return { name, value }
}
