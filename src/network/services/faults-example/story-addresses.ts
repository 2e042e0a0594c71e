import type { Address } from './address.ts'
import { whole } from './parameters.ts'

/** Where it takes several requests to see what goes wrong: these have handlers of their own. */
export const storyAddresses: readonly Address[] = [
  {
    path: '/orders',
    says: 'The answers to the first lose (1) POSTs of each exchange are lost, though the orders were placed. GET lists the orders, DELETE empties the list, an Idempotency-Key keeps a retry from ordering twice.',
    example: '/orders',
    kind: 'connection-reset',
    faults: (url) => {
      const first = whole(url, 'lose', 1, 0, 10)
      return first > 0 ? [{ effect: { kind: 'connection-reset' }, methods: ['POST'], first }] : []
    },
  },
  {
    path: '/duplicate',
    says: 'Every POST reaches the service twice and places two orders; see them with GET. An Idempotency-Key helps.',
    example: '/duplicate',
    kind: 'duplicate-effect',
    faults: () => [{ effect: { kind: 'duplicate-effect' }, methods: ['POST'] }],
  },
  {
    path: '/documents/{id}',
    says: 'A document that Sam edits right after you GET it. A PUT with If-Match gets 412 then; one without undoes what Sam did. After a 412 Sam waits for you.',
    example: '/documents/1',
  },
  {
    path: '/lost-update/{id}',
    says: 'The same document on a server that ignores If-Match: what Sam did is always lost.',
    example: '/lost-update/1',
    kind: 'lost-update',
    faults: () => [{ effect: { kind: 'lost-update' } }],
  },
  {
    path: '/replica',
    says: 'PUT writes a value, GET reads it from a copy that is lag (3000) milliseconds behind; from=primary reads the original.',
    example: '/replica?lag=3000',
    kind: 'stale-replica',
  },
]

/** What a server may send beside or in place of a plain 200: handlers of their own, too. */
export const messageAddresses: readonly Address[] = [
  {
    path: '/status/{code}',
    says: 'Any status from 200 to 999 with the fields it calls for; retry-after=12 or retry-after-date=12 sets Retry-After, in seconds. Pages get none above 599.',
    example: '/status/503?retry-after=2',
    kind: 'status',
  },
  {
    path: '/early-hints',
    says: '103 names a style sheet to load; the page itself follows ms (1000) milliseconds later.',
    example: '/early-hints',
  },
  {
    path: '/continue',
    says: '100 tells a client that sent Expect: 100-continue to send its content; any other expectation gets 417.',
    example: '/continue',
  },
  {
    path: '/processing',
    says: '102 comes count (3) times within ms (3000) milliseconds of work, then 200.',
    example: '/processing',
  },
  {
    path: '/trailers',
    says: 'Fields that follow the content: how long it took, and a digest to check it by.',
    example: '/trailers',
  },
]
