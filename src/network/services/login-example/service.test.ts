import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { createVisitor } from './ask.ts'
import { allowed, codeForm, tokens } from './flow.ts'
import { createService } from './index.ts'

const PAGE = 'http://localhost:4173'

test('a client that knows only the issuer gets from discovery to the user’s name', async () => {
  const { ask, clock } = createVisitor()
  const issuer = 'https://login.example.com'
  const server = (await ask('/.well-known/openid-configuration')).json
  expect(server['issuer']).toBe(issuer)

  const verifier = 'a-verifier-that-only-the-client-knows-0123456789'
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const request = new URL(String(server['authorization_endpoint']))
  request.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: 'practice-spa',
      redirect_uri: 'https://app.example.com/callback',
      scope: 'openid profile',
      state: 'state-1',
      nonce: 'nonce-1',
      code_challenge: Buffer.from(hash).toString('base64url'),
      code_challenge_method: 'S256',
    }),
  )

  const form = await ask(request.href)
  const csrf_token = /name="csrf_token" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const typed = { csrf_token, username: 'pedro', password: 'telescope', decision: 'allow' }
  const consent = await ask(request.href, { form: typed })
  const back = new URL(consent.field('Location') ?? '').searchParams
  expect([back.get('state'), back.get('iss')]).toEqual(['state-1', issuer])

  const token = await ask(String(server['token_endpoint']), {
    form: {
      grant_type: 'authorization_code',
      client_id: 'practice-spa',
      code: back.get('code') ?? '',
      redirect_uri: 'https://app.example.com/callback',
      code_verifier: verifier,
    },
  })
  const keys = createLocalJWKSet(JSON.parse((await ask(String(server['jwks_uri']))).text))
  const identity = await jwtVerify(String(token.json['id_token']), keys, {
    issuer,
    audience: 'practice-spa',
    currentDate: new Date(clock.date()),
  })
  expect(identity.payload).toMatchObject({ sub: '42', nonce: 'nonce-1' })

  const fields = { Authorization: `Bearer ${String(token.json['access_token'])}` }
  const user = await ask(String(server['userinfo_endpoint']), { fields })
  expect(user.json).toEqual({ sub: '42', name: 'Pedro', preferred_username: 'pedro' })
})

describe('discovery', () => {
  test('says the same at both addresses, and every endpoint it names exists', async () => {
    const { ask } = createVisitor()
    const server = await ask('/.well-known/oauth-authorization-server')
    expect(server.text).toBe((await ask('/.well-known/openid-configuration')).text)
    expect(server.field('Cache-Control')).toBe('max-age=3600')
    const endpoints = Object.entries(server.json).filter(([name]) => /_endpoint$|_uri$/.test(name))
    expect(endpoints).toHaveLength(6)
    for (const [, url] of endpoints) {
      expect((await ask(String(url), { method: 'OPTIONS' })).status).toBe(204)
    }
  })

  test('shows no private part of the key', async () => {
    const { keys } = JSON.parse((await createVisitor().ask('/jwks.json')).text)
    expect(keys.map((key: object) => Object.keys(key).toSorted())).toEqual([
      ['alg', 'e', 'kid', 'kty', 'n', 'use'],
    ])
  })
})

test('/ lists the endpoints, and clients and users with their practice credentials', async () => {
  const { json } = await createVisitor().ask('/')
  expect(json['note']).toContain('practice')
  expect(json['endpoints']).toContainEqual(expect.objectContaining({ path: '/token', methods: ['POST'] }))
  expect(json['clients']).toContainEqual(
    expect.objectContaining({ client_id: 'practice-web', client_secret: 'web-secret' }),
  )
  expect(json['users']).toContainEqual({ id: 1, username: 'alice', password: 'wonderland', name: 'Alice' })
})

describe('any other request', () => {
  test.each([
    ['/nothing', 'GET', 404, null],
    ['/token/', 'DELETE', 404, null],
    ['/token', 'GET', 405, 'POST, OPTIONS'],
    ['/session', 'PURGE', 405, 'GET, HEAD, OPTIONS'],
    ['/authorize', 'OPTIONS', 204, 'GET, POST, HEAD, OPTIONS'],
  ])('%s %s is %i', async (path, method, status, allow) => {
    const answer = await createVisitor().ask(path, { method })
    expect([answer.status, answer.field('Allow')]).toEqual([status, allow])
    expect(answer.field('Vary')).toBe('Origin')
  })
})

describe('pages of other origins', () => {
  const { cors } = createService()

  test('may come with cookies, each named', () => {
    const fields = cors.fields({ origin: PAGE, method: 'GET' })
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Origin', value: PAGE })
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Credentials', value: 'true' })
    expect(fields).toContainEqual({ name: 'Vary', value: 'Origin' })
    expect(fields.find(({ name }) => name === 'Access-Control-Expose-Headers')?.value).toMatch(
      /Location.*WWW-Authenticate/,
    )
  })

  test('may send the fields they ask for', () => {
    const requestHeaders = 'authorization,content-type'
    const { status, fields } = cors.preflight({ origin: PAGE, method: 'POST', requestHeaders })
    expect(status).toBe(204)
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: requestHeaders })
  })

  test('that have no origin of their own come without cookies', () => {
    const fields = cors.fields({ origin: 'null', method: 'GET' })
    expect(fields).toContainEqual({ name: 'Access-Control-Allow-Origin', value: '*' })
    expect(fields.map(({ name }) => name)).not.toContain('Access-Control-Allow-Credentials')
  })
})

describe('a reload', () => {
  test('loses neither sessions, codes nor tokens, nor what was revoked', async () => {
    const before = createVisitor()
    const { accessToken, refreshToken } = await tokens(before)
    const code = (await allowed(before)).get('code')
    await before.ask('/revoke', { form: { token: accessToken, client_id: 'practice-spa' } })

    const service = createService()
    service.load?.(JSON.parse(JSON.stringify(before.service.save?.())))
    const after = createVisitor(service)
    for (const [name, value] of before.cookies) after.cookies.set(name, value)
    expect((await after.ask('/session')).json).toMatchObject({ username: 'alice' })
    expect((await after.ask('/token', { form: codeForm(code) })).status).toBe(200)
    const refresh = { grant_type: 'refresh_token', client_id: 'practice-spa', refresh_token: refreshToken }
    expect((await after.ask('/token', { form: refresh })).status).toBe(200)
    const bearer = { Authorization: `Bearer ${accessToken}` }
    expect((await after.ask('/userinfo', { fields: bearer })).status).toBe(401)
  })

  test('has nothing to save while nothing was given out', async () => {
    const { service, ask } = createVisitor()
    await ask('/')
    expect(service.save?.()).toBeUndefined()
  })

  test.each([undefined, null, 7, {}, { version: 2 }, { version: 1, issued: 'x' }])(
    'ignores %j in place of what was saved',
    async (saved) => {
      const visitor = createVisitor()
      await visitor.ask('/login', { json: { username: 'alice', password: 'wonderland' } })
      visitor.service.load?.(saved)
      expect((await visitor.ask('/session')).status).toBe(200)
    },
  )

  test('of the whole lab forgets everybody', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: { username: 'alice', password: 'wonderland' } })
    visitor.service.reset?.()
    expect((await visitor.ask('/session')).status).toBe(401)
    expect(visitor.service.save?.()).toBeUndefined()
  })
})

test('no id comes twice, though chance may repeat itself', async () => {
  const first = createVisitor()
  const second = createVisitor(first.service)
  await first.ask('/login')
  await second.ask('/login')
  expect(first.cookies.get('__Host-session')).not.toBe(second.cookies.get('__Host-session'))
})

test('what is used lives on however many forms others open', async () => {
  const alice = createVisitor()
  await alice.ask('/login', { json: { username: 'alice', password: 'wonderland' } })
  for (let visit = 0; visit < 250; visit += 1) {
    if (visit % 100 === 0) await alice.ask('/session')
    await createVisitor(alice.service).ask('/login')
  }
  expect((await alice.ask('/session')).status).toBe(200)
  expect(JSON.stringify(alice.service.save?.()).length).toBeLessThan(100_000)
})
