import { oauthError } from './answers.ts'
import type { Call, Resource } from './call.ts'
import { authenticatedClient } from './client-authentication.ts'
import { revokeGrant } from './grants.ts'
import { issuedToken } from './issued-token.ts'
import { readForm, required } from './oauth-form.ts'

/** Token revocation (RFC 7009). */
export const revoke: Resource = {
  path: '/revoke',
  purpose: 'ends a token before its time',
  methods: { POST: end },
}

async function end(call: Call): Promise<Response> {
  const { state, context } = call
  const parameters = readForm(call)
  const client = authenticatedClient(call, parameters)
  const token = await issuedToken(call, required(parameters, 'token'))
  if (typeof token === 'string') {
    // The client wanted it to be worthless, and so it is (RFC 7009, 2.2).
    context.note(`nothing to do: ${token}`)
  } else if (token.grant.clientId !== client.id) {
    context.note(`the token was given to ${token.grant.clientId}`)
    throw oauthError('invalid_grant', 'The token was given to another client')
  } else if (token.jti === undefined) {
    revokeGrant(state, token.grantId)
    context.note('revoked the refresh token, and the access tokens that came of the same login')
  } else {
    state.accessTokens.delete(token.jti)
    context.note('revoked; a server that only checks the signature takes it until it expires')
  }
  return new Response(null, { status: 200 })
}
