import * as v from 'valibot'
import { base64OfBytes } from '#http/base64.ts'
import { makeSealingKeys, publicKeyBytes, SealError, type Bytes } from './envelope.ts'
import { base64Bytes, base64Text, iterationsSchema, ITERATIONS, keyOfPassphrase } from './passphrase-key.ts'

const wrappedKeySchema = v.object({
  version: v.literal(1),
  iterations: iterationsSchema,
  salt: base64Bytes,
  iv: base64Bytes,
  publicKey: base64Bytes,
  /** The private key as PKCS #8, encrypted. */
  privateKey: base64Bytes,
})

/** A wrapped key in a file that nobody has checked yet: with nothing else in it, and as it stands. */
export const storedKeySchema = v.strictObject({
  version: v.literal(1),
  iterations: iterationsSchema,
  salt: base64Text,
  iv: base64Text,
  publicKey: base64Text,
  privateKey: base64Text,
})

/** A key pair with its private key under a passphrase, as it is stored and backed up. */
export type WrappedKey = v.InferInput<typeof wrappedKeySchema>

/** Puts the private key of a pair under a passphrase. Takes about a second, so that guessing passphrases takes years. */
export async function wrapKeys(keys: CryptoKeyPair, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const publicKey = await publicKeyBytes(keys.publicKey)
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  const encrypted = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: publicKey },
    await keyOfPassphrase(passphrase, salt, ITERATIONS),
    pkcs8,
  )
  return {
    version: 1,
    iterations: ITERATIONS,
    salt: base64OfBytes(salt),
    iv: base64OfBytes(iv),
    publicKey: base64OfBytes(publicKey),
    privateKey: base64OfBytes(new Uint8Array(encrypted)),
  }
}

/**
 * Takes a key pair out from under its passphrase.
 * @param wrapped from storage or from a backup, so anything at all
 * @throws {SealError} `damaged` where it is no wrapped key, `shut` where the passphrase is another
 */
export async function unwrapKeys(wrapped: unknown, passphrase: string): Promise<CryptoKeyPair> {
  const read = v.safeParse(wrappedKeySchema, wrapped)
  if (!read.success) throw new SealError('damaged', 'This is no key of a class, or a part of it is missing.')
  const { iterations, salt, iv, publicKey, privateKey } = read.output
  const pkcs8 = await keyOfPassphrase(passphrase, salt, iterations)
    .then((key) => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: publicKey }, key, privateKey))
    .catch(() => {
      throw new SealError('shut', 'That is not the passphrase of this key.')
    })
  const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
  return {
    publicKey: await crypto.subtle.importKey('raw', publicKey, curve, true, []),
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, curve, true, ['deriveBits']),
  }
}

/** A new pair, and the same under a passphrase. */
export async function makeWrappedKeys(
  passphrase: string,
): Promise<{ keys: CryptoKeyPair; wrapped: WrappedKey }> {
  const keys = await makeSealingKeys()
  return { keys, wrapped: await wrapKeys(keys, passphrase) }
}

/** What a public key is recognised by on screen and paper: eight groups of four hexadecimal digits of its SHA-256. */
export async function fingerprint(publicKey: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey))
  const digits = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.match(/.{4}/g)?.join(' ') ?? ''
}
