import type { FaultEffect } from '#http/fault.ts'
import type { Field } from '#http/field.ts'
import { reasonPhrase } from '#http/status.ts'
import { problemAnswer, type Answer } from '#network/edge/answer.ts'
import { noContent } from '#network/edge/content.ts'

/** A request as far as a fault's answer depends on it. */
export interface FaultedRequest {
  readonly method: string
  readonly url: URL
}

/**
 * The answer of a server that fails with this status before its service is asked,
 * with the fields that the status calls for.
 */
export function statusAnswer(
  { status, retryAfterSeconds }: Extract<FaultEffect, { kind: 'status' }>,
  request: FaultedRequest,
): Answer {
  const fields = fieldsFor(status, request)
  if (retryAfterSeconds !== undefined) fields.push({ name: 'Retry-After', value: String(retryAfterSeconds) })
  return status >= 400
    ? problemAnswer(status, detail(status), fields)
    : { status, reason: reasonPhrase(status), fields, content: noContent }
}

function detail(status: number): string {
  return status < 500
    ? `A fault set in the lab refuses this request with ${status}; the request itself may be right.`
    : `A fault set in the lab lets the server fail with ${status}; the service was not asked.`
}

function fieldsFor(status: number, { method, url }: FaultedRequest): Field[] {
  switch (status) {
    case 401: // RFC 9110, 15.5.2
      return [{ name: 'WWW-Authenticate', value: `Bearer realm="${url.hostname}"` }]
    case 405: // RFC 9110, 15.5.6: the methods the target does have
      return [{ name: 'Allow', value: ['GET', 'HEAD', 'POST'].filter((one) => one !== method).join(', ') }]
    case 407: // RFC 9110, 15.5.8
      return [{ name: 'Proxy-Authenticate', value: 'Basic realm="proxy"' }]
    case 416: // RFC 9110, 15.5.17
      return [{ name: 'Content-Range', value: 'bytes */0' }]
    case 426: // RFC 9110, 15.5.22
      return [{ name: 'Upgrade', value: 'HTTP/2.0' }]
    case 451: // RFC 7725, 4
      return [{ name: 'Link', value: `<${url.origin}/>; rel="blocked-by"` }]
    default:
      return []
  }
}
