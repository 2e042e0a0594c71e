/** One thing that is wrong with a request, as a 422 lists it. */
interface InputError {
  readonly message?: string
  readonly resource: string
  readonly field: string
  readonly code: 'missing' | 'invalid'
}

interface Details {
  readonly documentation?: string
  readonly errors?: readonly InputError[]
  readonly fields?: Readonly<Record<string, string>>
  /** The reason phrase, where it is not the usual one. */
  readonly reason?: string
}

/** Ends the handling of a request with an error of the API. */
export class Refusal extends Error {
  readonly status: number
  readonly details: Details

  /** @param details.documentation path on docs.github.com */
  constructor(status: number, message: string, details: Details = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

/** There is nothing, or nothing that may be seen. */
export function notFound(documentation = '/rest'): Refusal {
  return new Refusal(404, 'Not Found', { documentation })
}
