import { HttpResponse } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { refusedByServer } from './gunicorn.ts'
import { type Json, prettyJson } from './json.ts'
import type { Bytes } from './text.ts'

/** Content of an answer; a stream goes out in chunks unless its fields tell a Content-Length. */
type Content = string | Bytes | ReadableStream<Bytes>

interface AnswerInit {
  /** 200 unless told; 200–999. */
  readonly status?: number
  /** Further fields, which win over those every answer has. */
  readonly fields?: Readonly<Record<string, string>>
  /** Values of Set-Cookie fields. */
  readonly cookies?: readonly string[]
}

const HTML = 'text/html; charset=utf-8'

/** Statuses whose responses have no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const withoutContent = new Set([204, 205, 304])

/**
 * An answer with the fields that every answer of httpbin has. The CORS fields for a
 * request from another origin are the service's rules; a client that names no origin
 * is told here that everyone may read. A Content-Encoding is applied by the edge, which
 * then tells the length.
 */
export function bare(request: Request, content: Content, init: AnswerInit = {}): Response {
  const { status = 200, fields = {}, cookies = [] } = init
  const context = contextOf(request)
  const told = [...Object.entries(fields), ...cookies.map((line) => ['Set-Cookie', line] as const)]
  const refusal = unwritable(request, told)
  if (refusal) return refusal

  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const headers = new Headers({ Server: 'gunicorn/19.9.0' })
  if (bytes instanceof ReadableStream) headers.set('Transfer-Encoding', 'chunked')
  else if (status !== 204 && status !== 304) headers.set('Content-Length', String(bytes.byteLength))
  if (fieldValue(context.fields, 'Origin') === undefined) {
    headers.set('Access-Control-Allow-Origin', '*')
    headers.set('Access-Control-Allow-Credentials', 'true')
  }
  for (const [name, value] of Object.entries(fields)) headers.set(name, value)
  for (const line of cookies) headers.append('Set-Cookie', line)
  if (headers.has('Content-Encoding')) headers.delete('Content-Length')
  if (headers.has('Content-Length')) headers.delete('Transfer-Encoding')

  const held = status > 599 ? 200 : status
  if (held !== status) context.finalStatus(status)
  return new HttpResponse<BodyInit>(withoutContent.has(status) ? null : bytes, { status: held, headers })
}

/**
 * The error that these fields end in: the framework takes no line breaks in values, and
 * the server under it takes less still. Undefined where they can be written.
 */
export function unwritable(
  request: Request,
  fields: readonly (readonly [name: string, value: string])[],
): Response | undefined {
  if (fields.some(([, value]) => /[\r\n]/.test(value))) {
    return programFailed(request, 'A field value can’t hold a line break')
  }
  return refusedByServer(request, fields)
}

/** An answer that is an HTML page unless its fields say otherwise, as Flask's are. */
export function page(request: Request, content: Content, init: AnswerInit = {}): Response {
  return bare(request, content, { ...init, fields: { 'Content-Type': HTML, ...init.fields } })
}

/** A JSON answer. */
export function json(request: Request, value: Json, init: AnswerInit = {}): Response {
  const fields = { 'Content-Type': 'application/json', ...init.fields }
  return bare(request, prettyJson(value), { ...init, fields })
}

const doctype = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n'

const errors = {
  404: [
    'Not Found',
    'The requested URL was not found on the server.  ' +
      'If you entered the URL manually please check your spelling and try again.',
  ],
  405: ['Method Not Allowed', 'The method is not allowed for the requested URL.'],
  500: [
    'Internal Server Error',
    'The server encountered an internal error and was unable to complete your request.  ' +
      'Either the server is overloaded or there is an error in the application.',
  ],
} as const

/** The short HTML page with which the framework under httpbin reports an error. */
export function errorPage(
  request: Request,
  status: keyof typeof errors,
  fields: Record<string, string> = {},
): Response {
  const [name, description] = errors[status]
  const content = `${doctype}<title>${status} ${name}</title>\n<h1>${name}</h1>\n<p>${description}</p>\n`
  return bare(request, content, { status, fields: { 'Content-Type': 'text/html', ...fields } })
}

/** What the server answers where its program fails on input it did not foresee. */
export function programFailed(request: Request, why: string): Response {
  contextOf(request).note(`${why}, so httpbin's own program fails: 500`)
  return errorPage(request, 500)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A redirect with the page for clients that do not follow it. */
export function redirectPage(
  request: Request,
  location: string,
  { cookies = [] }: Pick<AnswerInit, 'cookies'> = {},
): Response {
  const shown = location.replace(/[&<>"]/g, (character) => entities[character] ?? character)
  const content =
    `${doctype}<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n` +
    '<p>You should be redirected automatically to target URL: ' +
    `<a href="${shown}">${shown}</a>.  If not click the link.`
  return page(request, content, { status: 302, fields: { Location: location }, cookies })
}
