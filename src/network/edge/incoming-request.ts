import type { Field } from '#http/field.ts'
import type { WireRequestField } from '#http/wire.ts'

/** The place of a request in an exchange. */
export interface ExchangePlace {
  readonly exchangeId: string
  /** 1 for the first try of the policy. */
  readonly attempt: number
}

/** A request at the door of the network, rebuilt as its client puts it on the wire. */
export interface IncomingRequest extends ExchangePlace {
  readonly method: string
  /** The target URI: no fragment, no userinfo. */
  readonly url: URL
  readonly fields: readonly WireRequestField[]
  readonly body: Uint8Array
  /** What the browser knows of the page that asked; absent for a script, for which no CORS exists. */
  readonly page?: PageRequest
  /** What its client has to say of it, such as which cookies it kept back. */
  readonly notes?: readonly string[]
  /** Whether a script keeps cookies; absent for a page. */
  readonly keepsCookies?: boolean
  /** Told as soon as there is a connection; absent for a page, which learns nothing of it. */
  readonly onConnected?: () => void
}

/** The side of a request that only a browser has (Fetch standard, request). */
export interface PageRequest {
  /** As the Origin field says it: an origin, or `null` after a redirect from one foreign origin to another. */
  readonly origin: string
  readonly mode: 'cors' | 'no-cors'
  /** As the page asked for it: whether cookies go along and are kept (Fetch standard, credentials mode). */
  readonly credentials: RequestCredentials
  /** The fields that the page set itself: what the decision on a preflight looks at. */
  readonly ownFields: readonly Field[]
}

/** What the browser says of itself in every request. */
export interface BrowserIdentity {
  readonly origin: string
  readonly userAgent: string
  /** By preference, such as `['en-GB', 'en']`. */
  readonly languages: readonly string[]
}
