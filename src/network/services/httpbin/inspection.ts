import { http, HttpResponse, type HttpResponseResolver } from 'msw/http'
import { json, unwritable } from './answer.ts'
import { badGateway } from './balancer.ts'
import { byName } from './content.ts'
import { originOf, shownFields } from './echo.ts'
import { ownFields } from './gunicorn.ts'
import { prettyJson } from './json.ts'
import { at } from './path.ts'
import { queryOf } from './target.ts'

/** What a field may be called (RFC 9110, 5.1 and 5.6.2). */
const isToken = /^[\w!#$%&'*+\-.^`|~]+$/

/** Answers with the fields that the query asks for, and tells them in the content too. */
const responseFields: HttpResponseResolver = ({ request }) => {
  const asked = queryOf(request)
  const refusal = unwritable(request, asked)
  if (refusal) return refusal
  // gunicorn lets through what the balancer can't pass on.
  if (asked.some(([name]) => name.toLowerCase() === 'content-length')) {
    return badGateway(request, 'A message can’t have two lengths')
  }
  if (asked.some(([name]) => !isToken.test(name))) return badGateway(request, 'One of these is no field name')
  const response = json(request, {})
  // The content names its own length, so the length is right only once it stops changing.
  let length = -1
  let content = ''
  while (content.length !== length) {
    length = content.length
    content = prettyJson(
      byName([['Content-Length', String(length)], ['Content-Type', 'application/json'], ...asked]),
    )
  }
  const headers = new Headers(response.headers)
  headers.set('Content-Length', String(length))
  for (const [name, value] of asked) {
    if (!ownFields.has(name.toLowerCase())) headers.append(name, value)
  }
  return new HttpResponse(content, { headers })
}

/** What the server knows of a client before it reads any content. */
export const inspectionHandlers = [
  http.get(at('/headers'), ({ request }) => json(request, { headers: shownFields(request) })),
  http.get(at('/ip'), ({ request }) => json(request, { origin: originOf(request) })),
  http.get(at('/user-agent'), ({ request }) =>
    json(request, { 'user-agent': shownFields(request)['User-Agent'] ?? null }),
  ),
  http.get(at('/response-headers'), responseFields),
  http.post(at('/response-headers'), responseFields),
]
