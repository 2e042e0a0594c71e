import { verifyAccessToken } from './access-token.ts'
import type { Call } from './call.ts'
import type { Grant } from './state.ts'

/** A token of this server, and whether it is still good. */
export interface IssuedToken {
  readonly kind: 'access' | 'refresh'
  readonly grantId: string
  readonly grant: Grant
  readonly scope: readonly string[]
  /** Of an access token. */
  readonly jti?: string
  /** Epoch seconds, of an access token. */
  readonly issuedAt?: number
  /** Epoch seconds. */
  readonly expiresAt: number
}

/** What a token of either kind stands for; or in words why for nothing: forged, expired, spent or revoked. */
export async function issuedToken({ state, now }: Call, token: string): Promise<IssuedToken | string> {
  const refresh = state.refreshTokens.get(token)
  if (refresh) {
    const { grantId, expiresAt, spent } = refresh
    const grant = state.grants.get(grantId)
    if (!grant || grant.revoked || spent) return `The refresh token was ${spent ? 'used before' : 'revoked'}`
    if (now >= expiresAt) return 'The refresh token has expired'
    return { kind: 'refresh', grantId, grant, scope: grant.scope, expiresAt: Math.floor(expiresAt / 1000) }
  }
  const verified = await verifyAccessToken(token, now)
  if (!verified.ok) return verified.reason
  const { jti, scope, issuedAt, expiresAt } = verified.claims
  const grantId = state.accessTokens.get(jti)?.grantId
  const grant = grantId === undefined ? undefined : state.grants.get(grantId)
  if (grantId === undefined || !grant || grant.revoked) return 'The token was revoked or never issued'
  return { kind: 'access', grantId, grant, scope, jti, issuedAt, expiresAt }
}
