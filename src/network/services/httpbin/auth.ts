import { http } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { json, page } from './answer.ts'
import { at } from './path.ts'
import { statusAnswer } from './status.ts'
import { decodeBase64, latin1 } from './text.ts'

function authorizationOf(request: Request): string | undefined {
  return fieldValue(contextOf(request).fields, 'Authorization')
}

/** User and password of Basic credentials (RFC 7617), or undefined where there are none to read. */
function basicCredentials(request: Request): readonly [user: string, password: string] | undefined {
  const [, encoded = ''] = /^\s*basic\s+(.*)$/is.exec(authorizationOf(request) ?? '') ?? []
  // httpbin reads the bytes as ISO-8859-1, so that "é" sent as UTF-8 never matches.
  const decoded = latin1.decode(decodeBase64(encoded) ?? new Uint8Array())
  const [, user, password] = /^([^:]*):(.*)$/s.exec(decoded) ?? []
  return user === undefined || password === undefined ? undefined : [user, password]
}

/** Whether the request names this user with this password; notes what it found. */
function isUser(request: Request, user: string, password: string): boolean {
  const { note } = contextOf(request)
  const given = basicCredentials(request)
  const matches = given?.[0] === user && given[1] === password
  if (matches) note('user and password match')
  else if (given) note('user and password don’t match')
  else note(authorizationOf(request) ? 'can’t read Basic credentials' : 'no credentials came along')
  return matches
}

function bearer(request: Request): Response {
  const authorization = authorizationOf(request)
  const scheme = 'Bearer '
  if (!authorization?.startsWith(scheme)) {
    contextOf(request).note('no bearer token came along')
    return page(request, '', { status: 401, fields: { 'WWW-Authenticate': 'Bearer' } })
  }
  contextOf(request).note('any bearer token will do here')
  return json(request, { authenticated: true, token: authorization.slice(scheme.length) })
}

function welcome(request: Request, user: string): Response {
  return json(request, { authenticated: true, user })
}

/** Basic and bearer authentication. */
export const authHandlers = [
  http.get(at('/basic-auth/{user}/{password}'), ({ request, params: { user, password } }) =>
    isUser(request, user, password) ? welcome(request, user) : statusAnswer(request, 401),
  ),
  // A 404 gives away less than a 401: not even that there is something to log in to.
  http.get(at('/hidden-basic-auth/{user}/{password}'), ({ request, params: { user, password } }) =>
    isUser(request, user, password) ? welcome(request, user) : statusAnswer(request, 404),
  ),
  http.get(at('/bearer'), ({ request }) => bearer(request)),
]
