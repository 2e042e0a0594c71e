import type { Field } from '#http/field.ts'
import { isForbiddenField } from '#http/forbidden-field.ts'
import { EXCHANGE_FIELD } from '#http/lab-network.ts'
import type { PreparedRequest } from '#http/prepare.ts'
import type { Transport, TransportResponse } from '#http/transport.ts'
import type { MockNetwork } from '#network/index.ts'

const MAX_REDIRECTS = 20

/** A request as `fetch` keeps it between two hops. */
interface Going {
  readonly method: string
  readonly url: URL
  readonly fields: readonly Field[]
  readonly body?: Uint8Array<ArrayBuffer>
}

/**
 * `fetch()` where there is no browser, over the wire that a service worker would answer: for private networks and tests. It drops
 * fields a page may not set, refuses what a `Request` refuses, and follows redirects by the Fetch
 * standard's HTTP-redirect fetch. CORS, preflights and the origin `null` are the network's part.
 */
export function browserLikeTransport(network: Pick<MockNetwork, 'answer'>): Transport {
  return async (request, { exchangeId, attempt, signal }) => {
    let going: Going = {
      method: request.method,
      url: new URL(request.url),
      fields: request.fields.filter(({ name, value }) => !isForbiddenField(name, value)),
      ...(request.body ? { body: new Uint8Array(request.body) } : {}),
    }
    for (let redirects = 0; ; redirects++) {
      const asked = requestOf(going, request.credentials, `${exchangeId}/${attempt}`)
      const response = await untilAborted(network.answer(asked), signal)
      const next = redirected(going, response)
      if (next && request.redirects === 'manual') return opaqueRedirect(going.url)
      if (!next) return headOf(response, going.url, redirects > 0)
      if (redirects === MAX_REDIRECTS) throw new TypeError('Failed to fetch')
      going = next
    }
  }
}

function requestOf(
  { method, url, fields, body }: Going,
  credentials: PreparedRequest['credentials'],
  place: string,
): Request {
  const headers = new Headers()
  for (const { name, value } of fields) headers.append(name, value)
  headers.set(EXCHANGE_FIELD, place)
  return new Request(url, {
    method,
    headers,
    mode: 'cors',
    credentials,
    ...(body ? { body } : {}),
  })
}

/** The request that a redirect asks for; undefined where the response is none. */
function redirected(going: Going, response: Response): Going | undefined {
  const { status } = response
  const location = response.headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined
  const url = URL.parse(location, going.url)
  const crosses = url?.origin !== going.url.origin
  if (!url || !/^https?:$/.test(url.protocol) || (crosses && (url.username || url.password))) {
    throw new TypeError('Failed to fetch')
  }
  url.hash ||= going.url.hash
  const turnsToGet =
    (status <= 302 && going.method === 'POST') || (status === 303 && !['GET', 'HEAD'].includes(going.method))
  const fields = going.fields.filter(
    ({ name }) =>
      !(turnsToGet && /^content-(encoding|language|location|type)$/i.test(name)) &&
      !(crosses && /^authorization$/i.test(name)),
  )
  return turnsToGet ? { method: 'GET', url, fields } : { ...going, url, fields }
}

function opaqueRedirect({ href }: URL): TransportResponse {
  return { status: 0, reason: '', url: href, redirected: false, fields: [], body: null }
}

function headOf(response: Response, { href }: URL, redirected: boolean): TransportResponse {
  return {
    status: response.status,
    reason: response.statusText,
    url: href,
    redirected,
    fields: Array.from(response.headers, ([name, value]) => ({ name, value })),
    body: response.body,
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
