import type { Call } from './call.ts'
import { type Client, DEFAULT_SCOPE } from './clients.ts'
import { beginGrant, issueTokens } from './grants.ts'
import { scopeWithin } from './oauth-form.ts'
import type { Parameters } from './parameters.ts'

/**
 * A token with which a client acts for itself; without a refresh token, as it can always ask again (RFC
 * 6749, 4.4).
 * @throws Refusal 400 invalid_scope
 */
export async function exchangeClientCredentials(
  call: Call,
  client: Client,
  parameters: Parameters,
): Promise<object> {
  const scope = scopeWithin(client.scope, parameters.get('scope') ?? DEFAULT_SCOPE)
  const grant = { clientId: client.id, scope, revoked: false }
  return issueTokens(call, beginGrant(call, grant), grant, { scope, refreshToken: false })
}
