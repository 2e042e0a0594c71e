import { HttpResponse } from 'msw/http'
import { reasonPhrase } from '#http/status.ts'

type Fields = Readonly<Record<string, string>>

/** An answer that says what went wrong (RFC 9457); one below 400 says what it means instead. */
export function problem(status: number, detail: string, fields: Fields = {}): Response {
  const title = reasonPhrase(status) || 'Unregistered'
  // A Response holds no status above 599: the handler then gives the true one by finalStatus.
  const held = Math.min(status, 599)
  const init = { status: held, statusText: reasonPhrase(status), headers: fields }
  if (status === 204 || status === 205 || status === 304) return new Response(null, init)
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return HttpResponse.json(
    { type: 'about:blank', title, status, detail },
    { ...init, headers: { ...fields, 'Content-Type': type } },
  )
}

/** 405 with the methods there are (RFC 9110, 15.5.6). */
export function wrongMethod(method: string, allowed: readonly string[]): Response {
  const detail = `${method} does nothing here. There ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}.`
  return problem(405, detail, { Allow: allowed.join(', ') })
}
