import { http, HttpResponse, type HttpResponseResolver } from 'msw/http'
import { json, programFailed } from './answer.ts'
import { byName } from './content.ts'
import { originOf, shownFields } from './echo.ts'
import { prettyJson } from './json.ts'
import { at } from './path.ts'
import { queryOf } from './target.ts'

/** Answers with the fields that the query asks for, and tells them in the content too. */
const responseFields: HttpResponseResolver = ({ request }) => {
  const asked = queryOf(request)
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
  try {
    const headers = new Headers(response.headers)
    headers.set('Content-Length', String(length))
    for (const [name, value] of asked) headers.append(name, value)
    return new HttpResponse(content, { headers })
  } catch {
    return programFailed(request, 'One of these can’t be a field name or value')
  }
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
