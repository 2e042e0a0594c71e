import { ISSUER } from './access-token.ts'
import { json } from './answers.ts'
import type { Resource } from './call.ts'
import { scopeMeanings } from './clients.ts'
import { publicKey } from './practice-key.ts'

const cached = { fields: [{ name: 'Cache-Control', value: 'max-age=3600' }] }
const clientMethods = ['client_secret_basic', 'client_secret_post']

/** What a client has to know of the server (RFC 8414; OpenID Connect Discovery, 3; RFC 9207, 3). */
const metadata = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  jwks_uri: `${ISSUER}/jwks.json`,
  userinfo_endpoint: `${ISSUER}/userinfo`,
  revocation_endpoint: `${ISSUER}/revoke`,
  introspection_endpoint: `${ISSUER}/introspect`,
  scopes_supported: [...scopeMeanings.keys()],
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token'],
  token_endpoint_auth_methods_supported: [...clientMethods, 'none'],
  revocation_endpoint_auth_methods_supported: [...clientMethods, 'none'],
  introspection_endpoint_auth_methods_supported: clientMethods,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [publicKey.alg],
  claims_supported: [
    'sub',
    'iss',
    'aud',
    'exp',
    'iat',
    'auth_time',
    'nonce',
    'name',
    'preferred_username',
    'email',
    'email_verified',
  ],
  prompt_values_supported: ['none', 'login', 'consent'],
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
}

/** Discovery, at both its addresses, and the public key (RFC 7517). */
export const metadataResources: readonly Resource[] = [
  {
    path: '/.well-known/openid-configuration',
    purpose: 'where everything is, for OpenID Connect clients',
    methods: { GET: () => json(metadata, cached) },
  },
  {
    path: '/.well-known/oauth-authorization-server',
    purpose: 'the same, for OAuth clients',
    methods: { GET: () => json(metadata, cached) },
  },
  {
    path: '/jwks.json',
    purpose: 'the public key that checks the tokens',
    methods: { GET: () => json({ keys: [publicKey] }, cached) },
  },
]
