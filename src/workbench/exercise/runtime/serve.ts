import type { ServedRequest, ServedResponse } from '#workbench/exercise/messages.ts'

/** The learner's handler, as the page hands requests to it. */
export interface HandlerDoor {
  /** Has a request answered; whatever the handler does, an answer comes of it, if it ever comes to an end. */
  serve(request: ServedRequest): Promise<ServedResponse>
}

/**
 * Makes the door to a handler: a Request goes in as a server's platform would make it, and a Response comes out. What a
 * handler gives in place of one, or throws, is a 500 on the wire, and told to `blame`.
 * It stands alone, as its text is what a worker runs.
 */
export function createDoor(
  handler: () => unknown,
  blame: (words: string, value: unknown, error?: unknown) => void,
): HandlerDoor {
  const RealRequest = Request
  const RealResponse = Response
  const failed: ServedResponse = { status: 500, fields: [], body: null }

  const answer = async (handle: unknown, asked: ServedRequest): Promise<ServedResponse> => {
    const { method, url, fields, body } = asked
    const headers = fields.map(([name, value]): [string, string] => [name, value])
    const hasBody = body.byteLength > 0 && method !== 'GET' && method !== 'HEAD'
    const request = new RealRequest(url, { method, headers, ...(hasBody && { body: Uint8Array.from(body) }) })
    const response: unknown = await Reflect.apply(handle as () => unknown, undefined, [request])
    if (!(response instanceof RealResponse) || response.status === 0) {
      blame('A handler gives back a Response, and this one gave back', response)
      return failed
    }
    const content = response.body === null ? null : new Uint8Array(await response.arrayBuffer())
    return { status: response.status, fields: [...response.headers], body: content }
  }

  return {
    async serve(request) {
      try {
        return await answer(handler(), request)
      } catch (error) {
        blame('The handler threw', error, error)
        return failed
      }
    },
  }
}
