import type { Field } from '#http/field.ts'
import { json, oauthError, Refusal } from './answers.ts'
import { type Call, requestField, type Resource } from './call.ts'
import { issuedToken } from './issued-token.ts'
import { userWithId } from './users.ts'

const CHALLENGE = 'Bearer realm="login"'

/** Claims about the user whose access token it is (OpenID Connect Core, 5.3). */
export const userinfo: Resource = {
  path: '/userinfo',
  purpose: 'claims about the user of an access token',
  methods: { GET: claims, POST: claims },
}

async function claims(call: Call): Promise<Response> {
  const token = await issuedToken(call, bearerToken(call))
  if (typeof token === 'string') throw refused(call, 401, 'invalid_token', token)
  if (token.kind === 'refresh')
    throw refused(call, 401, 'invalid_token', 'A refresh token is for /token only')
  const user = userWithId(token.grant.userId)
  if (!user || !token.scope.includes('openid')) {
    throw refused(call, 403, 'insufficient_scope', 'The token lacks the scope openid', ', scope="openid"')
  }
  call.context.note(`the token is ${user.name}’s`)
  return json({
    sub: String(user.id),
    ...(token.scope.includes('profile') && { name: user.name, preferred_username: user.username }),
    ...(token.scope.includes('email') && { email: user.email, email_verified: true }),
  })
}

function bearerToken(call: Call): string {
  const field = requestField(call, 'Authorization')?.trim() ?? ''
  if (!/^bearer(\s|$)/i.test(field)) {
    call.context.note('no bearer token in the request')
    // Who brings no token is told of no error (RFC 6750, 3.1).
    throw new Refusal(json({}, { status: 401, fields: [challenge(CHALLENGE)] }), 'no token')
  }
  const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(field) ?? []
  if (token !== undefined) return token
  throw refused(call, 400, 'invalid_request', 'Authorization must be Bearer, one space and the token')
}

/** Refuses as RFC 6750, 3.1 has it: the challenge carries the error. */
function refused(call: Call, status: number, error: string, description: string, more = ''): Refusal {
  call.context.note(description)
  const value = `${CHALLENGE}, error="${error}", error_description="${description}"${more}`
  return oauthError(error, description, { status, fields: [challenge(value)] })
}

function challenge(value: string): Field {
  return { name: 'WWW-Authenticate', value }
}
