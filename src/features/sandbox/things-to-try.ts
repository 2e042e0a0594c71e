import { emptyDraft } from '#http/draft.ts'
import type { Policy } from '#http/policy.ts'
import type { RequestDraft } from '#http/request-draft.ts'

/** A request worth meeting, and what it shows. */
export interface ThingToTry {
  readonly title: string
  readonly shows: string
  readonly draft: RequestDraft
}

/** Things to try under one heading. */
export interface ThingsToTry {
  readonly title: string
  readonly things: readonly ThingToTry[]
}

const FAULTS = 'https://faults.example.com'

/** One click each: what goes wrong on networks, and what goes right in interesting ways. */
export const thingsToTry: readonly ThingsToTry[] = [
  {
    title: 'No answer',
    things: [
      thing('A timeout', 'the server takes 5 s, you give it 1 s', 'https://httpbin.org/delay/5', {
        policy: { timeoutMs: 1_000 },
      }),
      thing('Never an answer', 'only the timeout ends it', `${FAULTS}/timeout`, {
        policy: { timeoutMs: 3_000 },
      }),
      thing('A connection reset', 'arrived, then nothing: a network error', `${FAULTS}/reset`),
      thing(
        'A host that is not there',
        'a network error before anything is sent',
        'https://no-such-host.example/',
      ),
      thing('Kept from the page', 'the server answers, CORS hides it', 'https://example.com/'),
    ],
  },
  {
    title: 'Refusals',
    things: [
      thing(
        '404 Not Found',
        'an answer, not an error of the network',
        'https://jsonplaceholder.typicode.com/todos/9999',
      ),
      thing('401 Unauthorized', 'says how to prove who you are', 'https://api.example.com/profile'),
      thing('429 with Retry-After', 'refused twice, then let in', 'https://api.example.com/users', {
        faults: [{ effect: { kind: 'status', status: 429, retryAfterSeconds: 1 }, first: 2 }],
        policy: { retries: 3, baseWaitMs: 400 },
      }),
    ],
  },
  {
    title: 'Servers in trouble',
    things: [
      thing('500 Internal Server Error', 'the server fell over', `${FAULTS}/status/500`),
      thing('503, then recovery', 'two failures, backoff, success', 'https://api.example.com/users/42', {
        faults: [{ effect: { kind: 'status', status: 503 }, first: 2 }],
        policy: { retries: 3, baseWaitMs: 500 },
      }),
      thing('504 Gateway Timeout', 'somebody behind the server is late', `${FAULTS}/status/504`),
    ],
  },
  {
    title: 'Bodies',
    things: [
      thing('A slow body', '12 pieces over 3 s', `${FAULTS}/drip?ms=3000&chunks=12`),
      thing('A truncated body', 'the connection breaks half-way', `${FAULTS}/truncated`),
      thing('HTML where JSON was promised', 'json() would throw', `${FAULTS}/html-for-json`),
      thing('50 MB', 'all counted, the beginning kept', `${FAULTS}/huge?bytes=50000000`, {
        policy: { timeoutMs: 60_000 },
      }),
    ],
  },
  {
    title: 'Ways',
    things: [
      thing('Three redirects', 'four hops for one Send', 'https://httpbin.org/redirect/3'),
      thing('Two orders from one', 'send this POST twice', 'https://api.example.com/orders', {
        method: 'POST',
        json: '{ "item": "Tea, 100 g", "quantity": 1 }',
      }),
    ],
  },
  {
    title: 'Hosts',
    things: [
      thing('api.github.com', 'pages, a quota, ETag', 'https://api.github.com/users/python/repos?per_page=3'),
      thing('api.example.com', 'keeps what you send; describes itself', 'https://api.example.com/openapi.json'),
      thing('login.example.com', 'OAuth 2, sessions, its users and clients', 'https://login.example.com/'),
      thing('localhost:8080', 'a key-value store of twenty lines', 'http://localhost:8080/items'),
      thing('faults.example.com', 'an address for everything that goes wrong', `${FAULTS}/`),
    ],
  },
]

/** What an empty history offers. */
export const firstThings: readonly ThingToTry[] = [
  thing('httpbin.org/redirect/3', 'four hops for one Send', 'https://httpbin.org/redirect/3'),
  thing('api.example.com/items/theme', 'send it twice', 'https://api.example.com/items/theme', {
    method: 'PUT',
    json: '{ "value": "dark" }',
  }),
  thing('api.example.com/orders', 'now send that twice', 'https://api.example.com/orders', {
    method: 'POST',
    json: '{ "item": "Tea, 100 g", "quantity": 1 }',
  }),
]

function thing(
  title: string,
  shows: string,
  url: string,
  more: {
    method?: string
    json?: string
    policy?: Partial<Policy>
    faults?: RequestDraft['faults']
  } = {},
): ThingToTry {
  const draft = emptyDraft(url)
  return {
    title,
    shows,
    draft: {
      ...draft,
      method: more.method ?? 'GET',
      policy: { ...draft.policy, ...more.policy },
      faults: more.faults ?? [],
      body: more.json === undefined ? draft.body : { ...draft.body, kind: 'json', json: more.json },
    },
  }
}
