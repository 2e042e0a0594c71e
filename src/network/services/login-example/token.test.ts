import { decodeJwt, decodeProtectedHeader } from 'jose'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createVisitor, type Told } from './ask.ts'
import { allowed, basic, CHALLENGE, type Changes, codeForm, tokens } from './flow.ts'

const WEB = { client_id: 'practice-web', redirect_uri: 'https://web.example.com/callback' }
const service = basic('practice-service', 'service-secret')
const clientCredentials = { grant_type: 'client_credentials' }

afterEach(() => void vi.unstubAllGlobals())

async function askForToken(told: Told, visitor = createVisitor()) {
  const answer = await visitor.ask('/token', told)
  return { ...answer, error: answer.json['error'] }
}

/** Exchanges a fresh code of the practice app’s. */
async function exchange(changes: Changes = {}, visitor = createVisitor()) {
  const code = (await allowed(visitor)).get('code')
  return askForToken({ form: codeForm(code, changes) }, visitor)
}

describe('a code', () => {
  test('brings a bearer token, a refresh token and an id_token', async () => {
    const { status, json, field } = await exchange()
    expect(status).toBe(200)
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'openid profile read' })
    expect(Object.keys(json).toSorted()).toEqual(
      ['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type'].toSorted(),
    )
    expect([field('Cache-Control'), field('Pragma')]).toEqual(['no-store', 'no-cache'])
    expect(field('Content-Type')).toBe('application/json')
  })

  test('brings an access token as RFC 9068 has it', async () => {
    const visitor = createVisitor()
    const { accessToken } = await tokens(visitor)
    const now = Math.floor(visitor.clock.date() / 1000)
    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'RS256', typ: 'at+jwt', kid: 'practice-1' })
    expect(decodeJwt(accessToken)).toEqual({
      iss: 'https://login.example.com',
      sub: '1',
      aud: 'https://api.example.com',
      exp: now + 600,
      iat: now,
      jti: expect.stringMatching(/^at_/),
      client_id: 'practice-spa',
      scope: 'openid profile read',
    })
  })

  test('brings an id_token for the client, with the nonce and the time of the login', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: { username: 'ben', password: 'clocktower' } })
    const signedInAt = Math.floor(visitor.clock.date() / 1000)
    await visitor.wait(5000)
    const { json } = await visitor.ask('/authorize?' + new URLSearchParams(requestOfWeb), {
      json: { decision: 'allow' },
      fields: { Accept: 'application/json' },
    })
    const code = new URL(String(json['redirect_to'])).searchParams.get('code')
    const fields = basic('practice-web', 'web-secret')
    const answer = await askForToken({ form: codeForm(code, WEB), fields }, visitor)
    expect(decodeJwt(String(answer.json['id_token']))).toMatchObject({
      sub: '2',
      aud: 'practice-web',
      nonce: 'n-1',
      auth_time: signedInAt,
    })
    expect(decodeJwt(String(answer.json['access_token']))).toMatchObject({ roles: ['admin'] })
  })

  test('brings no id_token without the scope openid', async () => {
    const visitor = createVisitor()
    const code = (await allowed(visitor, { scope: 'read' })).get('code')
    const { json } = await askForToken({ form: codeForm(code) }, visitor)
    expect(json).not.toHaveProperty('id_token')
  })

  test('is good for read where the request names no scope', async () => {
    const visitor = createVisitor()
    const code = (await allowed(visitor, { scope: undefined })).get('code')
    expect((await askForToken({ form: codeForm(code) }, visitor)).json['scope']).toBe('read')
  })

  test('is good for 60 seconds', async () => {
    const visitor = createVisitor()
    const [first, second] = [(await allowed(visitor)).get('code'), (await allowed(visitor)).get('code')]
    await visitor.wait(59_999)
    expect((await askForToken({ form: codeForm(first) }, visitor)).status).toBe(200)
    await visitor.wait(1)
    expect((await askForToken({ form: codeForm(second) }, visitor)).json).toEqual({
      error: 'invalid_grant',
      error_description: 'The code has expired',
    })
  })

  test('is good once, and a second use revokes what the first one brought', async () => {
    const visitor = createVisitor()
    const code = (await allowed(visitor)).get('code')
    const { json } = await askForToken({ form: codeForm(code) }, visitor)
    const bearer = { Authorization: `Bearer ${String(json['access_token'])}` }
    expect((await visitor.ask('/userinfo', { fields: bearer })).status).toBe(200)
    expect((await askForToken({ form: codeForm(code) }, visitor)).error).toBe('invalid_grant')
    expect((await visitor.ask('/userinfo', { fields: bearer })).status).toBe(401)
    const refresh = { grant_type: 'refresh_token', client_id: 'practice-spa' }
    const form = { ...refresh, refresh_token: String(json['refresh_token']) }
    expect((await askForToken({ form }, visitor)).error).toBe('invalid_grant')
  })

  test('used twice at the same moment brings tokens once', async () => {
    const visitor = createVisitor()
    const form = codeForm((await allowed(visitor)).get('code'))
    const both = await Promise.all([askForToken({ form }, visitor), askForToken({ form }, visitor)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
  })

  test.each<[string, Changes, string]>([
    ['no code', { code: undefined }, 'invalid_request'],
    ['a code of nobody’s', { code: 'code_x' }, 'invalid_grant'],
    ['no code_verifier', { code_verifier: undefined }, 'invalid_request'],
    ['a code_verifier that is too short', { code_verifier: 'short' }, 'invalid_request'],
    ['a code_verifier with other letters', { code_verifier: 'ä'.repeat(43) }, 'invalid_request'],
    ['another code_verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['no redirect_uri, though /authorize had one', { redirect_uri: undefined }, 'invalid_grant'],
    ['another redirect_uri', { redirect_uri: 'https://httpbin.org/anything/callback' }, 'invalid_grant'],
    ['no grant_type', { grant_type: undefined }, 'invalid_request'],
    ['an unknown grant_type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a grant_type named like a method of Object', { grant_type: 'toString' }, 'unsupported_grant_type'],
    ['a grant_type the client may not use', { grant_type: 'client_credentials' }, 'unauthorized_client'],
  ])('with %s is refused', async (_, changes, error) => {
    const answer = await exchange(changes)
    expect([answer.status, answer.error]).toEqual([400, error])
    expect(answer.field('Cache-Control')).toBe('no-store')
  })

  test('of another client is refused, and stays good for its own', async () => {
    const visitor = createVisitor()
    const code = (await allowed(visitor)).get('code')
    const theft = {
      form: codeForm(code, { client_id: undefined }),
      fields: basic('practice-web', 'web-secret'),
    }
    expect((await askForToken(theft, visitor)).error).toBe('invalid_grant')
    expect((await askForToken({ form: codeForm(code) }, visitor)).status).toBe(200)
  })

  test('needs no redirect_uri where /authorize had none', async () => {
    const visitor = createVisitor()
    const code = (await allowed(visitor, { client_id: WEB.client_id, redirect_uri: undefined })).get('code')
    const form = codeForm(code, { client_id: undefined, redirect_uri: undefined })
    const answer = await askForToken({ form, fields: basic('practice-web', 'web-secret') }, visitor)
    expect(answer.status).toBe(200)
  })
})

describe('client authentication', () => {
  test.each<[string, Told]>([
    ['Basic credentials', { form: clientCredentials, fields: service }],
    [
      'a scheme in small letters',
      { form: clientCredentials, fields: { Authorization: service.Authorization.replace('Basic', 'basic') } },
    ],
    [
      'form-urlencoded Basic credentials',
      { form: clientCredentials, fields: basic('practice%2Dservice', 'service%2Dsecret') },
    ],
    [
      'client_secret in the content',
      { form: { ...clientCredentials, client_id: 'practice-service', client_secret: 'service-secret' } },
    ],
    [
      'Basic credentials and the same client_id',
      { form: { ...clientCredentials, client_id: 'practice-service' }, fields: service },
    ],
  ])('takes %s', async (_, told) => {
    expect((await askForToken(told)).status).toBe(200)
  })

  test.each<[string, Told]>([
    ['nothing', { form: clientCredentials }],
    ['an unknown client', { form: { ...clientCredentials, client_id: 'other' } }],
    ['a wrong secret', { form: clientCredentials, fields: basic('practice-service', 'x') }],
    [
      'a wrong secret in the content',
      { form: { ...clientCredentials, client_id: 'practice-service', client_secret: 'x' } },
    ],
    ['no secret of a confidential client', { form: { ...clientCredentials, client_id: 'practice-service' } }],
    [
      'a secret of a public client',
      { form: { ...clientCredentials, client_id: 'practice-spa', client_secret: 'x' } },
    ],
    ['a bearer token', { form: clientCredentials, fields: { Authorization: 'Bearer token123' } }],
    ['base64 that is none', { form: clientCredentials, fields: { Authorization: 'Basic =a=' } }],
    [
      'credentials without a colon',
      { form: clientCredentials, fields: { Authorization: `Basic ${btoa('me')}` } },
    ],
    ['broken percent-encoding', { form: clientCredentials, fields: basic('%zz', 'x') }],
    ['bytes that are no UTF-8', { form: clientCredentials, fields: basic('\xff', 'x') }],
  ])('refuses %s with 401 invalid_client and a challenge', async (_, told) => {
    const answer = await askForToken(told)
    expect([answer.status, answer.error]).toEqual([401, 'invalid_client'])
    expect(answer.field('WWW-Authenticate')).toBe('Basic realm="login"')
  })

  test.each<[string, Told]>([
    [
      'two ways at once',
      {
        form: { ...clientCredentials, client_id: 'practice-service', client_secret: 'service-secret' },
        fields: service,
      },
    ],
    ['two clients at once', { form: { ...clientCredentials, client_id: 'practice-web' }, fields: service }],
    [
      'a parameter twice',
      { form: 'grant_type=client_credentials&grant_type=client_credentials', fields: service },
    ],
    ['JSON', { json: clientCredentials, fields: service }],
    ['no content', { method: 'POST', fields: service }],
    ['an empty grant_type, which counts as none', { form: 'grant_type=', fields: service }],
  ])('refuses %s with 400 invalid_request', async (_, told) => {
    const answer = await askForToken(told)
    expect([answer.status, answer.error]).toEqual([400, 'invalid_request'])
  })
})

describe('client credentials', () => {
  test('bring a token whose subject is the client, and no refresh token', async () => {
    const { json } = await askForToken({
      form: { ...clientCredentials, scope: 'read write' },
      fields: service,
    })
    expect(decodeJwt(String(json['access_token']))).toMatchObject({
      sub: 'practice-service',
      client_id: 'practice-service',
      scope: 'read write',
    })
    expect(json).not.toHaveProperty('refresh_token')
    expect(json).not.toHaveProperty('id_token')
  })

  test.each(['openid', 'read everything', ' '])('scope “%s” is refused', async (scope) => {
    const answer = await askForToken({ form: { ...clientCredentials, scope }, fields: service })
    expect([answer.status, answer.error]).toEqual([400, 'invalid_scope'])
  })

  test('of a client that is for users are refused', async () => {
    const fields = basic('practice-web', 'web-secret')
    expect((await askForToken({ form: clientCredentials, fields })).error).toBe('unauthorized_client')
  })
})

describe('a refresh token', () => {
  const refresh = (refresh_token: string, changes: Changes = {}) =>
    codeForm(null, {
      grant_type: 'refresh_token',
      refresh_token,
      code: undefined,
      redirect_uri: undefined,
      code_verifier: undefined,
      ...changes,
    })

  test('brings a new access token and the next refresh token', async () => {
    const visitor = createVisitor()
    const { accessToken, refreshToken } = await tokens(visitor)
    const { status, json } = await askForToken({ form: refresh(refreshToken) }, visitor)
    expect(status).toBe(200)
    expect(json['access_token']).not.toBe(accessToken)
    expect(json['refresh_token']).not.toBe(refreshToken)
    expect(json['scope']).toBe('openid profile read')
  })

  test('used twice revokes every token of the login, also the newest', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const { json } = await askForToken({ form: refresh(refreshToken) }, visitor)
    const replay = await askForToken({ form: refresh(refreshToken) }, visitor)
    expect(replay.error).toBe('invalid_grant')
    expect(replay.notes.join()).toContain('all tokens of this login are revoked')
    const next = await askForToken({ form: refresh(String(json['refresh_token'])) }, visitor)
    expect(next.json['error_description']).toBe('The refresh token was revoked')
    const fields = { Authorization: `Bearer ${String(json['access_token'])}` }
    expect((await visitor.ask('/userinfo', { fields })).status).toBe(401)
  })

  test('may ask for less, and the next one may ask for all again', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const less = await askForToken({ form: refresh(refreshToken, { scope: 'read' }) }, visitor)
    expect(less.json['scope']).toBe('read')
    const all = await askForToken({ form: refresh(String(less.json['refresh_token'])) }, visitor)
    expect(all.json['scope']).toBe('openid profile read')
  })

  test('asked for more is refused, and not spent', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const more = await askForToken({ form: refresh(refreshToken, { scope: 'read write' }) }, visitor)
    expect(more.error).toBe('invalid_scope')
    expect((await askForToken({ form: refresh(refreshToken) }, visitor)).status).toBe(200)
  })

  test('of another client is refused', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const form = refresh(refreshToken, { client_id: undefined })
    const answer = await askForToken({ form, fields: basic('practice-web', 'web-secret') }, visitor)
    expect(answer.error).toBe('invalid_grant')
  })

  test('is good for two weeks', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    await visitor.wait(14 * 24 * 60 * 60_000)
    expect((await askForToken({ form: refresh(refreshToken) }, visitor)).error).toBe('invalid_grant')
  })

  test.each([undefined, 'rt_x'])('%s is refused', async (token) => {
    const answer = await askForToken({ form: refresh('', { refresh_token: token }) })
    expect([answer.status, answer.error]).toEqual([400, token ? 'invalid_grant' : 'invalid_request'])
  })
})

test('where nothing can be signed, /token says so', async () => {
  vi.stubGlobal('crypto', {})
  const answer = await askForToken({ form: clientCredentials, fields: service })
  expect([answer.status, answer.error]).toEqual([503, 'temporarily_unavailable'])
})

test('more than 100 kB is refused with 413', async () => {
  expect((await createVisitor().ask('/token', { form: 'x'.repeat(100_001) })).status).toBe(413)
})

test('no content whatever leads to an exception', async () => {
  const visitor = createVisitor()
  const field = fc.oneof(
    fc.string().map((text) => `Basic ${text}`),
    fc.base64String().map((text) => `Basic ${text}`),
  )
  const authorization = fc.option(field.filter((text) => /^[\x20-\x7e]*$/.test(text)))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), authorization, async (form, Authorization) => {
      const fields = Authorization === null ? {} : { Authorization }
      for (const path of ['/token', '/revoke', '/introspect', '/login', '/authorize']) {
        expect((await visitor.ask(path, { form, fields })).status).toBeLessThan(500)
      }
    }),
  )
})

const requestOfWeb = {
  ...WEB,
  response_type: 'code',
  scope: 'openid',
  nonce: 'n-1',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
}
