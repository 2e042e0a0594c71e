import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installCrypto } from './lab-crypto.ts'

const scope = { crypto: {} as Crypto }
installCrypto(scope)
const { subtle } = scope.crypto
const hmac = { name: 'HMAC', hash: 'SHA-256' }
const bytes = (text: string) => new TextEncoder().encode(text)
const keyFor = (secret: BufferSource, ...usages: KeyUsage[]) =>
  subtle.importKey('raw', secret, hmac, false, usages)
const arrays = { maxLength: 300 }

describe('crypto.subtle in an exercise', () => {
  test('digests as SHA-256 does, around every length at which a block ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(arrays), async (data) => {
        const wanted = createHash('sha256').update(data).digest()
        expect(new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(data)))).toEqual(
          Uint8Array.from(wanted),
        )
      }),
    )
    for (let length = 0; length <= 130; length++) {
      const data = new Uint8Array(length).fill(7)
      const wanted = createHash('sha256').update(data).digest()
      expect(new Uint8Array(await subtle.digest({ name: 'sha-256' }, data))).toEqual(Uint8Array.from(wanted))
    }
  })

  test('signs as HMAC-SHA256 does, also with keys longer than a block', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 150 }),
        fc.uint8Array(arrays),
        async (secret, data) => {
          const key = await keyFor(Uint8Array.from(secret), 'sign')
          const wanted = createHmac('sha256', secret).update(data).digest()
          expect(new Uint8Array(await subtle.sign('HMAC', key, Uint8Array.from(data)))).toEqual(
            Uint8Array.from(wanted),
          )
        },
      ),
    )
  })

  // RFC 4231, 4.3: test case 2.
  test('gives the value that the RFC prints', async () => {
    const key = await keyFor(bytes('Jefe'), 'sign')
    const mac = new Uint8Array(await subtle.sign(hmac, key, bytes('what do ya want for nothing?')))
    expect(Buffer.from(mac).toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('verifies that signature and no other: none that is altered, shorter or longer', async () => {
    const key = await keyFor(bytes('secret'), 'sign', 'verify')
    const data = bytes('msg_1.1782907200.{}')
    const mac = new Uint8Array(await subtle.sign('HMAC', key, data))
    expect(await subtle.verify('HMAC', key, mac, data)).toBe(true)
    for (let index = 0; index < mac.length; index++) {
      const altered = mac.map((byte, at) => (at === index ? byte ^ 1 : byte))
      expect(await subtle.verify('HMAC', key, altered, data)).toBe(false)
    }
    expect(await subtle.verify('HMAC', key, mac.slice(0, 31), data)).toBe(false)
    expect(await subtle.verify('HMAC', key, Uint8Array.from([...mac, 0]), data)).toBe(false)
    expect(await subtle.verify('HMAC', key, new Uint8Array(), data)).toBe(false)
  })

  test('takes a part of a buffer for what it is', async () => {
    const whole = bytes('..secret..')
    const key = await keyFor(whole.subarray(2, 8), 'sign')
    const same = await keyFor(bytes('secret').buffer, 'sign')
    const data = new DataView(bytes('xyz').buffer, 1, 1)
    expect(await subtle.sign('HMAC', key, data)).toEqual(await subtle.sign('HMAC', same, bytes('y')))
  })

  test.each([
    ['a text in place of bytes', () => keyFor('secret' as unknown as BufferSource, 'sign'), 'TypeError'],
    ['an empty key', () => keyFor(new Uint8Array(), 'sign'), 'DataError'],
    ['a key for nothing', () => keyFor(bytes('secret')), 'SyntaxError'],
    ['a key for encryption', () => keyFor(bytes('secret'), 'encrypt'), 'SyntaxError'],
    ['another hash', () => subtle.digest('SHA-1', bytes('')), 'NotSupportedError'],
    [
      'another hash in HMAC',
      () => subtle.importKey('raw', bytes('s'), { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']),
      'NotSupportedError',
    ],
    ['a key that is none', () => subtle.sign('HMAC', {} as CryptoKey, bytes('')), 'TypeError'],
    [
      'a key that is for signing only',
      async () => subtle.verify('HMAC', await keyFor(bytes('secret'), 'sign'), bytes(''), bytes('')),
      'InvalidAccessError',
    ],
    ['what is not offered', () => subtle.generateKey(hmac, false, ['sign']), 'NotSupportedError'],
  ])('refuses %s as the platform would', async (_what, act, name) => {
    await expect(act()).rejects.toMatchObject({ name })
  })
})
