import fc from 'fast-check'
import { type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyAccessToken } from './access-token.ts'
import { createVisitor } from './ask.ts'
import { basic, tokens } from './flow.ts'
import { privateKey } from './practice-key.ts'

const NOW = Date.UTC(2026, 6, 1, 12)
/** Claims to be changed, or with undefined left out. */
type Claims = Readonly<Record<string, unknown>>

const good = {
  iss: 'https://login.example.com',
  aud: 'https://api.example.com',
  sub: '42',
  client_id: 'practice-spa',
  jti: 'at_1',
  iat: NOW / 1000,
  exp: NOW / 1000 + 600,
  scope: 'read write',
  roles: ['admin'],
}
const goodHeader: JWTHeaderParameters = { alg: 'RS256', typ: 'at+jwt' }

afterEach(() => void vi.unstubAllGlobals())

const sign = (claims: Claims = {}, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT({ ...good, ...claims }).setProtectedHeader({ ...goodHeader, ...header }).sign(privateKey)

test('a token of Alice’s speaks for user 1', async () => {
  const visitor = createVisitor()
  const { accessToken } = await tokens(visitor)
  expect(await verifyAccessToken(accessToken, visitor.clock.date())).toMatchObject({
    ok: true,
    claims: {
      subject: '1',
      userId: 1,
      clientId: 'practice-spa',
      scope: ['openid', 'profile', 'read'],
      roles: [],
    },
  })
})

test('a token of a client for itself speaks for no user', async () => {
  const visitor = createVisitor()
  const told = {
    form: { grant_type: 'client_credentials' },
    fields: basic('practice-service', 'service-secret'),
  }
  const token = String((await visitor.ask('/token', told)).json['access_token'])
  expect(await verifyAccessToken(token, visitor.clock.date())).toMatchObject({
    claims: { subject: 'practice-service', userId: undefined, scope: ['read'] },
  })
})

test('a token that learners signed with the practice key is good as far as a signature can tell', async () => {
  expect(await verifyAccessToken(await sign(), NOW)).toEqual({
    ok: true,
    claims: {
      subject: '42',
      userId: 42,
      clientId: 'practice-spa',
      scope: ['read', 'write'],
      roles: ['admin'],
      jti: 'at_1',
      issuedAt: NOW / 1000,
      expiresAt: NOW / 1000 + 600,
    },
  })
})

test.each<[string, Claims, Partial<JWTHeaderParameters>, string]>([
  ['that has expired', { exp: NOW / 1000 }, {}, 'The token has expired'],
  ['that never expires', { exp: undefined }, {}, 'The token has no exp'],
  ['of another issuer', { iss: 'https://evil.example' }, {}, 'The iss of the token is not right here'],
  ['for another server', { aud: 'https://other.example' }, {}, 'The aud of the token is not right here'],
  ['for nobody', { aud: undefined }, {}, 'The token has no aud'],
  ['that is an id_token', {}, { typ: 'JWT' }, 'The typ of the token is not right here'],
  ['without client_id', { client_id: undefined }, {}, 'A claim is missing'],
])('refuses a token %s', async (_, claims, header, reason) => {
  expect(await verifyAccessToken(await sign(claims, header), NOW)).toEqual({ ok: false, reason })
})

test('refuses another algorithm, whatever the token says (RFC 8725, 3.1)', async () => {
  const refused = { ok: false, reason: 'Only the algorithm RS256 is accepted' }
  const shared = new TextEncoder().encode('a shared secret that is long enough')
  const hmac = await new SignJWT(good).setProtectedHeader({ ...goodHeader, alg: 'HS256' }).sign(shared)
  expect(await verifyAccessToken(hmac, NOW)).toEqual(refused)
  expect(await verifyAccessToken(new UnsecuredJWT(good).encode(), NOW)).toEqual(refused)
})

test('refuses changed claims', async () => {
  const [head, , signature] = (await sign()).split('.')
  const [, payload] = (await sign({ sub: '1' })).split('.')
  expect(await verifyAccessToken(`${head}.${payload}.${signature}`, NOW)).toEqual({
    ok: false,
    reason: 'The signature does not fit',
  })
})

test('refuses whatever is no JWT, without an exception', async () => {
  const part = fc.string({ unit: 'binary' })
  const text = fc.oneof(
    part,
    fc.array(fc.base64String(), { maxLength: 5 }).map((parts) => parts.join('.')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (token) => {
      expect((await verifyAccessToken(token, NOW)).ok).toBe(false)
    }),
  )
})

test('says so where no signature can be checked', async () => {
  const token = await sign()
  vi.stubGlobal('crypto', {})
  expect(await verifyAccessToken(token, NOW)).toEqual({
    ok: false,
    reason: 'Signatures can be checked on https or localhost only',
  })
})
