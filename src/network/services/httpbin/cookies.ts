import { http } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { json, redirectPage } from './answer.ts'
import { deletingLine, readCookies, settingLine } from './cookie-text.ts'
import { at } from './path.ts'
import { queryOf } from './target.ts'

/** Cookies of web analytics; httpbin shows them only when asked with `show_env`. */
const environment = new Set([
  '_gauges_unique',
  '_gauges_unique_year',
  '_gauges_unique_month',
  '_gauges_unique_day',
  '_gauges_unique_hour',
  '__utmz',
  '__utma',
  '__utmb',
])

/** The cookies that came with a request. */
export function cookiesOf(request: Request): ReadonlyMap<string, string> {
  return readCookies(fieldValue(contextOf(request).fields, 'Cookie') ?? '')
}

function tellCookies(request: Request): Response {
  const all = new URL(request.url).searchParams.has('show_env')
  const shown = [...cookiesOf(request)].filter(([name]) => all || !environment.has(name))
  return json(request, { cookies: Object.fromEntries(shown) })
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:'
}

/** Each name of the query with its first value. */
function namesAndValues(request: Request): ReadonlyMap<string, string> {
  return new Map(queryOf(request).toReversed())
}

function change(request: Request, cookies: readonly string[], did: string): Response {
  contextOf(request).note(`${did} ${cookies.length === 1 ? 'a cookie' : `${cookies.length} cookies`}`)
  return redirectPage(request, '/cookies', { cookies })
}

function setCookies(request: Request): Response {
  const lines = Array.from(namesAndValues(request), ([name, value]) =>
    settingLine(name, value, isSecure(request)),
  )
  return change(request, lines, 'sets')
}

function deleteCookies(request: Request): Response {
  return change(request, Array.from(namesAndValues(request).keys(), deletingLine), 'deletes')
}

/** Tells, sets and deletes the client's cookies. */
export const cookieHandlers = [
  http.get(at('/cookies'), ({ request }) => tellCookies(request)),
  http.get(at('/cookies/set'), ({ request }) => setCookies(request)),
  http.get(at('/cookies/set/{name}/{value}'), ({ request, params }) =>
    change(request, [settingLine(params.name, params.value, isSecure(request))], 'sets'),
  ),
  http.get(at('/cookies/delete'), ({ request }) => deleteCookies(request)),
]
