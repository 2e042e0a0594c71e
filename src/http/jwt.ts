import { base64urlOfBytes, bytesOfBase64url } from './base64.ts'

/** A JSON Web Token taken apart, its signature not checked. */
export interface DecodedJwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** In base64url, as it stands in the token. */
  readonly signature: string
}

const hashes = { HS256: 'SHA-256', HS384: 'SHA-384', HS512: 'SHA-512' } as const

/**
 * Signs a JSON Web Token (RFC 7519) with a secret by HMAC, as the header's `alg` says (RFC 7518, 3.2).
 * Both texts go in as they are written, spaces too.
 * @throws Error that says what is missing
 */
export async function signJwt(header: string, claims: string, secret: string): Promise<string> {
  const { alg } = jsonObject(header, 'header')
  jsonObject(claims, 'claims')
  const hash = typeof alg === 'string' && Object.hasOwn(hashes, alg) && hashes[alg as keyof typeof hashes]
  if (!hash) throw new Error('With a secret, "alg" in the header is HS256, HS384 or HS512.')
  if (secret === '') throw new Error('Write the secret that only you and the server know.')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const unsigned = `${base64urlOfBytes(bytes(header))}.${base64urlOfBytes(bytes(claims))}`
  const hmac = { name: 'HMAC', hash }
  const key = await crypto.subtle.importKey('raw', bytes(secret), hmac, false, ['sign'])
  return `${unsigned}.${base64urlOfBytes(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(unsigned))))}`
}

/** Takes a text apart as a signed JWT (RFC 7515, 7.1; RFC 7519, 7.2); undefined where it is none. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const [header, claims, signature, ...rest] = token.trim().split('.')
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0) {
    return undefined
  }
  try {
    return {
      header: jsonObject(textOfBase64Url(header), 'header'),
      claims: jsonObject(textOfBase64Url(claims), 'claims'),
      signature,
    }
  } catch {
    return undefined
  }
}

/** What the registered claims say (RFC 7519, 4.1), and those of access tokens (RFC 9068, 2.2). */
export const claimMeanings: Readonly<Record<string, string>> = {
  iss: 'Issuer: who made and signed the token.',
  sub: 'Subject: whom it is about, by an id of the issuer.',
  aud: 'Audience: for which server it is. Every other one must refuse it.',
  exp: 'Expires: from then on nobody may accept it.',
  nbf: 'Not before: until then nobody may accept it.',
  iat: 'Issued at: when it was made.',
  jti: 'The token’s own id, so that one can be told from another.',
  client_id: 'The client that asked for it.',
  scope: 'What may be done with it, in words the server defined.',
  auth_time: 'When the user last logged in.',
  nonce: 'The value the client sent, to see that the token answers its request.',
  azp: 'The client that the token was issued to.',
  name: 'The user’s full name.',
  email: 'The user’s e-mail address.',
  roles: 'What the user is allowed to be.',
}

/** What the members of a header say (RFC 7515, 4.1). */
export const headerMeanings: Readonly<Record<string, string>> = {
  alg: 'How it was signed. A server takes only what it expects, never what the token says.',
  typ: 'What kind of token it is.',
  kid: 'Which of the issuer’s keys made the signature.',
  jku: 'Where the issuer’s keys are. Dangerous to follow.',
  cty: 'The media type of what was signed.',
}

/** Claims whose value is a time in seconds since the epoch (RFC 7519, 2, NumericDate). */
export const timeClaims: readonly string[] = ['exp', 'nbf', 'iat', 'auth_time']

function jsonObject(text: string, what: string): Record<string, unknown> {
  const value: unknown = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`The ${what} must be a JSON object, such as {"name": "value"}.`)
  }
  return value as Record<string, unknown>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws where it is not base64url of UTF-8 */
function textOfBase64Url(text: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOfBase64url(text))
}
