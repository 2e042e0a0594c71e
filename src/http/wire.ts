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
  readonly body: CapturedBody
}

/** Why a hop brought no usable answer to the page. */
export interface WireFailure {
  readonly kind: 'no-such-host' | 'connection-refused' | 'connection-reset' | 'truncated-body' | 'cors'
  /** What a browser's console would print, such as `net::ERR_NAME_NOT_RESOLVED`. */
  readonly netError: string
  /** What happened and what to do, in one or two sentences. */
  readonly reason: string
}

/** Moments of a hop in lab milliseconds on the shared clock ({@link Clock.now}). */
export interface HopTiming {
  readonly startedAt: number
  /** When the request had reached the service. */
  readonly receivedAt?: number
  /** When the head of the response left the service. */
  readonly firstByteAt?: number
  /** Each piece of content as it arrived. */
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
  /** A preflight is the browser's own request for permission (Fetch standard, CORS-preflight fetch). */
  readonly kind: 'request' | 'preflight'
  readonly request: WireRequest
  readonly response?: WireResponse
  readonly failure?: WireFailure
  /** What the server saw or did, in short plain words. */
  readonly notes: readonly string[]
  readonly fault?: FaultEffect
  readonly timing: HopTiming
}
