import { http, HttpResponse } from 'msw/http'
import { reasonPhrase } from '#http/status.ts'
import { contextOf } from '#network/edge/context.ts'
import type { CorsRules, Service } from '#network/service.ts'
import { faultyPaths } from './effect.ts'
import { statusDetail } from './status-details.ts'
import { statusFields } from './status-fields.ts'

const ORIGIN = 'https://faults.example.com'

/**
 * https://faults.example.com: an address for everything that can go wrong. Status faults are answered
 * here; the edge brings about the others, by effect.ts, on the plain document these handlers give.
 */
export function createService(): Service {
  return { handlers: [contents, status, ...onTheWire], cors, fallback: notHere }
}

const contents = http.get(`${ORIGIN}/`, () =>
  HttpResponse.json({
    faults: [
      {
        path: '/status/{code}',
        says: 'Any status from 200 to 599 with its fields; retry-after=12 or retry-after-date=12 sets Retry-After, in seconds.',
      },
      ...faultyPaths.map(({ path, says }) => ({ path, says })),
    ],
  }),
)

const status = http.all<{ code: string }>(`${ORIGIN}/status/:code`, ({ request, params }) => {
  const code = Number(params.code)
  if (!/^[2-5]\d\d$/.test(params.code)) {
    contextOf(request).note('only 200 to 599 can be a final status')
    return problem(404, 'Ask for a status from 200 to 599.', {})
  }
  const url = new URL(request.url)
  contextOf(request).note(`answered ${code} because the address asks for it`)
  return problem(
    code,
    statusDetail(code),
    statusFields(code, { url, method: request.method, retryAfter: retryAfter(request, url) }),
  )
})

const onTheWire = faultyPaths.map(({ path, says }) =>
  http.all(`${ORIGIN}${path}`, () =>
    HttpResponse.json({
      path,
      says,
      lines: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
    }),
  ),
)

function notHere({ url }: Request): Response {
  return problem(404, `No fault lives at ${new URL(url).pathname}. ${ORIGIN}/ lists them.`, {})
}

function problem(status: number, detail: string, fields: Readonly<Record<string, string>>): Response {
  const title = reasonPhrase(status) || 'Unregistered'
  const init = { status, statusText: reasonPhrase(status), headers: fields }
  if (status === 204 || status === 205 || status === 304) return new Response(null, init)
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return HttpResponse.json(
    { type: 'about:blank', title, status, detail },
    { ...init, headers: { ...fields, 'Content-Type': type } },
  )
}

/** The Retry-After that the address asks for: 5 seconds unless told. */
function retryAfter(request: Request, url: URL): string {
  const date = /^\d{1,6}$/.exec(url.searchParams.get('retry-after-date') ?? '')?.[0]
  if (date !== undefined) return new Date(contextOf(request).clock.date() + Number(date) * 1000).toUTCString()
  return /^\d{1,6}$/.exec(url.searchParams.get('retry-after') ?? '')?.[0] ?? '5'
}

const READABLE =
  'Accept, Accept-Encoding, Allow, Content-Range, ETag, Link, Location, Proxy-Authenticate, Retry-After, Upgrade, WWW-Authenticate'

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
