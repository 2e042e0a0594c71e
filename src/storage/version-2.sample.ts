import { emptyDraft } from '#http/draft.ts'
import type { StoredExchange } from './schema.ts'

/** What version 2 of the database held: a script's POST that was answered, and a GET that broke off. */

const captured = (text: string, size = text.length) => ({ bytes: new TextEncoder().encode(text), size })

export const answeredOfVersion2: StoredExchange = {
  id: 'answered',
  place: 'lesson/methods',
  exchange: {
    id: 'answered',
    request: { ...emptyDraft('https://api.example.com/orders'), client: 'script', method: 'POST' },
    sentAt: 1_782_907_200_000,
    clockStart: 100,
    durationMs: 41,
    attempts: [],
    outcome: {
      kind: 'response',
      status: 201,
      reason: 'Created',
      url: 'https://api.example.com/orders',
      redirected: false,
      fields: [{ name: 'Location', value: '/orders/1018' }],
      body: captured('{"id": 1018}'),
    },
  },
}

export const brokenOfVersion2: StoredExchange = {
  id: 'broken',
  place: 'sandbox',
  exchange: {
    id: 'broken',
    request: emptyDraft('https://faults.example.com/truncated'),
    sentAt: 1_782_907_260_000,
    clockStart: 60_100,
    durationMs: 1_200,
    attempts: [],
    outcome: {
      kind: 'network-error',
      message: 'Failed to fetch',
      during: 'body',
      status: 200,
      received: captured('half of', 7_000),
    },
  },
}
