import { tlsProblems } from '#http/fault.ts'
import { always, type Address } from './address.ts'
import { lastSegment, number, whole } from './parameters.ts'

/** Where the connection or what it carries breaks. */
export const connectionAddresses: readonly Address[] = [
  always('/no-such-host', 'The name leads nowhere, as if no such host existed.', () => ({
    kind: 'no-such-host',
  })),
  always('/refused', 'The connection is refused.', () => ({ kind: 'connection-refused' })),
  always('/connect-timeout', 'Nobody answers the attempt to connect.', () => ({ kind: 'connect-timeout' })),
  {
    path: '/tls/{problem}',
    says: `The TLS handshake fails: ${tlsProblems.join(', ')}.`,
    example: '/tls/expired',
    kind: 'tls-failure',
    faults: (url) => {
      const problem = lastSegment(url, tlsProblems)
      return problem ? [{ effect: { kind: 'tls-failure', problem } }] : []
    },
  },
  always('/reset', 'The connection is reset after the request arrived.', () => ({
    kind: 'connection-reset',
  })),
  always('/timeout', 'Nothing ever comes back.', () => ({ kind: 'never-answers' })),
  always('/stalled', 'The content stops after share (0.5) of it, and the connection stays open.', (url) => ({
    kind: 'stalled-body',
    share: number(url, 'share', 0.5, 0, 1),
  })),
  always('/latency', 'Every message takes long: ms (600) milliseconds there and back.', (url) => ({
    kind: 'latency',
    roundTripMs: number(url, 'ms', 600, 0, 60_000),
  })),
  always('/slow', 'The first byte is ms (3000) milliseconds late.', (url) => ({
    kind: 'slow-first-byte',
    delayMs: number(url, 'ms', 3_000, 0, 60_000),
  })),
  always('/drip', 'The content comes in chunks (5) pieces over ms (5000) milliseconds.', (url) => ({
    kind: 'slow-body',
    durationMs: number(url, 'ms', 5_000, 0, 60_000),
    chunks: whole(url, 'chunks', 5, 1, 100),
  })),
  always('/bandwidth', 'Content passes at bytes (100) a second, both ways.', (url) => ({
    kind: 'bandwidth',
    bytesPerSecond: whole(url, 'bytes', 100, 10, 1_000_000_000),
  })),
  always('/truncated', 'The connection closes after share (0.5) of the content.', (url) => ({
    kind: 'truncated-body',
    share: number(url, 'share', 0.5, 0, 1),
  })),
  always(
    '/wrong-content-length',
    'Content-Length is difference (14) bytes too large, or below zero too small.',
    (url) => ({
      kind: 'wrong-content-length',
      difference: whole(url, 'difference', 14, -1_000_000, 1_000_000),
    }),
  ),
  always('/malformed-chunk', 'After share (0.5) of the content comes a chunk that can’t be read.', (url) => ({
    kind: 'malformed-chunk',
    share: number(url, 'share', 0.5, 0, 1),
  })),
  always('/corrupt-gzip', 'The content is announced as gzip and can’t be unpacked.', () => ({
    kind: 'corrupt-gzip',
  })),
]
