import { http, type HttpCustomPredicate } from 'msw/http'
import * as v from 'valibot'
import type { Field } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import type { CorsRules, Service } from '#network/service.ts'
import { refusal } from './answer.ts'
import { type Items, list, show, store } from './items.ts'

const ORIGIN = 'http://localhost:8080'

const saved = v.array(
  v.tuple([
    v.string(),
    v.pipe(
      v.unknown(),
      v.check((value) => value !== undefined),
    ),
  ]),
)

/** http://localhost:8080: the key-value store that a Python tutorial writes with aiohttp. */
export function createService(): Service {
  const items: Items = new Map()
  return {
    handlers: [
      http.all(at(/^\/items$/), ({ request }) => {
        const context = contextOf(request)
        return reads(request) ? list(items, context) : notAllowed(request, 'GET,HEAD')
      }),

      http.all(at(/^\/items\/(?<key>[^/]+)$/), ({ request, params: { key } }) => {
        const context = contextOf(request)
        if (reads(request)) return show(items, key, context)
        return request.method === 'POST' ? store(items, key, context) : notAllowed(request, 'GET,HEAD,POST')
      }),
    ],
    cors,
    fallback: () => refusal(404),
    reset: () => items.clear(),
    save: () => (items.size === 0 ? undefined : [...items]),
    load(given) {
      const result = v.safeParse(saved, given)
      if (!result.success) return
      items.clear()
      for (const [key, value] of result.output) items.set(key, value)
    },
  }
}

/** Matches a path letter by letter: to this server `/items/` is another path than `/items`. */
function at(pattern: RegExp): HttpCustomPredicate<{ key: string }> {
  return ({ request }) => {
    const { origin, pathname } = new URL(request.url)
    const match = origin === ORIGIN ? pattern.exec(pathname) : null
    return { matches: match !== null, params: { key: decoded(match?.groups?.['key'] ?? '') } }
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

function notAllowed(request: Request, allow: string): Response {
  contextOf(request).note(`${request.method} is not among ${allow}`)
  return refusal(405, undefined, allow)
}

/** The tutorial's server knows nothing of CORS; this one lets pages in, so that they can use it. */
const cors: CorsRules = {
  fields: ({ origin }) => allowing(origin),
  preflight: ({ origin, requestHeaders }) => ({
    status: 204,
    fields: [
      ...allowing(origin),
      { name: 'Access-Control-Allow-Methods', value: 'GET, HEAD, POST, PUT, PATCH, DELETE' },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
    ],
  }),
}

function allowing(origin: string): Field[] {
  return [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Expose-Headers', value: 'Allow, Server' },
    { name: 'Vary', value: 'Origin' },
  ]
}
