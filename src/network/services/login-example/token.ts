import { json, oauthError } from './answers.ts'
import type { Call, Resource } from './call.ts'
import { authenticatedClient } from './client-authentication.ts'
import { exchangeClientCredentials } from './client-credentials.ts'
import type { Client, GrantType } from './clients.ts'
import { exchangeCode } from './code-exchange.ts'
import { readForm, required } from './oauth-form.ts'
import type { Parameters } from './parameters.ts'
import { exchangeRefreshToken } from './refresh.ts'

type Exchange = (call: Call, client: Client, parameters: Parameters) => Promise<object>

const exchanges: Readonly<Record<GrantType, Exchange>> = {
  authorization_code: exchangeCode,
  client_credentials: exchangeClientCredentials,
  refresh_token: exchangeRefreshToken,
}

/** The token endpoint (RFC 6749, 3.2). */
export const token: Resource = {
  path: '/token',
  purpose: 'tokens for a code, a refresh token or client credentials',
  methods: { POST: exchange },
}

async function exchange(call: Call): Promise<Response> {
  const parameters = readForm(call)
  const client = authenticatedClient(call, parameters)
  const grantType = required(parameters, 'grant_type')
  if (!isGrantType(grantType)) {
    throw oauthError(
      'unsupported_grant_type',
      `The grant types here are ${Object.keys(exchanges).join(', ')}`,
    )
  }
  if (!client.grantTypes.includes(grantType)) {
    throw oauthError('unauthorized_client', `This client may use ${client.grantTypes.join(', ')}`)
  }
  if (!globalThis.crypto?.subtle) {
    throw oauthError('temporarily_unavailable', 'The lab can sign tokens on https or localhost only', {
      status: 503,
    })
  }
  const tokens = await exchanges[grantType](call, client, parameters)
  return json(tokens, { fields: [{ name: 'Pragma', value: 'no-cache' }] })
}

function isGrantType(name: string): name is GrantType {
  return Object.hasOwn(exchanges, name)
}
