/** What of the global scope `installCrypto` puts its part into. */
export interface CryptoScope {
  readonly crypto: object
}

/**
 * Puts a `crypto.subtle` in place that does what a receiver of webhooks needs, as the Web Cryptography API has it:
 * importKey of raw bytes for HMAC, sign, verify, and digest, all with SHA-256. A frame without an origin is no secure
 * context, so there browsers offer none; and theirs would come back in a time of the machine's, not of the lab's.
 * It stands alone, as its text is what a worker runs.
 */
export function installCrypto(scope: CryptoScope): void {
  const BLOCK = 64
  // The fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  const ROUND = Uint32Array.from(
    (
      '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 ' +
      'd807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174 ' +
      'e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da ' +
      '983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 ' +
      '27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 ' +
      'a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 ' +
      '19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 ' +
      '748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2'
    ).split(' '),
    (word) => parseInt(word, 16),
  )
  const START = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]
  const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

  /** One block's part of the hash (FIPS 180-4, 6.2.2). */
  const compress = (state: Uint32Array, words: Uint32Array) => {
    const at = (index: number) => words[index] ?? 0
    for (let i = 16; i < 64; i++) {
      const early = at(i - 15)
      const late = at(i - 2)
      const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
      const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
      words[i] = at(i - 16) + low + at(i - 7) + high
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUND[i] ?? 0) + at(i)
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word
  }

  const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    const padded = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK)
    let from = 0
    for (const part of parts) {
      padded.set(part, from)
      from += part.length
    }
    padded[length] = 0x80
    const view = new DataView(padded.buffer)
    view.setBigUint64(padded.length - 8, BigInt(length) * 8n)
    const state = Uint32Array.from(START)
    const words = new Uint32Array(64)
    for (let block = 0; block < padded.length; block += BLOCK) {
      for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4)
      compress(state, words)
    }
    const hash = new Uint8Array(32)
    const out = new DataView(hash.buffer)
    for (const [index, word] of state.entries()) out.setUint32(index * 4, word)
    return hash
  }

  /** RFC 2104, section 2. */
  const hmac = (key: Uint8Array, data: Uint8Array): Uint8Array => {
    const short = key.length > BLOCK ? sha256(key) : key
    const pad = (byte: number) => Uint8Array.from({ length: BLOCK }, (_, index) => (short[index] ?? 0) ^ byte)
    return sha256(pad(0x5c), sha256(pad(0x36), data))
  }

  const bytesOf = (data: unknown, what: string): Uint8Array => {
    // A copy: what the caller does with its own afterwards counts no more.
    if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice()
    if (data instanceof ArrayBuffer) return new Uint8Array(data).slice()
    throw new TypeError(
      `${what} must be bytes: an ArrayBuffer or a typed array. new TextEncoder().encode(text) makes them of a text.`,
    )
  }
  const nameOf = (algorithm: unknown): string => {
    const name = typeof algorithm === 'string' ? algorithm : (algorithm as { name?: unknown } | null)?.name
    if (typeof name !== 'string') throw new TypeError('An algorithm is a name, or an object with a name.')
    return name.toUpperCase()
  }
  const expect = (algorithm: unknown, name: string, what: string) => {
    if (nameOf(algorithm) !== name) {
      throw new DOMException(
        `An exercise’s crypto.subtle offers ${what} with ${name} only.`,
        'NotSupportedError',
      )
    }
  }

  const secrets = new WeakMap<object, Uint8Array>()
  const secretFor = (algorithm: unknown, key: unknown, usage: string): Uint8Array => {
    expect(algorithm, 'HMAC', `${usage}()`)
    const secret = typeof key === 'object' && key !== null ? secrets.get(key) : undefined
    if (!secret) throw new TypeError('The key must be a CryptoKey, as crypto.subtle.importKey() resolves to.')
    if (!(key as { usages: readonly string[] }).usages.includes(usage)) {
      throw new DOMException(`The key was not imported for “${usage}”.`, 'InvalidAccessError')
    }
    return secret
  }
  const absent = (name: string) => async () => {
    throw new DOMException(
      `crypto.subtle.${name} is not there in an exercise: it offers importKey, sign, verify and digest.`,
      'NotSupportedError',
    )
  }

  const subtle = {
    async importKey(
      format: unknown,
      keyData: unknown,
      algorithm: unknown,
      extractable: unknown,
      keyUsages: Iterable<string>,
    ) {
      if (format !== 'raw') {
        throw new DOMException('An exercise’s crypto.subtle imports “raw” keys only.', 'NotSupportedError')
      }
      expect(algorithm, 'HMAC', 'importKey()')
      expect((algorithm as { hash?: unknown }).hash, 'SHA-256', 'HMAC')
      const usages = [...new Set(keyUsages)]
      const strange = usages.find((usage) => usage !== 'sign' && usage !== 'verify')
      if (strange !== undefined || usages.length === 0) {
        throw new DOMException('A key for HMAC is for “sign”, for “verify”, or for both.', 'SyntaxError')
      }
      const secret = bytesOf(keyData, 'A key')
      if (secret.length === 0) throw new DOMException('A key for HMAC may not be empty.', 'DataError')
      const key = Object.freeze({
        type: 'secret',
        extractable: Boolean(extractable),
        algorithm: Object.freeze({ name: 'HMAC', hash: { name: 'SHA-256' }, length: secret.length * 8 }),
        usages: Object.freeze(usages),
        [Symbol.toStringTag]: 'CryptoKey',
      })
      secrets.set(key, secret)
      return key
    },
    async sign(algorithm: unknown, key: unknown, data: unknown) {
      return hmac(secretFor(algorithm, key, 'sign'), bytesOf(data, 'What is signed')).buffer
    },
    async verify(algorithm: unknown, key: unknown, signature: unknown, data: unknown) {
      const secret = secretFor(algorithm, key, 'verify')
      const given = bytesOf(signature, 'A signature')
      const wanted = hmac(secret, bytesOf(data, 'What was signed'))
      // Goes through all of it, wherever they differ.
      let difference = given.length ^ wanted.length
      for (const [index, byte] of wanted.entries()) difference |= byte ^ (given[index] ?? 0)
      return difference === 0
    },
    async digest(algorithm: unknown, data: unknown) {
      expect(algorithm, 'SHA-256', 'digest()')
      return sha256(bytesOf(data, 'What is digested')).buffer
    },
    ...Object.fromEntries(
      [
        'encrypt',
        'decrypt',
        'generateKey',
        'deriveKey',
        'deriveBits',
        'exportKey',
        'wrapKey',
        'unwrapKey',
      ].map((name) => [name, absent(name)]),
    ),
  }
  Object.defineProperty(scope.crypto, 'subtle', { value: subtle, writable: true, configurable: true })
}
