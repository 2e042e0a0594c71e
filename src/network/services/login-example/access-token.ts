import { errors, jwtVerify } from 'jose'
import * as v from 'valibot'
import { publicKey } from './practice-key.ts'

/** Who issues the tokens: the `iss` claim. */
export const ISSUER = 'https://login.example.com'

/** Whom the access tokens are for: the `aud` claim. */
export const AUDIENCE = 'https://api.example.com'

/** The media type in the header of an access token (RFC 9068, 2.1): an id_token can't pass for one. */
export const ACCESS_TOKEN_TYPE = 'at+jwt'

const claims = v.object({
  sub: v.string(),
  client_id: v.string(),
  jti: v.string(),
  iat: v.number(),
  exp: v.number(),
  scope: v.optional(v.string(), ''),
  roles: v.optional(v.array(v.string()), []),
})

/** What an access token says (RFC 9068, 2.2), once it is known to be true. */
export interface AccessTokenClaims {
  /** The user’s id, or the client’s where it acts for itself. */
  readonly subject: string
  /** A user of api.example.com; undefined where a client acts for itself. */
  readonly userId: number | undefined
  readonly clientId: string
  readonly scope: readonly string[]
  readonly roles: readonly string[]
  readonly jti: string
  /** Epoch seconds. */
  readonly issuedAt: number
  /** Epoch seconds. */
  readonly expiresAt: number
}

export type VerifiedAccessToken =
  { readonly ok: true; readonly claims: AccessTokenClaims } | { readonly ok: false; readonly reason: string }

/**
 * Checks an access token of login.example.com as a resource server does (RFC 9068, 4): signature and
 * algorithm, type, issuer, audience and expiry. Whether it was revoked, only introspection knows.
 * @param now lab epoch ms
 */
export async function verifyAccessToken(token: string, now: number): Promise<VerifiedAccessToken> {
  if (!globalThis.crypto?.subtle) {
    return { ok: false, reason: 'Signatures can be checked on https or localhost only' }
  }
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: [publicKey.alg],
      typ: ACCESS_TOKEN_TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    })
    const result = v.safeParse(claims, payload)
    return result.success
      ? { ok: true, claims: named(result.output) }
      : { ok: false, reason: 'A claim is missing' }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

function named({
  sub,
  client_id,
  jti,
  iat,
  exp,
  scope,
  roles,
}: v.InferOutput<typeof claims>): AccessTokenClaims {
  return {
    subject: sub,
    userId: /^[1-9]\d{0,8}$/.test(sub) ? Number(sub) : undefined,
    clientId: client_id,
    scope: scope.split(' ').filter((value) => value !== ''),
    roles,
    jti,
    issuedAt: iat,
    expiresAt: exp,
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature does not fit'
  if (error instanceof errors.JOSEAlgNotAllowed) return `Only the algorithm ${publicKey.alg} is accepted`
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'missing'
      ? `The token has no ${error.claim}`
      : `The ${error.claim} of the token is not right here`
  }
  return 'The token is not a readable JWT'
}
