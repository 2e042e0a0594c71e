/** Why a sealed envelope stays shut. */
export class SealError extends Error {
  override readonly name = 'SealError'
  constructor(
    /** `damaged`: no envelope, or cut off. `newer`: of a format this lab does not know. `shut`: changed since it was sealed, or sealed for another key or another quiz. */
    readonly reason: 'damaged' | 'newer' | 'shut',
    message: string,
  ) {
    super(message)
  }
}

const VERSION = 1
/** An uncompressed point of P-256 (SEC 1, 2.3.3). */
const POINT_BYTES = 65
/** What AES-GCM adds to vouch for the whole. */
const TAG_BYTES = 16
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Makes a pair of keys: the public one seals, the private one opens. */
export function makeSealingKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, true, ['deriveBits'])
}

/** A public key as 65 bytes, to be handed out. */
export async function publicKeyBytes(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key))
}

/** @throws {SealError} `damaged` where the bytes are no public key */
export async function publicKeyFrom(bytes: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', bytes, curve, true, [])
  } catch {
    throw new SealError('damaged', 'This is no public key.')
  }
}

/**
 * Seals content so that only the private key of the pair opens it, and only together with what it is bound to. ECDH with
 * a key pair made for this once, HKDF-SHA-256 (RFC 5869), AES-256-GCM: as in the base mode of HPKE (RFC 9180), with
 * nothing that a browser lacks.
 * @param boundTo what it belongs to, such as the hash of a quiz: it is not in the envelope, and has to be the same to open it
 * @returns one byte of version, the ephemeral public key, and the ciphertext
 */
export async function seal(content: Bytes, to: CryptoKey, boundTo: Bytes): Promise<Bytes> {
  const once = await makeSealingKeys()
  const ephemeral = await publicKeyBytes(once.publicKey)
  const { key, iv } = await agree(once.privateKey, to, ephemeral, await publicKeyBytes(to))
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo },
    key,
    content,
  )
  return joined(Uint8Array.of(VERSION), ephemeral, new Uint8Array(ciphertext))
}

/**
 * Opens what `seal` has made.
 * @throws {SealError} with the reason; a single changed bit is one
 */
export async function open(envelope: Bytes, keys: CryptoKeyPair, boundTo: Bytes): Promise<Bytes> {
  if (envelope.length > 0 && envelope[0] !== VERSION)
    throw new SealError('newer', 'This was sealed in a format that this version of the lab does not know.')
  if (envelope.length < 1 + POINT_BYTES + TAG_BYTES)
    throw new SealError('damaged', 'A part of this is missing.')
  const ephemeral = envelope.slice(1, 1 + POINT_BYTES)
  const from = await publicKeyFrom(ephemeral)
  const { key, iv } = await agree(keys.privateKey, from, ephemeral, await publicKeyBytes(keys.publicKey))
  try {
    const ciphertext = envelope.slice(1 + POINT_BYTES)
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo }, key, ciphertext),
    )
  } catch {
    throw new SealError(
      'shut',
      'This was changed after it was sealed, or sealed for another key or another quiz.',
    )
  }
}

/** Bytes of their own memory, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** The key and the nonce both sides come to. They serve one message only, as one of the key pairs does. */
async function agree(mine: CryptoKey, theirs: CryptoKey, ephemeral: Bytes, recipient: Bytes) {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const derived = new Uint8Array(
    await crypto.subtle.deriveBits(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: joined(ephemeral, recipient),
        info: new TextEncoder().encode('roundtrip sealed response 1'),
      },
      material,
      (32 + 12) * 8,
    ),
  )
  const key = await crypto.subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  return { key, iv: derived.slice(32) }
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
