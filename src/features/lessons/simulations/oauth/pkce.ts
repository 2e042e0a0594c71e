import { sha256 } from '@noble/hashes/sha2.js'
import { base64OfBytes } from '#http/base64.ts'

/** The code challenge of a verifier by the method S256 (RFC 7636, 4.2). */
export function challengeOf(verifier: string): string {
  return base64OfBytes(sha256(new TextEncoder().encode(verifier)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
