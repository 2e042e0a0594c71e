import { http, HttpResponse } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import type { Service } from '#network/service.ts'
import { errorPage, page } from './page.ts'

const TAG = '"example-1"'
const FIELDS = {
  'Cache-Control': 'max-age=86400',
  'Content-Type': 'text/html; charset=utf-8',
  ETag: TAG,
  'Last-Modified': 'Mon, 13 Jan 2025 20:11:20 GMT',
}

/** https://example.com: one page to look at. It lets no other origin read it, which a lesson on CORS needs. */
export function createService(): Service {
  return {
    handlers: [home],
    cors: {
      fields: () => [],
      preflight: () => ({ status: 405, fields: [{ name: 'Allow', value: 'GET, HEAD' }] }),
    },
    fallback: ({ url, method }) => {
      if (method !== 'GET' && method !== 'HEAD') {
        return HttpResponse.html(errorPage('Method not allowed'), {
          status: 405,
          headers: { Allow: 'GET, HEAD' },
        })
      }
      return HttpResponse.html(errorPage(`Nothing is at ${new URL(url).pathname}`), { status: 404 })
    },
  }
}

const home = http.get('https://example.com/', ({ request }) => {
  const known =
    request.headers
      .get('If-None-Match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  if (known.includes(TAG) || known.includes('*')) {
    contextOf(request).note('the client has this very version: 304, no content')
    return new Response(null, { status: 304, headers: FIELDS })
  }
  return HttpResponse.html(page, { headers: FIELDS })
})
