import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { byName, readContent } from './content.ts'
import { type Json, readJson } from './json.ts'
import { queryOf, shownUrl } from './target.ts'

/** Fields that the machinery in front of httpbin adds; it shows them only when asked with `show_env`. */
const environment = new Set([
  'Connect-Time',
  'Total-Route-Time',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Port',
  'X-Forwarded-Proto',
  'X-Forwarded-Protocol',
  'X-Forwarded-Ssl',
  'X-Heroku-Dynos-In-Use',
  'X-Heroku-Queue-Depth',
  'X-Heroku-Queue-Wait-Time',
  'X-Real-Ip',
  'X-Request-Id',
  'X-Request-Start',
  'X-Varnish',
])

/** Fields between client and balancer, which go no further (RFC 9110, 7.6.1). */
const hopByHop = new Set(['Connection', 'Keep-Alive', 'Proxy-Connection'])

/** A field name the way WSGI gives it back: its own spelling is lost, each word starts with a capital. */
function titleCase(name: string): string {
  return name
    .replaceAll('_', '-')
    .toLowerCase()
    .replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
}

/** The client's address, after those it claims to speak for as a proxy. */
export function originOf(request: Request): string {
  const { fields, clientAddress } = contextOf(request)
  const claimed = fieldValue(fields, 'X-Forwarded-For')
  return claimed ? `${claimed}, ${clientAddress}` : clientAddress
}

/** The request's fields under title-case names; a repeated field is one, its values joined by commas. */
export function shownFields(request: Request): { readonly [name: string]: string } {
  const { protocol, searchParams } = new URL(request.url)
  const shown: Record<string, string> = {}
  for (const { name, value } of contextOf(request).fields) {
    const title = titleCase(name)
    if (hopByHop.has(title)) continue
    shown[title] = shown[title] === undefined ? value : `${shown[title]},${value}`
  }
  if (searchParams.has('show_env')) {
    shown['X-Forwarded-For'] = originOf(request)
    shown['X-Forwarded-Port'] ??= protocol === 'https:' ? '443' : '80'
    shown['X-Forwarded-Proto'] ??= protocol.slice(0, -1)
    return shown
  }
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !environment.has(name)))
}

/** What httpbin tells of a request without looking into its content. */
export function echoHead(request: Request) {
  return {
    url: shownUrl(request),
    args: byName(queryOf(request)),
    headers: shownFields(request),
    origin: originOf(request),
  } satisfies Json
}

/** What httpbin tells of a request with content. */
export function echoMessage(request: Request) {
  return { ...echoHead(request), ...readContent(request) } satisfies Json
}

/** The same, and the content read as JSON whatever its Content-Type says: null where it is not JSON. */
export function echoWithJson(request: Request) {
  const echo = echoMessage(request)
  return { ...echo, json: readJson(echo.data) } satisfies Json
}
