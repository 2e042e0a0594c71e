import { http } from 'msw/http'
import { json } from './answer.ts'
import { originOf, shownFields } from './echo.ts'
import { at } from './path.ts'

/** The request told as JSON, under a content coding that the edge applies (RFC 9110, 8.4.1). */
function coded(request: Request, coding: string, name: string): Response {
  const { method } = request
  const told = { headers: shownFields(request), method, origin: originOf(request), [name]: true }
  return json(request, told, { fields: { 'Content-Encoding': coding } })
}

/** Content compressed whatever the client says it takes. */
export const contentCodingHandlers = [
  http.get(at('/gzip'), ({ request }) => coded(request, 'gzip', 'gzipped')),
  http.get(at('/deflate'), ({ request }) => coded(request, 'deflate', 'deflated')),
  http.get(at('/brotli'), ({ request }) => coded(request, 'br', 'brotli')),
]
