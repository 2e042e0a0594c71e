import type { WireFailure } from '#http/wire.ts'

/**
 * A failure of the wire. To the client it is the TypeError that `fetch` rejects with,
 * which says nothing more; `failure` is what the wire log tells.
 */
export class NetworkFailure extends TypeError {
  readonly failure: WireFailure

  constructor(failure: WireFailure) {
    super('Failed to fetch')
    this.failure = failure
  }
}

/** No host of that name exists in the lab. */
export function noSuchHost(url: URL): WireFailure {
  return {
    kind: 'no-such-host',
    netError: 'net::ERR_NAME_NOT_RESOLVED',
    reason: `No host is called ${url.hostname} in this lab. Check the spelling, or choose one of the lab’s hosts.`,
  }
}

/** The host exists and nothing listens there. */
export function connectionRefused(reason: string): WireFailure {
  return { kind: 'connection-refused', netError: 'net::ERR_CONNECTION_REFUSED', reason }
}

/** The connection broke after the request had arrived. */
export function connectionReset(reason: string): WireFailure {
  return { kind: 'connection-reset', netError: 'net::ERR_CONNECTION_RESET', reason }
}

/**
 * The connection closed before all content had come.
 * @param promised bytes that Content-Length had announced; undefined for chunked content
 */
export function contentCutShort(received: number, promised: number | undefined): WireFailure {
  return {
    kind: 'truncated-body',
    netError:
      promised === undefined ? 'net::ERR_INCOMPLETE_CHUNKED_ENCODING' : 'net::ERR_CONTENT_LENGTH_MISMATCH',
    reason:
      promised === undefined
        ? `The connection closed after ${received} bytes, before the last chunk. What came can’t be trusted to be whole.`
        : `The connection closed after ${received} of ${promised} bytes. What came can’t be trusted to be whole.`,
  }
}

/** The client closed the connection, by a timeout of its own or because it was told to stop. */
export const clientClosed: WireFailure = {
  kind: 'client-closed',
  netError: 'net::ERR_ABORTED',
  reason:
    'The client closed the connection before the exchange was over. The server may have done its work all the same.',
}

/** The client has followed as many redirects as it is willing to (Fetch standard, HTTP-redirect fetch: 20). */
export const tooManyRedirects: WireFailure = {
  kind: 'too-many-redirects',
  netError: 'net::ERR_TOO_MANY_REDIRECTS',
  reason:
    'This is the 21st redirect in a row; clients follow 20 and then give up. Most likely they lead in a circle.',
}

/** The browser keeps the answer from the page (Fetch standard, CORS protocol). */
export function corsRefusal(reason: string): WireFailure {
  return { kind: 'cors', netError: 'net::ERR_FAILED', reason }
}
