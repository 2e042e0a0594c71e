import type { HttpHandler } from 'msw/http'
import { EXCHANGE_FIELD, type ScriptContext } from '#http/lab-network.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import type { CorsRules, Service } from '#network/service.ts'
import { createEdge, type EdgeOptions } from './edge.ts'

export const PAGE = 'http://localhost:4173'
export const HOST = 'https://api.test'

const allow = { name: 'Access-Control-Allow-Origin', value: '*' }

/** Lets any page in, with any method and field. */
export const openCors: CorsRules = {
  fields: () => [allow],
  preflight: () => ({
    status: 204,
    fields: [
      allow,
      { name: 'Access-Control-Allow-Methods', value: '*' },
      { name: 'Access-Control-Allow-Headers', value: '*, Authorization' },
    ],
  }),
}

/** Lets no other origin in. */
export const closedCors: CorsRules = { fields: () => [], preflight: () => ({ status: 404, fields: [] }) }

/** A lab of one host, {@link HOST}, without a page or a worker. */
export function smallLab(
  handlers: HttpHandler[],
  service: Partial<Service> = {},
  options: Partial<EdgeOptions> = {},
) {
  const host: Service = {
    handlers,
    cors: openCors,
    fallback: () => new Response('nothing here', { status: 404 }),
    ...service,
  }
  const clock = options.clock ?? createInstantClock()
  const edge = createEdge({
    clock,
    seed: 1,
    browser: { origin: PAGE, userAgent: 'Lab/1', languages: ['en-GB', 'en'] },
    services: { [HOST]: async () => ({ createService: () => host }) },
    ...options,
  })
  return {
    clock,
    edge,
    /** Asks as a page does, as exchange `x`. */
    page: (path: string, init: RequestInit = {}, attempt = 1) => {
      const request = new Request(new URL(path, HOST), { mode: 'cors', credentials: 'same-origin', ...init })
      request.headers.set(EXCHANGE_FIELD, `x/${attempt}`)
      return edge.fetch(request)
    },
    /** Asks as a script does, as exchange `x`. */
    script: async (
      method: string,
      path: string,
      fields: Record<string, string> = {},
      body?: string,
      context: Partial<ScriptContext> = {},
    ) => {
      const response = await edge.send(
        {
          method,
          url: new URL(path, HOST).href,
          fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
          ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
        },
        { exchangeId: 'x', attempt: 1, ...context },
      )
      return {
        ...response,
        headers: new Headers(response.fields.map(({ name, value }) => [name, value])),
        text: () => new Response(response.body).text(),
        json: () => new Response(response.body).json(),
      }
    },
    /** The hops of exchange `x`. */
    hops: () => edge.hops('x'),
  }
}

/** Field lines as text, `Name: value`. */
export function lines(fields: readonly { name: string; value: string }[] = []): string[] {
  return fields.map(({ name, value }) => `${name}: ${value}`)
}
