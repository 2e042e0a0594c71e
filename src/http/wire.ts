import type { Field } from './field.ts'
import type { FaultEffect } from './fault.ts'

/** Content as captured: all of it, or the first bytes of something large. */
export interface CapturedBody {
  readonly bytes: Uint8Array
  /** Length on the wire in bytes, also where `bytes` holds only the beginning. */
  readonly size: number
}

/** A request field as the wire carried it, with who wrote it. */
export interface WireRequestField extends Field {
  readonly by: 'page' | 'browser'
}

/** A response field with whether JavaScript may read it, and why not. */
export interface WireResponseField extends Field {
  /** Absent when the field is readable; otherwise the reason in words. */
  readonly hidden?: string
}

/** What became of a Set-Cookie line in the client's cookie jar (RFC 6265bis, 5.7). */
export interface CookieVerdict {
  /** The value of the Set-Cookie field. */
  readonly line: string
  readonly stored: boolean
  /** What was done or why not, in words: “stored until the tab closes”, “refused: Secure is missing”. */
  readonly reason: string
}

/** A 1xx response that came before the final one (RFC 9110, 15.2). */
export interface InterimResponse {
  readonly status: number
  readonly reason: string
  readonly fields: readonly Field[]
  /** Lab ms on the shared clock. */
  readonly at: number
}

/** A message on a WebSocket after its handshake (RFC 6455, 5). */
export interface SocketMessage {
  readonly from: 'client' | 'server'
  readonly kind: 'text' | 'binary' | 'close'
  /** Text, the bytes, or for a close its code and reason as `1000 done`. */
  readonly data: string | Uint8Array
  /** Payload in bytes. */
  readonly size: number
  /** Lab ms on the shared clock. */
  readonly at: number
}

/** The request of a hop, as it went over the wire. */
export interface WireRequest {
  readonly method: string
  /** The target URI, absolute, without fragment. */
  readonly url: string
  readonly fields: readonly WireRequestField[]
  readonly body: CapturedBody
}

/** The response of a hop, as the server sent it. */
export interface WireResponse {
  readonly status: number
  readonly reason: string
  readonly fields: readonly WireResponseField[]
  /** Content as on the wire: compressed where a Content-Encoding says so. */
  readonly body: CapturedBody
  /** The content with its Content-Encoding undone; absent where there is none. */
  readonly decoded?: CapturedBody
  /** Fields that came after the content (RFC 9110, 6.5). */
  readonly trailers?: readonly Field[]
  /** What the client's cookie jar did with each Set-Cookie line. */
  readonly cookies?: readonly CookieVerdict[]
}

/** The content of a response with its Content-Encoding undone. */
export function plainContent({ decoded, body }: WireResponse): CapturedBody {
  return decoded ?? body
}

/** How the wire can fail. */
export const failureKinds = [
  'no-such-host',
  'connection-refused',
  'connect-timeout',
  'tls-failure',
  'connection-reset',
  'timed-out',
  'truncated-body',
  'bad-content',
  'too-many-redirects',
  'cors',
  'client-closed',
  'unsupported',
] as const

export type FailureKind = (typeof failureKinds)[number]

/** Why a hop brought no usable answer to the client. */
export interface WireFailure {
  readonly kind: FailureKind
  /** What a browser's console would print, such as `net::ERR_NAME_NOT_RESOLVED`. */
  readonly netError: string
  /** What happened and what to do, in one or two sentences. */
  readonly reason: string
}

/** Moments of a hop in lab milliseconds on the shared clock ({@link Clock.now}). */
export interface HopTiming {
  readonly startedAt: number
  /** When there was a connection to send it on. */
  readonly connectedAt?: number
  /** When the request had reached the service. */
  readonly receivedAt?: number
  /** When the head of the response left the service. */
  readonly firstByteAt?: number
  /** Each piece of content as it arrived; from the thousandth on they are counted into the last. */
  readonly chunks: readonly { readonly at: number; readonly bytes: number }[]
  readonly endedAt?: number
}

/** One request/response pair on the wire. */
export interface WireHop {
  readonly id: string
  /** The exchange and attempt that caused it. */
  readonly exchangeId: string
  /** 1 for the first try of the policy. */
  readonly attempt: number
  /**
   * A preflight is the browser's own request for permission (Fetch standard, CORS-preflight
   * fetch); `websocket` is the handshake that opens one, with its messages.
   */
  readonly kind: 'request' | 'preflight' | 'websocket'
  readonly request: WireRequest
  readonly response?: WireResponse
  readonly failure?: WireFailure
  /** What the server saw or did, in short plain words. */
  readonly notes: readonly string[]
  /** The effects that hit this request, in the order they were set. */
  readonly faults: readonly FaultEffect[]
  /** 1xx responses before the final one, oldest first. */
  readonly interim?: readonly InterimResponse[]
  /** For a WebSocket: the latest messages, oldest first. */
  readonly messages?: readonly SocketMessage[]
  readonly timing: HopTiming
}
