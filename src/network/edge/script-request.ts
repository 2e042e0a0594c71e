import { fieldValue, type Field } from '#http/field.ts'
import type { ScriptContext, ScriptRequest } from '#http/lab-network.ts'
import type { WireRequestField } from '#http/wire.ts'
import type { IncomingRequest } from './incoming-request.ts'

/** How the script client names itself. */
export const SCRIPT_AGENT = 'roundtrip-script/1.0'

/**
 * Builds the message that a client like curl sends: the caller's fields as they are,
 * and before them Host, User-Agent and Accept where the caller gave none.
 * Userinfo in the URL becomes an Authorization field (RFC 7617).
 * @throws TypeError when the URL is not an absolute http or https one
 */
export function scriptRequest(
  request: ScriptRequest,
  { exchangeId, attempt, cookies = false, onConnected }: ScriptContext,
): IncomingRequest {
  const url = new URL(request.url)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${request.url} is not an http or https URL`)
  const login = `${decode(url.username)}:${decode(url.password)}`
  url.hash = url.username = url.password = ''

  const given = request.fields
  const own: Field[] = [
    { name: 'Host', value: url.host },
    ...(login === ':' ? [] : [{ name: 'Authorization', value: `Basic ${base64(login)}` }]),
    { name: 'User-Agent', value: SCRIPT_AGENT },
    { name: 'Accept', value: '*/*' },
  ]
  if (request.body && fieldValue(given, 'Transfer-Encoding') === undefined) {
    own.push({ name: 'Content-Length', value: String(request.body.byteLength) })
  }
  const added = own.filter(({ name }) => fieldValue(given, name) === undefined)
  const fields: WireRequestField[] = [
    ...added.map((field) => ({ ...field, by: 'browser' as const })),
    ...given.map((field) => ({ ...field, by: 'page' as const })),
  ]
  return {
    exchangeId,
    attempt,
    method: request.method,
    url,
    fields,
    body: request.body ?? new Uint8Array(),
    keepsCookies: cookies,
    ...(onConnected && { onConnected }),
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function decode(userinfo: string): string {
  try {
    return decodeURIComponent(userinfo)
  } catch {
    return userinfo
  }
}
