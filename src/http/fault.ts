/** What a certificate has wrong with it, or why no common protocol was found. */
export const tlsProblems = ['expired', 'wrong-host', 'unknown-authority', 'no-common-protocol'] as const
export type TlsProblem = (typeof tlsProblems)[number]

/** Ways in which servers get CORS wrong (Fetch standard, CORS protocol). */
export const corsMistakes = [
  'no-fields',
  'other-origin',
  'two-origins',
  'any-origin-with-credentials',
  'preflight-refused',
  'method-not-listed',
  'field-not-listed',
] as const
export type CorsMistake = (typeof corsMistakes)[number]

/** What is wrong with a text that is sent as JSON. */
export const jsonFlaws = [
  'trailing-comma',
  'single-quotes',
  'cut-off',
  'not-a-number',
  'byte-order-mark',
] as const
export type JsonFlaw = (typeof jsonFlaws)[number]

/** How requests are counted against a limit. */
export const rateLimitAlgorithms = ['fixed-window', 'sliding-window', 'token-bucket'] as const
export type RateLimitAlgorithm = (typeof rateLimitAlgorithms)[number]

/**
 * What can go wrong by setting. A fault is data: which requests it hits and what
 * happens to them, so that a lesson, a mission or a link can carry it.
 */
export type FaultEffect =
  /** The host's name leads nowhere. */
  | { readonly kind: 'no-such-host' }
  /** The connection is refused before anything is sent. */
  | { readonly kind: 'connection-refused' }
  /** Nobody answers the attempt to connect. */
  | { readonly kind: 'connect-timeout' }
  /** The TLS handshake fails; nothing is sent. */
  | { readonly kind: 'tls-failure'; readonly problem: TlsProblem }
  /** The connection is reset after the request was handled and before an answer. */
  | { readonly kind: 'connection-reset' }
  /** Nothing ever comes back. */
  | { readonly kind: 'never-answers' }
  /** The head and this share (0–1) of the content arrive, then nothing more. */
  | { readonly kind: 'stalled-body'; readonly share: number }
  /** Every message takes this long, half of it each way; a new connection costs as much again. */
  | { readonly kind: 'latency'; readonly roundTripMs: number }
  /** The first byte of the response is late. */
  | { readonly kind: 'slow-first-byte'; readonly delayMs: number }
  /** The content arrives in `chunks` pieces spread evenly over `durationMs`. */
  | { readonly kind: 'slow-body'; readonly durationMs: number; readonly chunks: number }
  /** Content passes at this speed, both ways. */
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number }
  /** The connection closes after this share (0–1) of the content. */
  | { readonly kind: 'truncated-body'; readonly share: number }
  /** Content-Length announces so many bytes more (or, below zero, fewer) than are sent. */
  | { readonly kind: 'wrong-content-length'; readonly difference: number }
  /** After this share (0–1) of the content comes a chunk whose size line can't be read. */
  | { readonly kind: 'malformed-chunk'; readonly share: number }
  /** The content is announced as gzip and its bytes are damaged. */
  | { readonly kind: 'corrupt-gzip' }
  /** Text that is no JSON, under application/json. */
  | { readonly kind: 'invalid-json'; readonly flaw: JsonFlaw }
  /** An HTML error page under status 200 where JSON was promised. */
  | { readonly kind: 'html-for-json' }
  /** 200 with no content where there should be some. */
  | { readonly kind: 'empty-body' }
  /** Text in ISO-8859-1 that is announced as UTF-8. */
  | { readonly kind: 'wrong-charset' }
  /** The content is this many bytes long. */
  | { readonly kind: 'huge-body'; readonly bytes: number }
  /** The server answers this status in place of the real one. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly retryAfterSeconds?: number
      /** Says the same moment as an HTTP-date (RFC 9110, 10.2.3). */
      readonly retryAfterAsDate?: boolean
    }
  /**
   * For `durationMs` from the first request it hits, this share (0–1) of them answers 503
   * and the rest are `delayMs` late; then the server recovers.
   */
  | {
      readonly kind: 'brownout'
      readonly durationMs: number
      readonly share: number
      readonly delayMs: number
    }
  /** At most `limit` requests in `windowMs`, then 429 with Retry-After (RFC 6585, 4). */
  | {
      readonly kind: 'rate-limit'
      readonly algorithm: RateLimitAlgorithm
      readonly limit: number
      readonly windowMs: number
    }
  /** Something on the way sends the request to the service twice; the second answer comes back. */
  | { readonly kind: 'duplicate-effect' }
  /** The server ignores If-Match and its kin, so that a write based on an old state undoes a newer one. */
  | { readonly kind: 'lost-update' }
  /** Reads come from a copy that is up to `lagMs` behind. */
  | { readonly kind: 'stale-replica'; readonly lagMs: number }
  /** Each answer redirects to the address it was asked for. */
  | { readonly kind: 'redirect-loop' }
  /** The server allows the page the wrong way. */
  | { readonly kind: 'cors-misconfigured'; readonly mistake: CorsMistake }

/**
 * An effect with the requests it hits: those that match `host`, `path` and `methods`,
 * and of them those that `first`, `every` and `probability` pick. What is left out does not restrict.
 */
export interface Fault {
  readonly effect: FaultEffect
  /** Host, with port where it is not the default, such as `api.example.com`. */
  readonly host?: string
  /** Path as in the target URI; `*` stands for any characters. */
  readonly path?: string
  /** Upper case, such as `['POST']`. */
  readonly methods?: readonly string[]
  /** Only the first n matching requests of an exchange (preflights not counted). */
  readonly first?: number
  /** Only every n-th matching request, counted over all exchanges that carry this fault. */
  readonly every?: number
  /** Each matching request with this chance (0–1). */
  readonly probability?: number
  /** For `probability` and for effects that draw lots: the same seed gives the same lots. Default 1. */
  readonly seed?: number
}
