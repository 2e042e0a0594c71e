import { contextOf } from '#network/edge/context.ts'
import { queryOf } from './query.ts'

/** What an endpoint found or did, before it is written as a response. */
export interface Result {
  readonly data: unknown
  /** 200 unless told. */
  readonly status?: number
  readonly fields?: Readonly<Record<string, string>>
  /** What was done, in words for the learner. */
  readonly note?: string
}

/** The fields that the service's framework and the host under it add to everything. */
const OF_EVERY_ANSWER = {
  'Access-Control-Allow-Credentials': 'true',
  'X-Powered-By': 'Express',
  Pragma: 'no-cache',
  Expires: '-1',
  Via: '2.0 heroku-router',
}

/** Data as the service writes it: indented JSON, or a call of the function that `callback` names (JSONP). */
export async function answer(
  request: Request,
  { data, status = 200, fields = {}, note }: Result,
): Promise<Response> {
  if (note) contextOf(request).note(note)
  const callback = queryOf(request.url)
    .get('callback')
    ?.replaceAll(/[^[\]\w$.]/g, '')
  const json = JSON.stringify(data, null, 2)
  const content = new TextEncoder().encode(callback ? scriptOf(callback, json) : json)
  const headers = new Headers({ ...generalFields(request), 'X-Content-Type-Options': 'nosniff', ...fields })
  const tag = await weakTag(content)
  if (tag) headers.set('ETag', tag)
  if (tag && status === 200 && isRead(request) && isFresh(request.headers, tag)) {
    contextOf(request).note('the client has this very version: 304, no content')
    return new Response(null, { status: 304, headers })
  }
  headers.set('Content-Type', `${callback ? 'text/javascript' : 'application/json'}; charset=utf-8`)
  headers.set('Content-Length', String(content.byteLength))
  return new Response(content, { status, headers })
}

/** HTML or plain text, with the fields that everything has. */
export function page(request: Request, text: string, status = 200): Response {
  const content = new TextEncoder().encode(text)
  return new Response(content, {
    status,
    headers: {
      ...generalFields(request),
      ...(status >= 500 ? { 'Cache-Control': 'no-cache' } : {}),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(content.byteLength),
    },
  })
}

function generalFields(request: Request): Record<string, string> {
  return isRead(request)
    ? { ...OF_EVERY_ANSWER, Vary: 'Origin, Accept-Encoding', 'Cache-Control': 'max-age=43200' }
    : {
        ...OF_EVERY_ANSWER,
        Vary: 'Origin, X-HTTP-Method-Override, Accept-Encoding',
        'Cache-Control': 'no-cache',
      }
}

/** Whether a request reads; the copies of such answers are kept near the client for half a day. */
export function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

function scriptOf(callback: string, json: string): string {
  const safe = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return `/**/ typeof ${callback} === 'function' && ${callback}(${safe});`
}

/**
 * Express makes its entity tags of the content's length in hexadecimal and its SHA-1, so these are the
 * ones the real service sends. Undefined on a page that is no secure context: it has no digests.
 */
async function weakTag(content: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', content))
  const text = btoa(String.fromCharCode(...digest)).replace(/=+$/, '')
  return `W/"${content.byteLength.toString(16)}-${text}"`
}

/**
 * Whether If-None-Match names the tag, compared weakly (RFC 9110, 13.1.2).
 * A client that says no-cache wants the content all the same.
 */
function isFresh(fields: Headers, tag: string): boolean {
  if (/(?:^|,)\s*no-cache\s*(?:,|$)/.test(fields.get('Cache-Control') ?? '')) return false
  const wanted = fields.get('If-None-Match')?.split(',') ?? []
  const opaque = wanted.map((each) => each.trim().replace(/^W\//, ''))
  return opaque.includes('*') || opaque.includes(tag.replace(/^W\//, ''))
}
