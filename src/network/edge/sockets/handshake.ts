import { fieldValue, type Field } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'
import type { WireRequestField } from '#http/wire.ts'
import type { Answer } from '#network/edge/answer.ts'
import { browserRequest } from '#network/edge/browser-request.ts'
import { noContent } from '#network/edge/content.ts'
import type { BrowserIdentity, ExchangePlace, IncomingRequest } from '#network/edge/incoming-request.ts'

/** What every server mixes into the key, so that nothing but a WebSocket server answers right (RFC 6455, 1.3). */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** What a page asks a WebSocket for. */
export interface SocketRequest {
  /** `ws:` or `wss:`, without fragment. */
  readonly url: URL
  /** The subprotocols it offers, best first. */
  readonly protocols: readonly string[]
}

/** Where the server listens that a WebSocket URL leads to: the same port takes HTTP (RFC 6455, 3). */
function httpUrl(url: URL): URL {
  const twin = new URL(url.href.replace(/^ws/, 'http'))
  twin.username = ''
  twin.password = ''
  return twin
}

/** A Sec-WebSocket-Key: 16 random bytes as base64 (RFC 6455, 4.1). */
export function drawKey(random: () => number): string {
  return btoa(String.fromCharCode(...Array.from({ length: 16 }, () => Math.floor(random() * 256))))
}

/** The Sec-WebSocket-Accept that answers a key (RFC 6455, 4.2.2). */
export async function acceptKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(key + GUID))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/** The request with which Chrome opens a WebSocket, field by field as it sends it. Its URL is the HTTP one. */
export async function handshakeRequest(
  { url, protocols }: SocketRequest,
  key: string,
  place: ExchangePlace,
  browser: BrowserIdentity,
): Promise<IncomingRequest> {
  const plain = await browserRequest(
    new Request(httpUrl(url), { credentials: 'include' }),
    place,
    browser,
    browser.origin,
  )
  const asEver = (name: string): Field[] => {
    const value = fieldValue(plain.fields, name)
    return value === undefined ? [] : [{ name, value }]
  }
  const fields: Field[] = [
    { name: 'Host', value: url.host },
    { name: 'Connection', value: 'Upgrade' },
    { name: 'Pragma', value: 'no-cache' },
    { name: 'Cache-Control', value: 'no-cache' },
    ...asEver('User-Agent'),
    { name: 'Upgrade', value: 'websocket' },
    { name: 'Origin', value: browser.origin },
    { name: 'Sec-WebSocket-Version', value: '13' },
    ...asEver('Accept-Encoding'),
    ...asEver('Accept-Language'),
    { name: 'Sec-WebSocket-Key', value: key },
    { name: 'Sec-WebSocket-Extensions', value: 'permessage-deflate; client_max_window_bits' },
    ...(protocols.length > 0 ? [{ name: 'Sec-WebSocket-Protocol', value: protocols.join(', ') }] : []),
  ]
  return { ...plain, fields: fields.map((field): WireRequestField => ({ ...field, by: 'browser' })) }
}

/** The response that makes a WebSocket of the connection. */
export async function switchProtocols(key: string, protocol: string | undefined): Promise<Answer> {
  const fields = [
    { name: 'Upgrade', value: 'websocket' },
    { name: 'Connection', value: 'Upgrade' },
    { name: 'Sec-WebSocket-Accept', value: await acceptKey(key) },
    ...(protocol === undefined ? [] : [{ name: 'Sec-WebSocket-Protocol', value: protocol }]),
  ]
  return { status: 101, reason: reasonPhrase(101), fields, content: noContent }
}
