import { http, HttpResponse } from 'msw/http'
import type { Field } from '#http/field.ts'
import type { CorsRules, Service } from '#network/service.ts'
import { collectionNames } from './collection.ts'
import { missing, reads } from './reads.ts'
import { writes } from './writes.ts'

const METHODS = 'GET,HEAD,PUT,PATCH,POST,DELETE'

/** https://jsonplaceholder.typicode.com: six collections to read; writes are answered and not kept. */
export function createService(): Service {
  return { handlers: [frontPage, ...reads, ...writes], cors, fallback }
}

const frontPage = http.get('https://jsonplaceholder.typicode.com/', () => {
  const links = collectionNames.map((name) => `<li><a href="/${name}">/${name}</a></li>`).join('')
  return HttpResponse.html(
    `<!doctype html><html lang="en"><title>JSONPlaceholder</title><h1>JSONPlaceholder</h1><ul>${links}</ul></html>`,
    { headers: { 'Content-Type': 'text/html; charset=UTF-8' } },
  )
})

/** Any origin may read, with its cookies too. */
const cors: CorsRules = {
  fields: ({ origin }) => allowing(origin),
  preflight: ({ origin, requestHeaders }) => ({
    status: 204,
    fields: [
      ...allowing(origin),
      { name: 'Vary', value: 'Origin, Access-Control-Request-Headers' },
      { name: 'Access-Control-Allow-Methods', value: METHODS },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
      { name: 'Content-Length', value: '0' },
    ],
  }),
}

function allowing(origin: string): Field[] {
  return [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Access-Control-Allow-Credentials', value: 'true' },
  ]
}

/** Express answers OPTIONS anywhere; the rest is an empty 404, the wrong method included. */
function fallback(request: Request): Response | Promise<Response> {
  if (request.method !== 'OPTIONS') return missing(request)
  return new Response(null, {
    status: 204,
    headers: { Vary: 'Origin', 'Access-Control-Allow-Methods': METHODS },
  })
}
