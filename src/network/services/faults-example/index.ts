import { http, HttpResponse } from 'msw/http'
import { faultCatalogue, netErrorOf } from '#http/fault-catalogue.ts'
import type { CorsRules, Service } from '#network/service.ts'
import type { Address } from './address.ts'
import { addresses, plainAddresses } from './addresses.ts'
import { createDocuments } from './documents.ts'
import { faultsAt } from './effect.ts'
import { messages } from './messages.ts'
import { createOrders } from './orders.ts'
import { problem } from './problem.ts'
import { createReplicatedValue } from './replica.ts'
import { status } from './status.ts'

const ORIGIN = 'https://faults.example.com'

/**
 * https://faults.example.com: an address for everything that can go wrong. What goes wrong on the wire the
 * edge brings about, by effect.ts, on the plain document that these handlers give.
 */
export function createService(): Service {
  const orders = createOrders()
  const documents = createDocuments()
  const replicated = createReplicatedValue()
  return {
    handlers: [
      contents,
      status,
      ...messages,
      ...orders.handlers,
      ...documents.handlers,
      replicated.handler,
      ...plainAddresses.map(plainDocument),
    ],
    cors,
    fallback: ({ url }) => nothingAt(url),
    reset() {
      orders.reset()
      documents.reset()
      replicated.reset()
    },
  }
}

const contents = http.get(`${ORIGIN}/`, () => HttpResponse.json({ faults: addresses.map(entry) }))

function entry({ path, says, example, kind }: Address) {
  const [fault] = faultsAt(new URL(example, ORIGIN))
  const netError = fault && netErrorOf(fault.effect)
  return {
    path,
    ...(kind && { fault: faultCatalogue[kind].title }),
    says,
    example: `${ORIGIN}${example}`,
    ...(netError !== undefined && { netError }),
  }
}

// What the edge works upon; € and é are there for the charset.
function plainDocument({ path, says, faults }: Address) {
  return http.all(`${ORIGIN}${path.replace(/\{(\w+)\}/, ':$1')}`, ({ request }) =>
    faults?.(new URL(request.url)).length === 0
      ? nothingAt(request.url)
      : HttpResponse.json({
          path,
          says,
          menu: [
            { name: 'Café crème', price: '3.20 €' },
            { name: 'Jalapeño toast', price: '5.40 €' },
          ],
          lines: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
        }),
  )
}

function nothingAt(url: string): Response {
  return problem(404, `No fault lives at ${new URL(url).pathname}. ${ORIGIN}/ lists them.`)
}

const READABLE =
  'Accept, Accept-Encoding, Allow, Content-Range, ETag, Idempotency-Replayed, Link, Location, Proxy-Authenticate, ' +
  'Retry-After, Trailer, Upgrade, WWW-Authenticate'

const cors: CorsRules = {
  fields: () => [
    { name: 'Access-Control-Allow-Origin', value: '*' },
    { name: 'Access-Control-Expose-Headers', value: READABLE },
  ],
  preflight: ({ method, requestHeaders }) => ({
    status: 204,
    fields: [
      { name: 'Access-Control-Allow-Origin', value: '*' },
      { name: 'Access-Control-Allow-Methods', value: method },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
    ],
  }),
}
