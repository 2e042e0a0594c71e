import { oauthError } from './answers.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'
import { issueTokens, revokeGrant } from './grants.ts'
import { required, scopeWithin } from './oauth-form.ts'
import type { Parameters } from './parameters.ts'

/**
 * Fresh tokens for a refresh token, which is spent by it (RFC 6749, 6; RFC 9700, 4.14.2).
 * @throws Refusal 400
 */
export async function exchangeRefreshToken(
  call: Call,
  client: Client,
  parameters: Parameters,
): Promise<object> {
  const { state, context, now } = call
  const token = state.refreshTokens.get(required(parameters, 'refresh_token'))
  const grant = token && state.grants.get(token.grantId)
  if (!grant) throw refused(call, 'The refresh token was never given out')
  if (grant.clientId !== client.id) throw refused(call, 'The refresh token was given to another client')
  if (token.spent) {
    revokeGrant(state, token.grantId)
    context.note('used twice, so one of the two users has stolen it: all tokens of this login are revoked')
    throw refused(call, 'The refresh token was used before')
  }
  if (grant.revoked) throw refused(call, 'The refresh token was revoked')
  if (now >= token.expiresAt) throw refused(call, 'The refresh token has expired')
  const asked = parameters.get('scope')
  const scope = asked === undefined ? grant.scope : scopeWithin(grant.scope, asked)
  token.spent = true
  return issueTokens(call, token.grantId, grant, { scope, refreshToken: true })
}

function refused({ context }: Call, description: string) {
  context.note(description)
  return oauthError('invalid_grant', description)
}
