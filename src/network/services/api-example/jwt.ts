/** Signs and checks the practice tokens. Documented, so that learners can make their own: never do this for real. */
export const PRACTICE_SECRET = 'practice-secret'

export type VerifiedJwt =
  | { readonly ok: true; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string }

/**
 * Checks a JSON Web Token (RFC 7519) signed with HS256 (RFC 7515): its form, its algorithm,
 * its signature, then `nbf` and `exp`.
 * @param now lab epoch ms
 */
export async function verifyJwt(token: string, now: number): Promise<VerifiedJwt> {
  const [head = '', payload = '', signature = '', ...rest] = token.split('.')
  const header = jsonPart(head)
  const claims = jsonPart(payload)
  if (!header || !claims || rest.length > 0) return { ok: false, reason: 'The token is not a readable JWT' }
  // The check must not let the token choose how it is checked (RFC 8725, 3.1).
  if (header['alg'] !== 'HS256') {
    return { ok: false, reason: `The algorithm ${String(header['alg'])} is not accepted, only HS256` }
  }
  if (!globalThis.crypto?.subtle)
    return { ok: false, reason: 'Signatures can be checked on https or localhost only' }
  if (!(await signed(`${head}.${payload}`, signature)))
    return { ok: false, reason: 'The signature does not fit' }
  const seconds = now / 1000
  const { exp, nbf } = claims
  if (exp !== undefined && !(typeof exp === 'number' && seconds < exp))
    return { ok: false, reason: 'The token has expired' }
  if (nbf !== undefined && !(typeof nbf === 'number' && seconds >= nbf)) {
    return { ok: false, reason: 'The token is not valid yet' }
  }
  return { ok: true, claims }
}

/** The algorithm that a token's header names; undefined where it can't be read. Never trust it to choose a key's use. */
export function algorithmOf(token: string): unknown {
  return jsonPart(token.split('.', 1)[0] ?? '')?.['alg']
}

async function signed(input: string, signature: string): Promise<boolean> {
  const bytes = decoded(signature)
  if (!bytes) return false
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(PRACTICE_SECRET), algorithm, false, [
    'verify',
  ])
  return crypto.subtle.verify('HMAC', key, bytes, encoder.encode(input))
}

function jsonPart(part: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = decoded(part)
  if (!bytes) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** The bytes of base64url without padding (RFC 7515, 2), or undefined where it is none. */
function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  } catch {
    return undefined
  }
}
