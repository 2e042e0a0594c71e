/**
 * What can go wrong by setting. A fault is data: which requests it hits and what
 * happens to them, so that a lesson, a mission or a link can carry it.
 */
export type FaultEffect =
  /** The server answers this status in place of the real one. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** Nothing ever comes back. */
  | { readonly kind: 'never-answers' }
  /** The first byte of the response is late. */
  | { readonly kind: 'slow-first-byte'; readonly delayMs: number }
  /** The content arrives in `chunks` pieces spread evenly over `durationMs`. */
  | { readonly kind: 'slow-body'; readonly durationMs: number; readonly chunks: number }
  /** The connection closes after this share (0–1) of the content. */
  | { readonly kind: 'truncated-body'; readonly share: number }
  /** The connection is refused before anything is sent. */
  | { readonly kind: 'connection-refused' }
  /** The connection is reset after the request arrived and before an answer. */
  | { readonly kind: 'connection-reset' }
  /** An HTML error page under status 200 where JSON was promised. */
  | { readonly kind: 'html-for-json' }
  /** The content is this many bytes long. */
  | { readonly kind: 'huge-body'; readonly bytes: number }

/** An effect with the requests it hits; without `first`, it hits every one. */
export interface Fault {
  readonly effect: FaultEffect
  /** Only the first n requests of an exchange (preflights not counted). */
  readonly first?: number
}
