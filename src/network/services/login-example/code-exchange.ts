import { oauthError } from './answers.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'
import { beginGrant, challengeOf, issueTokens, revokeGrant } from './grants.ts'
import { required } from './oauth-form.ts'
import type { Parameters } from './parameters.ts'

/**
 * Tokens for an authorization code (RFC 6749, 4.1.3; RFC 7636, 4.6).
 * @throws Refusal 400
 */
export async function exchangeCode(call: Call, client: Client, parameters: Parameters): Promise<object> {
  const { state, context, now } = call
  const given = required(parameters, 'code')
  const verifier = required(parameters, 'code_verifier')
  if (!/^[\w.~-]{43,128}$/.test(verifier)) {
    throw oauthError('invalid_request', 'code_verifier must have 43 to 128 letters, digits or -._~')
  }
  const challenge = await challengeOf(verifier)
  // From here to the mark in the code nothing waits: of two requests with one code, one finds it used.
  const code = state.codes.get(given)
  if (!code) throw refused(call, 'The code was never given out')
  if (code.clientId !== client.id) throw refused(call, 'The code was given to another client')
  if (code.grantId !== undefined) {
    revokeGrant(state, code.grantId)
    context.note('somebody may have a copy of the code: all tokens that came of it are revoked')
    throw refused(call, 'The code was used before')
  }
  if (now >= code.expiresAt) throw refused(call, 'The code has expired')
  if (parameters.get('redirect_uri') !== code.redirectUri) {
    throw refused(call, 'redirect_uri is not the one of the authorization request')
  }
  if (challenge !== code.challenge) {
    context.note(`the verifier hashes to ${challenge}, but the challenge was ${code.challenge}`)
    throw refused(call, 'code_verifier does not fit the code_challenge')
  }
  const grant = { clientId: client.id, userId: code.userId, scope: code.scope, revoked: false }
  code.grantId = beginGrant(call, grant)
  return issueTokens(call, code.grantId, grant, {
    scope: code.scope,
    refreshToken: client.grantTypes.includes('refresh_token'),
    login: code.scope.includes('openid') ? code : undefined,
  })
}

function refused({ context }: Call, description: string) {
  context.note(description)
  return oauthError('invalid_grant', description)
}
