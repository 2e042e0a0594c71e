import { fieldValue, type Field } from '#http/field.ts'
import { parseHttpDate } from '#http/http-date.ts'
import type { HandlerContext } from '#network/service.ts'
import type { Reply } from './call.ts'
import type { Caller } from './caller.ts'
import { corsFields } from './cors.ts'
import type { Standing } from './rate-limit.ts'
import type { Refusal } from './refusal.ts'

const API_VERSIONS = ['2022-11-28', '2026-03-10']

/** The answer of an endpoint; 304 without content where the client has this very version. */
export async function answer(context: HandlerContext, caller: Caller, reply: Reply): Promise<Response> {
  const { data, text, fields = {}, changedAt, cacheable = true } = reply
  const headers = new Headers({ ...fields, Vary: varyFor(caller) })
  headers.set('Cache-Control', cacheable ? `${reach(caller)}, max-age=60, s-maxage=60` : 'no-cache')
  const tag = cacheable ? await weakTag(JSON.stringify(data ?? text)) : undefined
  if (tag) headers.set('ETag', tag)
  if (changedAt) headers.set('Last-Modified', new Date(changedAt).toUTCString())
  if (cacheable && isFresh(context, tag, changedAt)) return new Response(null, { status: 304, headers })
  const type = text === undefined ? 'application/json' : 'text/plain'
  headers.set('Content-Type', `${type}; charset=utf-8`)
  return new Response(text ?? write(context, data), { headers })
}

/** An error as the API writes it. */
export function refusalAnswer(context: HandlerContext, { message, status, details }: Refusal): Response {
  const { documentation = '/rest', errors, fields = {}, reason } = details
  const data = {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: `https://docs.github.com${documentation}`,
    status: String(status),
  }
  return new Response(write(context, data), {
    status,
    ...(reason === undefined ? {} : { statusText: reason }),
    headers: {
      ...fields,
      'Content-Type': 'application/json; charset=utf-8',
      Vary: 'Accept-Encoding, Accept, X-Requested-With',
    },
  })
}

/** The answer to a request that does not say who sends it. */
export function namelessAnswer(): Response {
  return new Response(
    '\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header ' +
      '(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). ' +
      'Check https://developer.github.com for other possible causes.\n',
    { status: 403, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' } },
  )
}

/** The fields that every answer of the API carries. */
export function generalFields(
  { fields }: HandlerContext,
  requestId: string,
  caller: Caller,
  resource: string,
  { limit, remaining, reset, used }: Standing,
): readonly Field[] {
  const asked = fieldValue(fields, 'X-GitHub-Api-Version') ?? ''
  const [usual = ''] = API_VERSIONS
  return [
    ...corsFields,
    { name: 'Server', value: 'github.com' },
    { name: 'X-GitHub-Media-Type', value: 'github.v3; format=json' },
    { name: 'X-GitHub-Api-Version-Selected', value: API_VERSIONS.includes(asked) ? asked : usual },
    ...(caller.isAuthorized ? [{ name: 'X-OAuth-Scopes', value: '' }] : []),
    ...(caller.isAuthorized ? [{ name: 'X-Accepted-OAuth-Scopes', value: '' }] : []),
    { name: 'X-RateLimit-Limit', value: String(limit) },
    { name: 'X-RateLimit-Remaining', value: String(remaining) },
    { name: 'X-RateLimit-Reset', value: String(reset) },
    { name: 'X-RateLimit-Used', value: String(used) },
    { name: 'X-RateLimit-Resource', value: resource },
    { name: 'X-GitHub-Request-Id', value: requestId },
    { name: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubdomains; preload' },
    { name: 'X-Frame-Options', value: 'deny' },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'X-XSS-Protection', value: '0' },
    { name: 'Referrer-Policy', value: 'origin-when-cross-origin, strict-origin-when-cross-origin' },
    { name: 'Content-Security-Policy', value: "default-src 'none'" },
  ]
}

/** JSON on one line for programs, and indented for those whose users look at it: browsers and curl. */
function write({ fields }: HandlerContext, data: unknown): string {
  const isLookedAt = /^(?:Mozilla|curl)\//.test(fieldValue(fields, 'User-Agent') ?? '')
  return isLookedAt ? `${JSON.stringify(data, null, 2)}\n` : JSON.stringify(data)
}

function varyFor({ isAuthorized }: Caller): string {
  const credentials = isAuthorized ? 'Accept, Authorization, Cookie, X-GitHub-OTP,' : 'Accept,'
  return `${credentials}Accept-Encoding, Accept, X-Requested-With`
}

function reach({ isAuthorized }: Caller): string {
  return isAuthorized ? 'private' : 'public'
}

/** Made of the data. Undefined on a page that is no secure context: it has no digests. */
async function weakTag(text: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
  return `W/"${digits.join('')}"`
}

/** Whether the client says that it has this version; If-None-Match goes first (RFC 9110, 13.2.2). */
function isFresh({ clock, fields }: HandlerContext, tag?: string, changedAt?: string): boolean {
  const tags = fieldValue(fields, 'If-None-Match')
  if (tags !== undefined) {
    const opaque = (each: string) => each.trim().replace(/^W\//, '')
    return tags.trim() === '*' || (tag !== undefined && tags.split(',').map(opaque).includes(opaque(tag)))
  }
  const since = parseHttpDate(fieldValue(fields, 'If-Modified-Since') ?? '', clock.date())
  return since !== undefined && changedAt !== undefined && Date.parse(changedAt) <= since
}
