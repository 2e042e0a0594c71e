import { AUDIENCE, ISSUER } from './access-token.ts'
import { json } from './answers.ts'
import type { Call, Resource } from './call.ts'
import { confidentialClient } from './client-authentication.ts'
import { type IssuedToken, issuedToken } from './issued-token.ts'
import { readForm, required } from './oauth-form.ts'
import { userWithId } from './users.ts'

/** Token introspection (RFC 7662). */
export const introspect: Resource = {
  path: '/introspect',
  purpose: 'tells a server whether a token is still good',
  methods: { POST: tell },
}

async function tell(call: Call): Promise<Response> {
  const parameters = readForm(call)
  confidentialClient(call, parameters)
  const token = await issuedToken(call, required(parameters, 'token'))
  if (typeof token !== 'string') return json(described(token))
  // Why it is not good is nobody's business (RFC 7662, 2.2).
  call.context.note(token)
  return json({ active: false })
}

function described({ kind, grant, scope, jti, issuedAt, expiresAt }: IssuedToken) {
  const user = userWithId(grant.userId)
  return {
    active: true,
    scope: scope.join(' '),
    client_id: grant.clientId,
    ...(user && { username: user.username }),
    ...(kind === 'access' && { token_type: 'Bearer', aud: AUDIENCE, iat: issuedAt, jti }),
    exp: expiresAt,
    sub: user ? String(user.id) : grant.clientId,
    iss: ISSUER,
  }
}
