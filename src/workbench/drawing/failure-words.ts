import type { WireFailure } from '#http/wire.ts'

/** What each failure is called beside the wire. */
export const failureWords: Record<WireFailure['kind'], string> = {
  'no-such-host': 'no such host',
  'connection-refused': 'connection refused',
  'connect-timeout': 'no connection',
  'tls-failure': 'no secure connection',
  'connection-reset': 'connection reset',
  'timed-out': 'timed out',
  'truncated-body': 'cut off half-way',
  'bad-content': 'unreadable',
  'too-many-redirects': 'too many redirects',
  cors: 'kept from the page',
  'client-closed': 'nobody listens any more',
  unsupported: 'not possible in a page',
}

/** What the server's side says of a request that never arrived; undefined where it may have. */
export const neverArrived: Readonly<Partial<Record<WireFailure['kind'], string>>> = {
  'no-such-host': 'nobody there',
  'connection-refused': 'turned it away',
  'connect-timeout': 'never heard of it',
  'tls-failure': 'no request came through',
}
