import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { createVisitor, type Visitor } from './ask.ts'
import { basic, codeForm, tokens } from './flow.ts'
import { privateKey } from './practice-key.ts'

const web = basic('practice-web', 'web-secret')
const bearer = (token: string) => ({ fields: { Authorization: `Bearer ${token}` } })

const introspect = async (visitor: Visitor, token: string) =>
  (await visitor.ask('/introspect', { form: { token }, fields: web })).json

const revoke = (visitor: Visitor, token: string, client_id = 'practice-spa') =>
  visitor.ask('/revoke', { form: { token, client_id } })

async function serviceToken(visitor: Visitor): Promise<string> {
  const told = {
    form: { grant_type: 'client_credentials' },
    fields: basic('practice-service', 'service-secret'),
  }
  return String((await visitor.ask('/token', told)).json['access_token'])
}

describe('/userinfo', () => {
  test('tells what the scope allows', async () => {
    const visitor = createVisitor()
    const claims = async (scope: string) =>
      (await visitor.ask('/userinfo', bearer((await tokens(visitor, { scope })).accessToken))).json
    expect(await claims('openid')).toEqual({ sub: '1' })
    expect(await claims('openid profile')).toEqual({ sub: '1', name: 'Alice', preferred_username: 'alice' })
    expect(await claims('openid email')).toEqual({
      sub: '1',
      email: 'alice@example.com',
      email_verified: true,
    })
  })

  test('answers POST as GET', async () => {
    const visitor = createVisitor()
    const { accessToken } = await tokens(visitor)
    expect((await visitor.ask('/userinfo', { method: 'POST', ...bearer(accessToken) })).status).toBe(200)
  })

  test.each<[string, Record<string, string>]>([
    ['no Authorization', {}],
    ['another scheme', web],
  ])('challenges %s, naming no error', async (_, fields) => {
    const { status, field } = await createVisitor().ask('/userinfo', { fields })
    expect([status, field('WWW-Authenticate')]).toEqual([401, 'Bearer realm="login"'])
  })

  test.each(['Bearer', 'Bearer two parts', 'Bearer "quoted"'])(
    '%s is a bad request',
    async (Authorization) => {
      const { status, field } = await createVisitor().ask('/userinfo', { fields: { Authorization } })
      expect(status).toBe(400)
      expect(field('WWW-Authenticate')).toContain('error="invalid_request"')
    },
  )

  test('refuses a token without openid with 403 insufficient_scope', async () => {
    const visitor = createVisitor()
    for (const token of [
      (await tokens(visitor, { scope: 'read' })).accessToken,
      await serviceToken(visitor),
    ]) {
      const { status, field, json } = await visitor.ask('/userinfo', bearer(token))
      expect([status, json['error']]).toEqual([403, 'insufficient_scope'])
      expect(field('WWW-Authenticate')).toBe(
        'Bearer realm="login", error="insufficient_scope", ' +
          'error_description="The token lacks the scope openid", scope="openid"',
      )
    }
  })

  test('refuses an expired token with 401 invalid_token', async () => {
    const visitor = createVisitor()
    const { accessToken } = await tokens(visitor)
    await visitor.wait(600_000)
    const { status, field } = await visitor.ask('/userinfo', bearer(accessToken))
    expect(status).toBe(401)
    expect(field('WWW-Authenticate')).toBe(
      'Bearer realm="login", error="invalid_token", error_description="The token has expired"',
    )
  })

  test('refuses an id_token, a refresh token and a token signed by somebody who found the key', async () => {
    const visitor = createVisitor()
    const { idToken, refreshToken } = await tokens(visitor)
    const forged = await new SignJWT({ client_id: 'practice-spa', scope: 'openid', jti: 'mine' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt' })
      .setIssuer('https://login.example.com')
      .setAudience('https://api.example.com')
      .setSubject('2')
      .setIssuedAt(visitor.clock.date() / 1000)
      .setExpirationTime(visitor.clock.date() / 1000 + 60)
      .sign(privateKey)
    for (const token of [idToken, refreshToken, forged, 'token123']) {
      const { status, json } = await visitor.ask('/userinfo', bearer(token))
      expect([status, json['error']]).toEqual([401, 'invalid_token'])
    }
  })
})

describe('/introspect (RFC 7662)', () => {
  test('describes an access token and a refresh token', async () => {
    const visitor = createVisitor()
    const { accessToken, refreshToken } = await tokens(visitor)
    const now = Math.floor(visitor.clock.date() / 1000)
    const both = {
      active: true,
      client_id: 'practice-spa',
      username: 'alice',
      scope: 'openid profile read',
      sub: '1',
      iss: 'https://login.example.com',
    }
    expect(await introspect(visitor, accessToken)).toEqual({
      ...both,
      token_type: 'Bearer',
      aud: 'https://api.example.com',
      iat: now,
      exp: now + 600,
      jti: expect.stringMatching(/^at_/),
    })
    expect(await introspect(visitor, refreshToken)).toEqual({ ...both, exp: now + 14 * 24 * 60 * 60 })
  })

  test('names the client as the subject where it acts for itself', async () => {
    const visitor = createVisitor()
    const described = await introspect(visitor, await serviceToken(visitor))
    expect(described).toMatchObject({ active: true, sub: 'practice-service' })
    expect(described).not.toHaveProperty('username')
  })

  test('says of every other token only that it is not active', async () => {
    const visitor = createVisitor()
    const { accessToken, refreshToken, idToken } = await tokens(visitor)
    const refresh = { grant_type: 'refresh_token', client_id: 'practice-spa', refresh_token: refreshToken }
    await visitor.ask('/token', { form: refresh })
    await visitor.wait(600_000)
    for (const token of [accessToken, refreshToken, idToken, 'token123', 'a.b.c', '…']) {
      expect(await introspect(visitor, token)).toEqual({ active: false })
    }
  })

  test.each([
    ['nobody', 401, 'invalid_client', { form: { token: 'x' } }],
    ['a public client', 401, 'invalid_client', { form: { token: 'x', client_id: 'practice-spa' } }],
    ['a request without token', 400, 'invalid_request', { form: '', fields: web }],
  ])('refuses %s', async (_, status, error, told) => {
    const answer = await createVisitor().ask('/introspect', told)
    expect([answer.status, answer.json['error']]).toEqual([status, error])
  })
})

describe('/revoke (RFC 7009)', () => {
  test('ends an access token and leaves the rest of the login alone', async () => {
    const visitor = createVisitor()
    const { accessToken, refreshToken } = await tokens(visitor)
    const { status, text } = await revoke(visitor, accessToken)
    expect([status, text]).toEqual([200, ''])
    expect(await introspect(visitor, accessToken)).toEqual({ active: false })
    expect((await visitor.ask('/userinfo', bearer(accessToken))).status).toBe(401)
    expect(await introspect(visitor, refreshToken)).toMatchObject({ active: true })
  })

  test('ends a refresh token with the access tokens that came of it', async () => {
    const visitor = createVisitor()
    const { accessToken, refreshToken } = await tokens(visitor)
    await revoke(visitor, refreshToken)
    for (const token of [accessToken, refreshToken]) {
      expect(await introspect(visitor, token)).toEqual({ active: false })
    }
  })

  test('ends every token of the login also where the access token came of a refresh', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const refresh = { grant_type: 'refresh_token', client_id: 'practice-spa', refresh_token: refreshToken }
    const { json } = await visitor.ask('/token', { form: refresh })
    await revoke(visitor, String(json['refresh_token']))
    expect(await introspect(visitor, String(json['access_token']))).toEqual({ active: false })
  })

  test('answers 200 for a token that is worth nothing already', async () => {
    const visitor = createVisitor()
    const { accessToken } = await tokens(visitor)
    await revoke(visitor, accessToken)
    expect((await revoke(visitor, accessToken)).status).toBe(200)
    expect((await revoke(visitor, 'made-up')).status).toBe(200)
  })

  test('ignores a token_type_hint that is wrong', async () => {
    const visitor = createVisitor()
    const { refreshToken } = await tokens(visitor)
    const form = { client_id: 'practice-spa', token: refreshToken, token_type_hint: 'access_token' }
    await visitor.ask('/revoke', { form })
    expect(await introspect(visitor, refreshToken)).toEqual({ active: false })
  })

  test('refuses a client to whom the token was not given, and the token lives on', async () => {
    const visitor = createVisitor()
    const { accessToken } = await tokens(visitor)
    const { status, json } = await visitor.ask('/revoke', { form: { token: accessToken }, fields: web })
    expect([status, json['error']]).toEqual([400, 'invalid_grant'])
    expect(await introspect(visitor, accessToken)).toMatchObject({ active: true })
  })

  test.each([
    ['nobody', 401, 'invalid_client', { form: { token: 'x' } }],
    ['a request without token', 400, 'invalid_request', { form: codeForm(null) }],
  ])('refuses %s', async (_, status, error, told) => {
    const answer = await createVisitor().ask('/revoke', told)
    expect([answer.status, answer.json['error']]).toEqual([status, error])
  })
})
