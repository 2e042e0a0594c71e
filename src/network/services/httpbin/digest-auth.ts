import { HttpHandler } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import { json, page } from './answer.ts'
import { dataOf } from './content.ts'
import { settingLine } from './cookie-text.ts'
import { cookiesOf } from './cookies.ts'
import { hash, isAlgorithm, readCredentials, rightResponse } from './digest.ts'
import { readBigInteger } from './numbers.ts'
import { at, decodedPath } from './path.ts'
import { asView, ProgramFailure } from './program.ts'
import { randomBytes } from './random-bytes.ts'

interface Params {
  readonly qop: string
  readonly user: string
  readonly password: string
  readonly algorithm?: string
  /** How many requests a nonce is good for, as text. */
  readonly staleAfter?: string
}

/** Shows that the client keeps cookies. */
const fakeCookie = settingLine('fake', 'fake_value')

/** The fields that ask for Digest credentials (RFC 7616, 3.3). */
function challenge(request: Request, { qop, algorithm = '' }: Params, stale: boolean): string {
  const { clientAddress, clock, random } = contextOf(request)
  const named = isAlgorithm(algorithm) ? algorithm : 'MD5'
  const secret = () => String.fromCharCode(...randomBytes(10, random))
  const nonce = hash(`${clientAddress}:${clock.date() / 1000}:${secret()}`, named)
  const opaque = hash(secret(), named)
  const offered = qop === 'auth' || qop === 'auth-int' ? qop : 'auth, auth-int'
  return (
    `Digest realm="me@kennethreitz.com", nonce="${nonce}", qop="${offered}", opaque="${opaque}", ` +
    `algorithm=${named}, stale=${stale ? 'TRUE' : 'FALSE'}`
  )
}

/** One less than the number a cookie holds, or `never`. */
function nextStaleAfter(value: string): string {
  const left = readBigInteger(value)
  return left === undefined ? 'never' : String(left - 1n)
}

function digestAuth(request: Request, params: Params): Response {
  const { fields, note } = contextOf(request)
  const { searchParams, search } = new URL(request.url)
  const cookies = cookiesOf(request)
  const needsCookie = ['1', 't', 'true'].includes(searchParams.get('require-cookie')?.toLowerCase() ?? '')
  const refuse = (why: string, { stale = false, nonce }: { stale?: boolean; nonce?: string } = {}) => {
    note(why)
    const lines = [settingLine('stale_after', params.staleAfter ?? 'never')]
    if (nonce !== undefined) lines.push(settingLine('last_nonce', nonce))
    const asked = { 'WWW-Authenticate': challenge(request, params, stale) }
    return page(request, '', { status: 401, fields: asked, cookies: [...lines, fakeCookie] })
  }

  const authorization = fieldValue(fields, 'Authorization')
  const credentials = readCredentials(authorization ?? '')
  if (!credentials) {
    return refuse(authorization ? 'can’t read Digest credentials' : 'no credentials came along')
  }
  if (needsCookie && fieldValue(fields, 'Cookie') === undefined) {
    return refuse('require-cookie is set, and no cookie came along')
  }
  if (needsCookie && cookies.get('fake') !== 'fake_value') {
    const errors = ['missing cookie set on challenge']
    return json(request, { errors }, { status: 403, cookies: [fakeCookie] })
  }
  const nonce = credentials.get('nonce')
  if (nonce === null || nonce === undefined) throw new ProgramFailure('The nonce has no value')
  const staleAfter = cookies.get('stale_after')
  if (cookies.get('last_nonce') === nonce || staleAfter === '0') {
    return refuse('this nonce was used up: a new one, stale=TRUE', { stale: true, nonce })
  }

  if (credentials.get('username') === null) throw new ProgramFailure('The username has no value')
  if (search.length > 1) throw new ProgramFailure('It can’t join a query to the path it hashes')
  const right = rightResponse(credentials, {
    password: params.password,
    method: request.method,
    path: decodedPath(new URL(request.url)),
    content: dataOf(request),
  })
  if (right === undefined) throw new ProgramFailure('The credentials name a qop that does not exist')
  if (credentials.get('response') !== right) return refuse('the response is not the right one', { nonce })

  note('user and password match')
  const left = staleAfter ? [settingLine('stale_after', nextStaleAfter(staleAfter))] : []
  return json(request, { authenticated: true, user: params.user }, { cookies: [fakeCookie, ...left] })
}

// The method is part of what is hashed, so a HEAD must not be handled as a GET.
const getOrHead = /^(?:GET|HEAD)$/

/** Digest authentication (RFC 7616), stateless: what the server has to remember, it leaves in cookies. */
export const digestHandlers = [
  new HttpHandler(getOrHead, at('/digest-auth/{qop}/{user}/{password}'), asView(digestAuth)),
  new HttpHandler(getOrHead, at('/digest-auth/{qop}/{user}/{password}/{algorithm}'), asView(digestAuth)),
  new HttpHandler(
    getOrHead,
    at('/digest-auth/{qop}/{user}/{password}/{algorithm}/{staleAfter}'),
    asView(digestAuth),
  ),
]
