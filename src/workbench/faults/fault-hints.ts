import type { FaultGroup, FaultKind } from '#http/fault-catalogue.ts'

/** What each kind of fault is, in one line for somebody who chooses. */
export const faultHints: Readonly<Record<FaultKind, string>> = {
  'no-such-host': 'DNS knows no such name. Nothing is sent.',
  'connection-refused': 'The host is there, but nothing listens. Nothing is sent.',
  'connect-timeout': 'Nobody answers the knock, as behind a firewall.',
  'tls-failure': 'A bad certificate, or no common protocol. Nothing is sent.',
  'connection-reset': 'The server got the request and may have done it; its answer never comes.',
  'never-answers': 'Silence. Only your own timeout ends it.',
  'stalled-body': 'The head and a part of the content come, then silence.',
  latency: 'A long way: every message takes its time.',
  'slow-first-byte': 'The server thinks for long, then answers at once.',
  'slow-body': 'The content drips in, piece by piece.',
  bandwidth: 'A narrow line, both ways.',
  'truncated-body': 'The connection closes before all was sent.',
  'wrong-content-length': 'More or fewer bytes come than were announced.',
  'malformed-chunk': 'Chunked content with a size line nobody can read.',
  'corrupt-gzip': 'Announced as gzip; the bytes are damaged.',
  'invalid-json': 'application/json that JSON.parse() refuses.',
  'html-for-json': 'A 200 with a login or error page where your code expects JSON.',
  'empty-body': 'A 200 with nothing in it: json() throws.',
  'wrong-charset': 'Announced as UTF-8, sent as Latin-1: é turns into �.',
  'huge-body': 'Far more than you asked for.',
  status: 'Any 4xx or 5xx in the server’s place, with the fields its RFC asks for.',
  brownout: 'For a while much is late or answered 503; then all is well.',
  'rate-limit': 'So many requests in so much time, then 429 with Retry-After.',
  'duplicate-effect': 'Something on the way repeats the request: does it count twice?',
  'lost-update': 'If-Match is ignored, so an old copy overwrites a newer one.',
  'stale-replica': 'You read what was true a moment ago, not what you just wrote.',
  'redirect-loop': 'Every answer sends you back to where you were.',
  'cors-misconfigured': 'The server answers; the browser keeps it from the page.',
}

/** The groups in the order they are offered, with what is in them. */
export const faultGroups: readonly { group: FaultGroup; title: string; gist: string }[] = [
  { group: 'connection', title: 'Connection', gist: 'the wire between you breaks or drags' },
  { group: 'content', title: 'Content', gist: 'it arrives, and is not what it says' },
  { group: 'status', title: 'Status', gist: 'the server says no' },
  { group: 'behaviour', title: 'Behaviour', gist: 'the server is flaky, busy or wrong' },
]
