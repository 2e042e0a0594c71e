import type { FirstExchange, FirstHop, FirstStoredPanel } from './migrate.ts'

/** What version 1 of the database held after a POST that met a 503 and was tried again. */

const bytes = (text: string) => {
  const encoded = new TextEncoder().encode(text)
  return { bytes: encoded, size: encoded.byteLength }
}

const policy = {
  timeoutMs: 5_000,
  retries: 2,
  backoff: 'exponential',
  baseWaitMs: 1_000,
  maxWaitMs: 30_000,
  jitter: false,
  respectRetryAfter: true,
  retryUnsafe: true,
} as const

export const panelOfVersion1: FirstStoredPanel = {
  place: 'sandbox',
  exchangeId: 'e1',
  draft: {
    client: 'browser',
    method: 'POST',
    url: 'https://api.example.com/orders',
    headers: [{ name: 'Idempotency-Key', value: 'k-1', enabled: true }],
    auth: {
      kind: 'bearer',
      username: '',
      password: '',
      token: 'token123',
      keyIn: 'header',
      keyName: 'X-API-Key',
      keyValue: '',
    },
    body: { kind: 'json', json: '{"item": "Tea"}', text: '', form: [] },
    policy,
    faults: [{ effect: { kind: 'status', status: 503, retryAfterSeconds: 1 }, first: 1 }],
  },
}

const hop: FirstHop = {
  id: 'h1',
  exchangeId: 'e1',
  attempt: 1,
  kind: 'request',
  request: {
    method: 'POST',
    url: 'https://api.example.com/orders',
    fields: [{ name: 'Host', value: 'api.example.com', by: 'browser' }],
    body: bytes('{"item": "Tea"}'),
  },
  notes: [],
  timing: { startedAt: 100, receivedAt: 120, firstByteAt: 130, chunks: [], endedAt: 150 },
}

const refused: FirstHop = {
  ...hop,
  fault: { kind: 'status', status: 503, retryAfterSeconds: 1 },
  response: {
    status: 503,
    reason: 'Service Unavailable',
    fields: [{ name: 'Retry-After', value: '1' }],
    body: bytes(''),
  },
}

const created: FirstHop = {
  ...hop,
  id: 'h2',
  attempt: 2,
  response: {
    status: 201,
    reason: 'Created',
    fields: [{ name: 'Set-Cookie', value: 'visit=1', hidden: 'no script may read it' }],
    body: bytes('{"id": 1018}'),
  },
}

const outcome = {
  kind: 'response',
  url: 'https://api.example.com/orders',
  redirected: false,
  fields: [],
} as const

export const exchangeOfVersion1: FirstExchange = {
  id: 'e1',
  request: panelOfVersion1.draft,
  sentAt: 1_782_907_200_000,
  clockStart: 100,
  durationMs: 1_100,
  attempts: [
    {
      number: 1,
      startedAt: 0,
      endedAt: 50,
      outcome: { ...outcome, status: 503, reason: 'Service Unavailable', body: bytes('') },
      decision: {
        action: 'retry',
        reason: '503, attempt 1 of 3: the server asked for 1 s',
        waitMs: 1_000,
        draw: { limitMs: 1_000, drawnMs: 1_000 },
        retryAfterMs: 1_000,
      },
      hops: [refused],
    },
    {
      number: 2,
      startedAt: 1_050,
      endedAt: 1_100,
      outcome: { ...outcome, status: 201, reason: 'Created', body: bytes('{"id": 1018}') },
      decision: { action: 'stop', reason: 'answered' },
      hops: [created],
    },
  ],
  outcome: { ...outcome, status: 201, reason: 'Created', body: bytes('{"id": 1018}') },
}
