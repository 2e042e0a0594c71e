import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeJwt, signJwt } from './jwt.ts'

const HS256 = '{"alg":"HS256","typ":"JWT"}'

describe('a signed token', () => {
  it('is what everybody else makes of it', async () => {
    const claims = '{"sub":"1234567890","name":"John Doe","iat":1516239022}'
    expect(await signJwt(HS256, claims, 'your-256-bit-secret')).toBe(
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.' +
        'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.' +
        'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    )
  })

  it.each([
    ['HS256', 'sha256'],
    ['HS384', 'sha384'],
    ['HS512', 'sha512'],
  ])('by %s carries the HMAC of its first two parts', async (alg, hash) => {
    const token = await signJwt(`{"alg": "${alg}"}`, '{ "sub": "ä" }', 'sécret')
    const [header, claims, signature] = token.split('.')
    expect(signature).toBe(createHmac(hash, 'sécret').update(`${header}.${claims}`).digest('base64url'))
  })

  it('is read back, whatever its claims', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), async (claims) => {
        const text = JSON.stringify(claims)
        expect(decodeJwt(await signJwt(HS256, text, 's'))).toMatchObject({
          header: { alg: 'HS256', typ: 'JWT' },
          claims: JSON.parse(text),
        })
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['{"alg":"RS256"}', '{}', 's', /HS256, HS384 or HS512/],
    ['{"alg":"none"}', '{}', 's', /HS256, HS384 or HS512/],
    ['{"alg":"toString"}', '{}', 's', /HS256, HS384 or HS512/],
    ['{', '{}', 's', /The header must be a JSON object/],
    [HS256, '[]', 's', /The claims must be a JSON object/],
    [HS256, '{}', '', /Write the secret/],
  ])('is not made of %s, %s and “%s”', async (header, claims, secret, problem) => {
    await expect(signJwt(header, claims, secret)).rejects.toThrow(problem)
  })
})

describe('a text that is no JWT', () => {
  it.each(['', 'abc', 'a.b', 'a.b.c', 'e30.e30', 'e30.e30.x.y', 'W10.W10.x', 'e30.%%%.x', 'e30.gg.x'])(
    '“%s” is left alone',
    (token) => expect(decodeJwt(token)).toBeUndefined(),
  )

  it('is not mistaken: an empty signature is one, though no server should take it', () => {
    expect(decodeJwt(' e30.e30. ')).toEqual({ header: {}, claims: {}, signature: '' })
  })
})
