import type { FailureKind } from '#http/wire.ts'

/** Something that makes `fetch` reject with its one TypeError. */
export interface Cause {
  readonly kind: FailureKind | 'mixed-content' | 'offline' | 'blocked'
  readonly title: string
  /** What a browser’s console prints; several where it depends. */
  readonly console: readonly string[]
  /** How curl puts it; absent where curl has no such failure. */
  readonly curl?: string
  readonly todo: string
  /** Whether it can still happen once the head of a response has come. */
  readonly duringContent: boolean
}

/** The causes of a network error, in the order in which a request meets them. */
export const causes: readonly Cause[] = [
  {
    kind: 'blocked',
    title: 'The browser will not ask',
    console: ['Refused to connect … violates … Content Security Policy', 'net::ERR_BLOCKED_BY_CLIENT'],
    todo: 'Look at the page’s own Content-Security-Policy, then at ad blockers and other extensions.',
    duringContent: false,
  },
  {
    kind: 'mixed-content',
    title: 'Mixed content: http from a page of https',
    console: ['Mixed Content: … requested an insecure resource …'],
    todo: 'Ask by https. A page of https may not fetch from http, except from this very machine.',
    duringContent: false,
  },
  {
    kind: 'offline',
    title: 'No network',
    console: ['net::ERR_INTERNET_DISCONNECTED'],
    curl: '(6) Could not resolve host',
    todo: 'Look at navigator.onLine; wait for the event “online” and try again.',
    duringContent: true,
  },
  {
    kind: 'no-such-host',
    title: 'No such host',
    console: ['net::ERR_NAME_NOT_RESOLVED'],
    curl: '(6) Could not resolve host',
    todo: 'Check the spelling of the host. If it is right, its DNS is at fault.',
    duringContent: false,
  },
  {
    kind: 'connection-refused',
    title: 'Connection refused',
    console: ['net::ERR_CONNECTION_REFUSED'],
    curl: '(7) Failed to connect',
    todo: 'The machine is there, but nothing listens on that port. Check the port; start the server.',
    duringContent: false,
  },
  {
    kind: 'connect-timeout',
    title: 'Nobody answers the attempt to connect',
    console: ['net::ERR_CONNECTION_TIMED_OUT'],
    curl: '(28) Connection timed out',
    todo: 'A firewall may swallow it, or the address may lead nowhere. To try again later is safe: nothing was sent.',
    duringContent: false,
  },
  {
    kind: 'tls-failure',
    title: 'No secure connection',
    console: [
      'net::ERR_CERT_DATE_INVALID',
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'net::ERR_CERT_AUTHORITY_INVALID',
      'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    ],
    curl: '(60) SSL certificate problem, or (35) SSL connect error',
    todo: 'Open the address in a tab of its own: the browser’s warning says what is wrong with the certificate. The server must mend it.',
    duringContent: false,
  },
  {
    kind: 'connection-reset',
    title: 'Connection reset',
    console: ['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE'],
    curl: '(56) Recv failure: Connection reset by peer',
    todo: 'The server crashed or a middlebox cut in. It may have done its work: try again only what is idempotent.',
    duringContent: true,
  },
  {
    kind: 'timed-out',
    title: 'The browser’s own patience ended',
    console: ['net::ERR_TIMED_OUT'],
    curl: '(28) Operation timed out',
    todo: 'Set a timeout of your own, much shorter, so that you can tell it apart.',
    duringContent: true,
  },
  {
    kind: 'cors',
    title: 'CORS: the answer is kept from the page',
    console: ['Access to fetch at … has been blocked by CORS policy: …', 'net::ERR_FAILED'],
    todo: 'The server must allow this page’s origin. No setting of the client’s can do it; a script or curl is not affected.',
    duringContent: false,
  },
  {
    kind: 'too-many-redirects',
    title: 'Redirects without end',
    console: ['net::ERR_TOO_MANY_REDIRECTS'],
    curl: '(47) Maximum (50) redirects followed',
    todo: "Ask with redirect: 'manual' or as a script and look at each Location: somewhere they lead in a circle.",
    duringContent: false,
  },
  {
    kind: 'unsupported',
    title: 'A response that is none',
    console: ['net::ERR_INVALID_HTTP_RESPONSE'],
    curl: '(1) Received HTTP/0.9 when not allowed',
    todo: 'What answers is no HTTP server, or answers with something a browser won’t take. Look at the raw bytes.',
    duringContent: false,
  },
  {
    kind: 'truncated-body',
    title: 'Content breaks off',
    console: ['net::ERR_CONTENT_LENGTH_MISMATCH', 'net::ERR_INCOMPLETE_CHUNKED_ENCODING'],
    curl: '(18) Transferred a partial file',
    todo: 'Throw away what came, or go on from there with Range. Reading it with try … catch is a must.',
    duringContent: true,
  },
  {
    kind: 'bad-content',
    title: 'Content that can’t be unpacked',
    console: ['net::ERR_CONTENT_DECODING_FAILED', 'net::ERR_INVALID_CHUNKED_ENCODING'],
    curl: '(61) Unrecognized content encoding, or (56) Recv failure',
    todo: 'The bytes do not fit Content-Encoding or Transfer-Encoding: the server, or a proxy, must mend it.',
    duringContent: true,
  },
]
