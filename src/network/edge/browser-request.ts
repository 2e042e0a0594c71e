import { fieldValue, type Field } from '#http/field.ts'
import { EXCHANGE_FIELD } from '#http/lab-network.ts'
import type { WireRequestField } from '#http/wire.ts'
import { spellFieldName } from './field-spelling.ts'
import type { BrowserIdentity, ExchangePlace, IncomingRequest } from './incoming-request.ts'

/** Reads `<exchangeId>/<attempt>`; undefined where the request carries none. */
export function exchangePlace(request: Request): ExchangePlace | undefined {
  const match = /^(.+)\/(\d+)$/.exec(request.headers.get(EXCHANGE_FIELD) ?? '')
  return match?.[1] ? { exchangeId: match[1], attempt: Number(match[2]) } : undefined
}

// Values that a browser writes when the page says nothing. A page that says the same by hand can't be told apart.
const BROWSERS_OWN_TYPE =
  /^(text\/plain;charset=UTF-8|application\/x-www-form-urlencoded;charset=UTF-8|multipart\/form-data; boundary=----\S+)$/

/**
 * Rebuilds the HTTP/1.1 message that Chrome sends for a page's `fetch`: the service worker
 * sees neither Host nor Origin nor what else is added below it.
 * @param origin what the Origin field says
 */
export async function browserRequest(
  request: Request,
  { exchangeId, attempt }: ExchangePlace,
  browser: BrowserIdentity,
  origin: string,
): Promise<IncomingRequest> {
  const url = new URL(request.url)
  url.hash = ''
  const body = new Uint8Array(await request.arrayBuffer())
  const mode = request.mode === 'no-cors' ? 'no-cors' : 'cors'

  const seen = [...request.headers].filter(([name]) => name !== EXCHANGE_FIELD)
  const own = seen
    .filter(([name, value]) => !isBrowsersOwn(name, value, browser))
    .map(([name, value]) => ({ name: spellFieldName(name), value }))

  const fields: WireRequestField[] = []
  const add = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && fieldValue(own, name) === undefined)
      fields.push({ name, value, by: 'browser' })
  }
  const hasContent = body.byteLength > 0 || request.method === 'POST' || request.method === 'PUT'

  add('Host', url.host)
  add('Connection', 'keep-alive')
  add('Content-Length', hasContent ? String(body.byteLength) : undefined)
  add('User-Agent', browser.userAgent)
  add('Content-Type', request.headers.get('content-type'))
  fields.push(...own.map((field) => ({ ...field, by: 'page' as const })))
  add('Accept', '*/*')
  if (mode === 'cors' || !['GET', 'HEAD'].includes(request.method)) add('Origin', origin)
  const rest = [...fetchMetadata(url, mode, browser), ...browserTail(request, url, browser)]
  for (const { name, value } of rest) add(name, value)
  return {
    exchangeId,
    attempt,
    method: request.method,
    url,
    fields,
    body,
    page: { origin, mode, credentials: request.credentials, ownFields: own },
  }
}

function isBrowsersOwn(name: string, value: string, browser: BrowserIdentity): boolean {
  if (name === 'user-agent') return value === browser.userAgent
  if (name === 'accept') return value === '*/*'
  return name === 'content-type' && BROWSERS_OWN_TYPE.test(value)
}

// Sent to https and to this machine only (W3C Fetch Metadata).
function fetchMetadata(url: URL, mode: string, browser: BrowserIdentity): Field[] {
  if (!isTrustworthy(url)) return []
  const site = new URL(browser.origin).hostname === url.hostname ? 'same-site' : 'cross-site'
  return [
    { name: 'Sec-Fetch-Site', value: site },
    { name: 'Sec-Fetch-Mode', value: mode },
    { name: 'Sec-Fetch-Dest', value: 'empty' },
  ]
}

// The fields that stand at the end of every message of Chrome's.
function browserTail(request: Request, url: URL, browser: BrowserIdentity): Field[] {
  // Referrer policy strict-origin-when-cross-origin: the origin alone, and nothing from https to http.
  const downgrade = browser.origin.startsWith('https:') && !isTrustworthy(url)
  const silent = request.referrer === '' || ['no-referrer', 'same-origin'].includes(request.referrerPolicy)
  const referer = downgrade || silent ? [] : [{ name: 'Referer', value: `${browser.origin}/` }]
  return [
    ...referer,
    { name: 'Accept-Encoding', value: isTrustworthy(url) ? 'gzip, deflate, br, zstd' : 'gzip, deflate' },
    { name: 'Accept-Language', value: acceptLanguage(browser.languages) },
  ]
}

function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1'
}

// Chrome weighs its languages 1, 0.9, 0.8 … and never below 0.1.
function acceptLanguage(languages: readonly string[]): string {
  return languages
    .map((language, place) => (place === 0 ? language : `${language};q=${Math.max(1, 10 - place) / 10}`))
    .join(',')
}
