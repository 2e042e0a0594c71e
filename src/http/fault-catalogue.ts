import type { FaultEffect, TlsProblem } from './fault.ts'

/** What kind of thing goes wrong. */
export type FaultKind = FaultEffect['kind']

/** The data of one kind of fault. */
export type EffectOf<Kind extends FaultKind> = Extract<FaultEffect, { readonly kind: Kind }>

/** Where a fault belongs in a list: what breaks, or who misbehaves. */
export type FaultGroup = 'connection' | 'content' | 'status' | 'behaviour'

/** What is known of a kind of fault. */
export interface FaultEntry<Kind extends FaultKind = FaultKind> {
  /** A few words, for a list to choose from. */
  readonly title: string
  readonly group: FaultGroup
  /** The effect to begin with; its parameters make the fault easy to see. */
  readonly defaults: EffectOf<Kind>
  /** What a browser's console prints; absent where the page gets a response. Parameters may matter: {@link netErrorOf}. */
  readonly netError?: string
}

/** Every kind of fault there is, in the order of a list. */
export const faultCatalogue: { readonly [Kind in FaultKind]: FaultEntry<Kind> } = {
  'no-such-host': {
    title: 'No such host',
    group: 'connection',
    defaults: { kind: 'no-such-host' },
    netError: 'net::ERR_NAME_NOT_RESOLVED',
  },
  'connection-refused': {
    title: 'Connection refused',
    group: 'connection',
    defaults: { kind: 'connection-refused' },
    netError: 'net::ERR_CONNECTION_REFUSED',
  },
  'connect-timeout': {
    title: 'Connect timeout',
    group: 'connection',
    defaults: { kind: 'connect-timeout' },
    netError: 'net::ERR_CONNECTION_TIMED_OUT',
  },
  'tls-failure': {
    title: 'TLS failure',
    group: 'connection',
    defaults: { kind: 'tls-failure', problem: 'expired' },
    netError: 'net::ERR_CERT_DATE_INVALID',
  },
  'connection-reset': {
    title: 'Connection reset',
    group: 'connection',
    defaults: { kind: 'connection-reset' },
    netError: 'net::ERR_CONNECTION_RESET',
  },
  'never-answers': {
    title: 'Never answers',
    group: 'connection',
    defaults: { kind: 'never-answers' },
    netError: 'net::ERR_TIMED_OUT',
  },
  'stalled-body': {
    title: 'Content stalls',
    group: 'connection',
    defaults: { kind: 'stalled-body', share: 0.5 },
    netError: 'net::ERR_TIMED_OUT',
  },
  latency: {
    title: 'Latency',
    group: 'connection',
    defaults: { kind: 'latency', roundTripMs: 600 },
  },
  'slow-first-byte': {
    title: 'Slow first byte',
    group: 'connection',
    defaults: { kind: 'slow-first-byte', delayMs: 3_000 },
  },
  'slow-body': {
    title: 'Content drips in',
    group: 'connection',
    defaults: { kind: 'slow-body', durationMs: 5_000, chunks: 5 },
  },
  bandwidth: {
    title: 'Narrow bandwidth',
    group: 'connection',
    defaults: { kind: 'bandwidth', bytesPerSecond: 500 },
  },
  'truncated-body': {
    title: 'Content breaks off',
    group: 'connection',
    defaults: { kind: 'truncated-body', share: 0.5 },
    netError: 'net::ERR_CONTENT_LENGTH_MISMATCH',
  },
  'wrong-content-length': {
    title: 'Wrong Content-Length',
    group: 'connection',
    defaults: { kind: 'wrong-content-length', difference: 14 },
    netError: 'net::ERR_CONTENT_LENGTH_MISMATCH',
  },
  'malformed-chunk': {
    title: 'Malformed chunk',
    group: 'connection',
    defaults: { kind: 'malformed-chunk', share: 0.5 },
    netError: 'net::ERR_INVALID_CHUNKED_ENCODING',
  },
  'corrupt-gzip': {
    title: 'Damaged gzip',
    group: 'connection',
    defaults: { kind: 'corrupt-gzip' },
    netError: 'net::ERR_CONTENT_DECODING_FAILED',
  },
  'invalid-json': {
    title: 'Invalid JSON',
    group: 'content',
    defaults: { kind: 'invalid-json', flaw: 'trailing-comma' },
  },
  'html-for-json': {
    title: 'HTML in place of JSON',
    group: 'content',
    defaults: { kind: 'html-for-json' },
  },
  'empty-body': {
    title: 'Empty 200',
    group: 'content',
    defaults: { kind: 'empty-body' },
  },
  'wrong-charset': {
    title: 'Wrong character encoding',
    group: 'content',
    defaults: { kind: 'wrong-charset' },
  },
  'huge-body': {
    title: 'Huge content',
    group: 'content',
    defaults: { kind: 'huge-body', bytes: 20_000_000 },
  },
  status: {
    title: 'Error status',
    group: 'status',
    defaults: { kind: 'status', status: 503, retryAfterSeconds: 2 },
  },
  brownout: {
    title: 'Brownout and recovery',
    group: 'behaviour',
    defaults: { kind: 'brownout', durationMs: 10_000, share: 0.7, delayMs: 1_000 },
  },
  'rate-limit': {
    title: 'Rate limit',
    group: 'behaviour',
    defaults: { kind: 'rate-limit', algorithm: 'fixed-window', limit: 5, windowMs: 10_000 },
  },
  'duplicate-effect': {
    title: 'Request delivered twice',
    group: 'behaviour',
    defaults: { kind: 'duplicate-effect' },
  },
  'lost-update': {
    title: 'Lost update',
    group: 'behaviour',
    defaults: { kind: 'lost-update' },
  },
  'stale-replica': {
    title: 'Stale replica',
    group: 'behaviour',
    defaults: { kind: 'stale-replica', lagMs: 5_000 },
  },
  'redirect-loop': {
    title: 'Redirect loop',
    group: 'behaviour',
    defaults: { kind: 'redirect-loop' },
    netError: 'net::ERR_TOO_MANY_REDIRECTS',
  },
  'cors-misconfigured': {
    title: 'CORS set up wrong',
    group: 'behaviour',
    defaults: { kind: 'cors-misconfigured', mistake: 'no-fields' },
    netError: 'net::ERR_FAILED',
  },
}

const tlsErrors: Readonly<Record<TlsProblem, string>> = {
  expired: 'net::ERR_CERT_DATE_INVALID',
  'wrong-host': 'net::ERR_CERT_COMMON_NAME_INVALID',
  'unknown-authority': 'net::ERR_CERT_AUTHORITY_INVALID',
  'no-common-protocol': 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
}

/** What a browser's console prints for an effect, such as `net::ERR_CONNECTION_RESET`; undefined where the page gets a response. */
export function netErrorOf(effect: FaultEffect): string | undefined {
  switch (effect.kind) {
    case 'tls-failure':
      return tlsErrors[effect.problem]
    case 'wrong-content-length':
      return effect.difference > 0 ? faultCatalogue[effect.kind].netError : undefined
    case 'truncated-body':
    case 'stalled-body':
      return effect.share < 1 ? faultCatalogue[effect.kind].netError : undefined
    default:
      return faultCatalogue[effect.kind].netError
  }
}
