import { base64OfBytes } from '#http/base64.ts'
import { fieldValue, sameName, type Field } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'
import { parseSetCookie } from '#http/set-cookie.ts'
import { queryParameters } from '#http/url-query.ts'
import { plainContent, type CapturedBody, type WireRequest, type WireResponse } from '#http/wire.ts'
import { utf8Text } from '#http/formats/utf8.ts'

const VERSION = 'HTTP/1.1'

/** The response of an entry where none came: HAR has no other way to say so than status 0. */
export const NO_RESPONSE = {
  status: 0,
  statusText: '',
  httpVersion: VERSION,
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
}

/** A request as the wire carried it. */
export function harRequestOf({ method, url, fields, body }: WireRequest) {
  return {
    method,
    url,
    httpVersion: VERSION,
    cookies: requestCookies(fields),
    headers: fields.map(({ name, value, by }) => ({ name, value, ...(by === 'browser' ? { _by: by } : {}) })),
    queryString: queryParameters(url).map(({ name, value }) => ({ name, value })),
    ...(body.size > 0 ? { postData: postDataOf(body, fieldValue(fields, 'Content-Type') ?? '') } : {}),
    headersSize: -1,
    bodySize: body.size,
  }
}

/** A response as the wire carried it; fields that JavaScript could not read say why. */
export function harResponseOf(response: WireResponse) {
  const { status, reason, fields, body } = response
  return {
    status,
    statusText: reason || reasonPhrase(status),
    httpVersion: VERSION,
    cookies: fields
      .filter(({ name }) => sameName(name, 'Set-Cookie'))
      .flatMap(({ value }) => responseCookie(value)),
    headers: fields.map(({ name, value, hidden }) => ({
      name,
      value,
      ...(hidden === undefined ? {} : { comment: `Hidden from JavaScript: ${hidden}` }),
    })),
    content: contentOf(response),
    redirectURL: fieldValue(fields, 'Location') ?? '',
    headersSize: -1,
    bodySize: body.size,
    ...(response.trailers ? { _trailers: response.trailers } : {}),
  }
}

function contentOf(response: WireResponse) {
  const plain = plainContent(response)
  return {
    size: plain.size,
    ...(response.decoded ? { compression: plain.size - response.body.size } : {}),
    mimeType: fieldValue(response.fields, 'Content-Type') ?? 'x-unknown',
    ...textOf(plain, 'encoding'),
  }
}

function postDataOf(body: CapturedBody, mimeType: string) {
  // HAR has an encoding for the content of responses only.
  return { mimeType, ...textOf(body, '_encoding') }
}

function textOf({ bytes, size }: CapturedBody, encoding: 'encoding' | '_encoding') {
  const text = utf8Text(bytes)
  const cut = bytes.length < size ? { comment: `Only the first ${bytes.length} bytes were kept.` } : {}
  return text === undefined ? { text: base64OfBytes(bytes), [encoding]: 'base64', ...cut } : { text, ...cut }
}

function requestCookies(fields: readonly Field[]) {
  const pairs = (fieldValue(fields, 'Cookie') ?? '').split(';').filter((pair) => pair.trim() !== '')
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.trim().split('=')
    return { name, value: value.join('=') }
  })
}

function responseCookie(line: string) {
  const read = parseSetCookie(line)
  if (!read.ok) return []
  const { name, value, path, domain, expires, httpOnly, secure } = read.cookie
  return [
    {
      name,
      value,
      httpOnly,
      secure,
      ...(path === undefined ? {} : { path }),
      ...(domain === undefined ? {} : { domain }),
      ...(expires === undefined ? {} : { expires: new Date(expires).toISOString() }),
    },
  ]
}
