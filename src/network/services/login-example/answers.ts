import { HttpResponse } from 'msw/http'
import type { Field } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'

interface Extras {
  readonly status?: number
  readonly fields?: readonly Field[]
}

/** Ends the handling of a request with this response. */
export class Refusal extends Error {
  readonly response: Response

  constructor(response: Response, reason: string) {
    super(reason)
    this.response = response
  }
}

export function json(data: unknown, extras?: Extras): Response {
  return answer(JSON.stringify(data), 'application/json', extras)
}

/** A page that nobody may frame, so that no other page can trick a click out of a user (RFC 6749, 10.13). */
export function html(page: string, { fields = [], ...extras }: Extras = {}): Response {
  return answer(page, 'text/html; charset=utf-8', {
    ...extras,
    fields: [
      ...fields,
      {
        name: 'Content-Security-Policy',
        value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      },
      { name: 'Referrer-Policy', value: 'no-referrer' },
      { name: 'X-Frame-Options', value: 'DENY' },
    ],
  })
}

export function redirect(status: 302 | 303, location: string, fields: readonly Field[] = []): Response {
  return new HttpResponse(null, {
    status,
    headers: headersOf([{ name: 'Location', value: location }, ...fields]),
  })
}

/** Refuses with problem details (RFC 9457), as the endpoints that are not OAuth’s do. */
export function problem(status: number, detail: string, fields: readonly Field[] = []): Refusal {
  const title = reasonPhrase(status)
  const content = JSON.stringify({ type: 'about:blank', title, status, detail })
  return new Refusal(answer(content, 'application/problem+json', { status, fields }), detail)
}

/**
 * Refuses as OAuth’s endpoints do (RFC 6749, 5.2).
 * @param description ASCII without double quotes and backslashes
 */
export function oauthError(
  error: string,
  description: string,
  { status = 400, fields = [] }: Extras = {},
): Refusal {
  return new Refusal(json({ error, error_description: description }, { status, fields }), description)
}

// HttpResponse keeps Set-Cookie lines where a browser's Response would drop them.
function answer(content: string, type: string, { status = 200, fields = [] }: Extras = {}): Response {
  return new HttpResponse(content, {
    status,
    headers: headersOf([{ name: 'Content-Type', value: type }, ...fields]),
  })
}

function headersOf(fields: readonly Field[]): Headers {
  const headers = new Headers()
  for (const { name, value } of fields) headers.append(name, value)
  return headers
}
