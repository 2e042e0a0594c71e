/** What fields have in common, for somebody who looks for one. */
export interface FieldTopic {
  /** As in an address: small letters. */
  readonly id: string
  readonly title: string
  /** One sentence on what these fields do. */
  readonly says: string
  /** Names of the fields, those met most often first. */
  readonly names: readonly string[]
}

/** Every field of the registry under the topic it is looked for in, the topics in the order of the lessons. */
export const fieldTopics: readonly FieldTopic[] = [
  topic('content', 'What the content is', 'They tell the receiver how to read what follows the empty line.', [
    ['Content-Type', 'Content-Length', 'Content-Encoding', 'Content-Language', 'Content-Location'],
    ['Content-Disposition', 'Content-Digest', 'Repr-Digest', 'Want-Content-Digest', 'Want-Repr-Digest'],
    ['Digest', 'Content-MD5'],
  ]),
  topic(
    'negotiation',
    'Choosing a form',
    'The client says what it would like; the server picks from what it has.',
    [
      ['Accept', 'Accept-Encoding', 'Accept-Language', 'Accept-Charset', 'Vary', 'Prefer'],
      ['Preference-Applied', 'Accept-Post', 'Accept-Patch', 'Accept-Query', 'Use-As-Dictionary'],
      ['Available-Dictionary', 'Dictionary-ID'],
    ],
  ),
  topic('client', 'Who asks', 'What a client tells about itself, its reader and the page it is on.', [
    ['User-Agent', 'Referer', 'From', 'Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-Fetch-Dest', 'Sec-Fetch-User'],
    ['Sec-Purpose', 'Accept-CH', 'Critical-CH', 'Sec-CH-UA', 'Sec-CH-UA-Mobile', 'Sec-CH-UA-Platform'],
    ['Sec-CH-UA-Full-Version-List', 'Sec-CH-Prefers-Color-Scheme', 'Sec-CH-Device-Memory', 'Save-Data'],
    ['Sec-GPC', 'DNT'],
  ]),
  topic('authentication', 'Proving who you are', 'Credentials, the demand for them, keys and signatures.', [
    ['Authorization', 'WWW-Authenticate', 'X-API-Key', 'Authentication-Info', 'Proxy-Authenticate'],
    ['Proxy-Authorization', 'Proxy-Authentication-Info', 'DPoP', 'DPoP-Nonce', 'X-CSRF-Token'],
    ['Signature', 'Signature-Input', 'Accept-Signature', 'X-Hub-Signature-256', 'Client-Cert'],
  ]),
  topic('cookies', 'Cookies', 'What a server asks the client to keep and to send back.', [
    ['Set-Cookie', 'Cookie', 'Clear-Site-Data'],
  ]),
  topic(
    'cors',
    'Between origins',
    'What a page may ask of another origin, and what it may read of the answer.',
    [
      [
        'Origin',
        'Access-Control-Allow-Origin',
        'Access-Control-Expose-Headers',
        'Access-Control-Request-Method',
      ],
      ['Access-Control-Request-Headers', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'],
      ['Access-Control-Allow-Credentials', 'Access-Control-Max-Age', 'Cross-Origin-Resource-Policy'],
      ['Timing-Allow-Origin', 'X-Requested-With'],
    ],
  ),
  topic('next', 'What to do next', 'Where to go, what else there is, and what may be asked here.', [
    [
      'Location',
      'Link',
      'Allow',
      'Refresh',
      'Deprecation',
      'Sunset',
      'X-Total-Count',
      'X-HTTP-Method-Override',
    ],
  ]),
  topic(
    'limits',
    'Limits and retries',
    'How much is allowed, how long to wait, and how to ask twice safely.',
    [
      ['Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-RateLimit-Limit', 'X-RateLimit-Remaining'],
      ['X-RateLimit-Reset', 'Idempotency-Key'],
    ],
  ),
  topic('caching', 'Caching', 'Who may keep a response, for how long, and what became of it on the way.', [
    ['Cache-Control', 'Age', 'Expires', 'Cache-Status', 'CDN-Cache-Control', 'Surrogate-Control', 'X-Cache'],
    ['Cache-Groups', 'Cache-Group-Invalidation', 'No-Vary-Search', 'Pragma', 'Warning'],
  ]),
  topic('conditional', 'Conditional requests', 'Only if it has changed; only if it has not.', [
    ['ETag', 'If-None-Match', 'If-Match', 'Last-Modified', 'If-Modified-Since', 'If-Unmodified-Since'],
  ]),
  topic(
    'ranges',
    'Parts of the content',
    'Asking for a stretch of bytes, and going on where a download broke off.',
    [['Range', 'Content-Range', 'Accept-Ranges', 'If-Range']],
  ),
  topic(
    'security',
    'Security policies',
    'What a server asks browsers to forbid on its behalf, and to report.',
    [
      ['Strict-Transport-Security', 'Content-Security-Policy', 'X-Content-Type-Options', 'X-Frame-Options'],
      ['Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'],
      ['Integrity-Policy', 'Origin-Agent-Cluster', 'Upgrade-Insecure-Requests', 'Reporting-Endpoints', 'NEL'],
      ['Content-Security-Policy-Report-Only', 'Cross-Origin-Opener-Policy-Report-Only'],
      ['Cross-Origin-Embedder-Policy-Report-Only', 'Report-To', 'Expect-CT', 'X-XSS-Protection'],
    ],
  ),
  topic(
    'routing',
    'Routing and proxies',
    'Which host is meant, and through whose hands a message has come.',
    [
      ['Host', 'Forwarded', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Forwarded-Host', 'X-Real-IP', 'Via'],
      ['Max-Forwards', 'Proxy-Status', 'CDN-Loop', 'Alt-Svc', 'Alt-Used', 'Early-Data'],
    ],
  ),
  topic(
    'connection',
    'The connection',
    'How a message travels on this one connection, and what comes after it.',
    [
      ['Connection', 'Transfer-Encoding', 'Keep-Alive', 'Upgrade', 'Expect', 'TE', 'Trailer', 'Priority'],
      ['Capsule-Protocol', 'HTTP2-Settings'],
    ],
  ),
  topic('live', 'WebSocket and events', 'The handshake of a WebSocket, and streams that go on.', [
    ['Sec-WebSocket-Key', 'Sec-WebSocket-Accept', 'Sec-WebSocket-Version', 'Sec-WebSocket-Protocol'],
    ['Sec-WebSocket-Extensions', 'Last-Event-ID', 'X-Accel-Buffering'],
  ]),
  topic(
    'tracing',
    'Tracing and diagnosis',
    'Who answered, when, how long it took, and how to find it in a log.',
    [
      ['Date', 'Server', 'X-Request-ID', 'Server-Timing', 'Traceparent', 'Tracestate', 'Baggage'],
      ['X-Correlation-ID', 'X-Powered-By', 'SourceMap'],
    ],
  ),
  topic('pages', 'Pages, workers and robots', 'What browsers and search engines do around a page.', [
    [
      'X-Robots-Tag',
      'Service-Worker',
      'Service-Worker-Allowed',
      'Speculation-Rules',
      'X-DNS-Prefetch-Control',
    ],
  ]),
  topic('other', 'WebDAV, Web Push, SOAP', 'Fields of protocols that are built on HTTP.', [
    ['DAV', 'Depth', 'Destination', 'Overwrite', 'If', 'Lock-Token', 'Timeout', 'TTL', 'Urgency', 'Topic'],
    ['SOAPAction', 'Slug'],
  ]),
]

const byName = new Map(
  fieldTopics.flatMap((each) => each.names.map((name) => [name.toLowerCase(), each] as const)),
)

/** The topic a field is looked for in, by its name in any case; undefined for a field the registry doesn't know. */
export function topicOf(name: string): FieldTopic | undefined {
  return byName.get(name.toLowerCase())
}

function topic(id: string, title: string, says: string, names: readonly (readonly string[])[]): FieldTopic {
  return { id, title, says, names: names.flat() }
}
