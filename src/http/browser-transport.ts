import { EXCHANGE_FIELD } from './lab-network.ts'
import type { Transport } from './transport.ts'

/** The page's own client: `fetch()` with all its rules. */
export const browserTransport: Transport = async (request, { exchangeId, attempt, signal }) => {
  const headers = new Headers()
  for (const { name, value } of request.fields) headers.append(name, value)
  headers.set(EXCHANGE_FIELD, `${exchangeId}/${attempt}`)
  const response = await fetch(request.url, {
    method: request.method,
    headers,
    signal,
    cache: 'no-store',
    credentials: request.credentials,
    redirect: request.redirects,
    ...(request.body ? { body: request.body as Uint8Array<ArrayBuffer> } : {}),
  })
  return {
    status: response.status,
    // Of a redirect it did not follow, fetch shows status 0 and nothing else.
    reason: response.type === 'opaqueredirect' ? 'Redirect, not shown to pages' : response.statusText,
    url: response.url || request.url,
    redirected: response.redirected,
    fields: Array.from(response.headers, ([name, value]) => ({ name, value })),
    body: response.body,
  }
}
