import * as v from 'valibot'
import { bytesOfBase64 } from '#http/base64.ts'
import type { Bytes } from './envelope.ts'

/** Rounds of PBKDF2 with SHA-256: what OWASP's Password Storage Cheat Sheet asks for. */
export const ITERATIONS = 600_000
/** More would only be somebody's try to keep the browser busy. */
const MOST_ITERATIONS = 10_000_000

export const iterationsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITERATIONS))

/** Base64 as it is written in a file. */
export const base64Text = v.pipe(
  v.string(),
  v.check((text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0),
)

/** The bytes that it stands for. */
export const base64Bytes = v.pipe(base64Text, v.transform(bytesOfBase64))

/** An AES-256 key from a passphrase. Takes about a second on purpose, so that guessing passphrases takes years. */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<CryptoKey> {
  // The same passphrase may be typed in composed and decomposed letters.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
