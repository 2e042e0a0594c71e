import { HttpResponse } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'

/**
 * Fields that gunicorn, the server httpbin runs on, leaves out of a program's answer: it
 * writes them itself or not at all.
 */
export const ownFields: ReadonlySet<string> = new Set([
  'connection',
  'date',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'server',
  'te',
  'trailers',
  'transfer-encoding',
  'upgrade',
])

/**
 * What gunicorn answers in place of an answer whose fields it can't write; undefined where
 * it can. Control characters it takes for a bad request, as it would in a request.
 */
export function refusedByServer(
  request: Request,
  fields: readonly (readonly [name: string, value: string])[],
): Response | undefined {
  for (const [name, value] of fields) {
    if (/[^\p{ASCII}]/u.test(name + value)) {
      return errorPage(request, 500, 'Internal Server Error', '')
    }
    const bad = /[\p{Cc}()<>@,;:[\]={} \\"]/u.test(name) ? name : /\p{Cc}/u.test(value) ? value : undefined
    if (bad !== undefined) return errorPage(request, 400, 'Bad Request', `&#x27;${visible(bad)}&#x27;`)
  }
  return undefined
}

/** Text as Python prints it, made safe for HTML. */
function visible(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function errorPage(request: Request, status: number, reason: string, message: string): Response {
  contextOf(request).note(`The server under httpbin can’t write such a field: ${status}`)
  const content = `<html>
  <head>
    <title>${reason}</title>
  </head>
  <body>
    <h1><p>${reason}</p></h1>
    ${message}
  </body>
</html>
`
  const headers = {
    'Content-Type': 'text/html',
    'Content-Length': String(content.length),
    Connection: 'close',
  }
  return new HttpResponse(content, { status, headers })
}
