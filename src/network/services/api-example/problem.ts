import { HttpResponse } from 'msw/http'
import { reasonPhrase } from '#http/status.ts'

interface Extras {
  readonly fields?: Readonly<Record<string, string>>
  /** Further members of the problem object, such as `errors`. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** One thing that is wrong with a request, and where: a JSON pointer into the content, or a query parameter. */
export interface InputError {
  readonly detail: string
  readonly pointer?: string
  readonly parameter?: string
}

/** An error answer as problem details (RFC 9457). */
export function problem(
  status: number,
  detail: string,
  { fields = {}, members = {} }: Extras = {},
): Response {
  const title = reasonPhrase(status)
  return HttpResponse.json(
    { type: 'about:blank', title, status, detail, ...members },
    { status, statusText: title, headers: { ...fields, 'Content-Type': 'application/problem+json' } },
  )
}

/** Ends the handling of a request with a problem. */
export class Refusal extends Error {
  readonly response: Response

  constructor(status: number, detail: string, extras?: Extras) {
    super(detail)
    this.response = problem(status, detail, extras)
  }
}
