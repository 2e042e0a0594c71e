import type { CorsRules, Service } from '#network/service.ts'
import type { Resource } from './call.ts'
import { representation } from './conditional.ts'
import { items } from './items.ts'
import { orders } from './orders.ts'
import { posts } from './posts.ts'
import { Refusal } from './problem.ts'
import { protectedResources } from './protected.ts'
import { limited } from './rate-limit.ts'
import { search } from './search.ts'
import { answer, serve } from './serve.ts'
import { readSaved } from './saved.ts'
import { firstState, stateFrom, toSaved } from './state.ts'
import { users } from './users.ts'
import { webhooks } from './webhooks/webhooks.ts'

/** https://api.example.com, the practice API that keeps what is sent to it. README.md says what it does. */
export function createService(): Service {
  const state = firstState()
  const asNew = JSON.stringify(toSaved(state))
  const resources: Resource[] = [
    ...users(state),
    ...orders(state),
    ...posts(state),
    ...items(state),
    ...protectedResources(state),
    search(state),
    ...webhooks(state),
    rateLimited,
    description,
  ]
  const contents: Resource = {
    path: '/',
    methods: {
      GET: (call) => representation(call, { resources: resources.map(({ path }) => call.prefix + path) }),
    },
  }
  return {
    handlers: [...resources, contents].flatMap((resource) => serve(resource, state)),
    cors,
    fallback: (request) =>
      answer(request, state, {
        method: ({ url, context }) => {
          context.note(`nothing is at ${url.pathname}`)
          throw new Refusal(404, `Nothing is at ${url.pathname}.`)
        },
      }),
    reset: () => void Object.assign(state, firstState()),
    save: () => {
      const now = toSaved(state)
      return JSON.stringify(now) === asNew ? undefined : now
    },
    load: (given) => {
      const saved = readSaved(given)
      if (saved) Object.assign(state, stateFrom(saved))
    },
  }
}

/** Where a lesson can run into 429 within six requests. */
const rateLimited: Resource = {
  path: '/limited',
  quota: limited,
  methods: {
    GET: (call) => representation(call, { message: 'You are within the limit.' }),
    POST: () => new Response(null, { status: 204 }),
  },
}

/** The API in the words of OpenAPI. */
const description: Resource = {
  path: '/openapi.json',
  methods: {
    GET: async (call) => {
      const { document } = await import('./openapi/document.ts')
      return representation(call, document)
    },
  },
}

const READABLE =
  'Accept, Accept-Patch, Allow, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, ' +
  'WWW-Authenticate, X-Request-Id, X-Total-Count'

/** Open to every origin, without cookies. Permission holds for five seconds, so that preflights can be seen again. */
const cors: CorsRules = {
  fields: () => [
    { name: 'Access-Control-Allow-Origin', value: '*' },
    { name: 'Access-Control-Expose-Headers', value: READABLE },
  ],
  preflight: ({ requestHeaders }) => ({
    status: 204,
    fields: [
      { name: 'Access-Control-Allow-Origin', value: '*' },
      { name: 'Access-Control-Allow-Methods', value: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
      { name: 'Access-Control-Max-Age', value: '5' },
    ],
  }),
}
