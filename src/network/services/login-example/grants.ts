import { base64url, SignJWT } from 'jose'
import { ACCESS_TOKEN_TYPE, AUDIENCE, ISSUER } from './access-token.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Call } from './call.ts'
import { privateKey, publicKey } from './practice-key.ts'
import { type AuthorizationCode, type Grant, keep, newIdentifier, type State } from './state.ts'
import { type User, userWithId } from './users.ts'

const CODE_MS = 60_000
const ACCESS_TOKEN_SECONDS = 600
const REFRESH_TOKEN_MS = 14 * 24 * 60 * 60_000

/** Gives out an authorization code, bound to the client, its redirect_uri and its challenge. */
export function issueCode(call: Call, request: AuthorizationRequest, user: User, signedInAt: number): string {
  const { state, context, now } = call
  const code = newIdentifier(state, context.random, 'code')
  keep(state.codes, code, {
    clientId: request.client.id,
    redirectUri: request.redirectUriGiven ? request.redirectUri : undefined,
    challenge: request.challenge,
    scope: [...request.scope],
    nonce: request.nonce,
    userId: user.id,
    signedInAt,
    expiresAt: now + CODE_MS,
  })
  context.note(`gave out a code, good for one use within ${CODE_MS / 1000} s`)
  return code
}

/** The S256 challenge of a verifier (RFC 7636, 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64url.encode(new Uint8Array(hash))
}

/** Begins a family of tokens; returns its id. */
export function beginGrant({ state, context }: Call, grant: Grant): string {
  const id = newIdentifier(state, context.random, 'grant')
  keep(state.grants, id, grant)
  return id
}

/** Makes every token of a family worthless. */
export function revokeGrant(state: State, id: string): void {
  const grant = state.grants.get(id)
  if (grant) grant.revoked = true
}

interface Wanted {
  /** Of the access token; may be less than the grant’s. */
  readonly scope: readonly string[]
  readonly refreshToken: boolean
  /** What the code remembers of the login, where an id_token is due. */
  readonly login?: AuthorizationCode | undefined
}

/** New tokens of a grant, as the content of a token response (RFC 6749, 5.1). */
export async function issueTokens(call: Call, grantId: string, grant: Grant, wanted: Wanted) {
  const { state, context, now } = call
  const { clientId } = grant
  const issuedAt = Math.floor(now / 1000)
  const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS
  const scope = wanted.scope.join(' ')
  const user = userWithId(grant.userId)
  const subject = user ? String(user.id) : clientId
  const jti = newIdentifier(state, context.random, 'at')
  keep(state.accessTokens, jti, { grantId, expiresAt: expiresAt * 1000 })
  const refreshToken = wanted.refreshToken ? newRefreshToken(call, grantId) : undefined
  context.note(`issued an access token for ${user?.name ?? 'the client itself'}: ${scope}`)

  const access = {
    iss: ISSUER,
    sub: subject,
    aud: AUDIENCE,
    exp: expiresAt,
    iat: issuedAt,
    jti,
    client_id: clientId,
    scope,
    ...(user && user.roles.length > 0 && { roles: user.roles }),
  }
  const { login } = wanted
  const identity = login && {
    iss: ISSUER,
    sub: subject,
    aud: clientId,
    exp: expiresAt,
    iat: issuedAt,
    auth_time: Math.floor(login.signedInAt / 1000),
    ...(login.nonce !== undefined && { nonce: login.nonce }),
  }
  return {
    access_token: await signed(access, ACCESS_TOKEN_TYPE),
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    scope,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    ...(identity && { id_token: await signed(identity, 'JWT') }),
  }
}

function newRefreshToken({ state, context, now }: Call, grantId: string): string {
  const token = newIdentifier(state, context.random, 'rt')
  keep(state.refreshTokens, token, { grantId, expiresAt: now + REFRESH_TOKEN_MS, spent: false })
  return token
}

function signed(claims: Record<string, unknown>, typ: string): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: publicKey.alg, typ, kid: publicKey.kid })
    .sign(privateKey)
}
