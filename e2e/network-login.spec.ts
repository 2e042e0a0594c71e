import type { Page } from '@playwright/test'
import { ask, type Asked } from './ask.ts'
import { expect, test } from './lab.ts'

const LOGIN = 'https://login.example.com'
const REDIRECT = 'https://httpbin.org/anything/callback'

const json = (value: object): Asked => ({
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify(value),
})

async function answer(page: Page, request: string, init?: Asked) {
  const seen = await ask(page, request, init)
  if ('failed' in seen) throw new Error(`${request}: ${seen.failed}`)
  return { ...seen, json: () => JSON.parse(seen.text) }
}

test.beforeEach(async ({ lab }) => {
  lab.expectRefusalsFrom('login.example.com', 'api.example.com')
  await lab.open('/sandbox')
})

test('a session begins with a cookie, is sent back with credentials only, and ends', async ({ page }) => {
  const alice = json({ username: 'alice', password: 'wonderland' })
  const me = (credentials: RequestCredentials) => answer(page, `GET ${LOGIN}/session`, { credentials })

  expect((await me('include')).status).toBe(401)
  expect((await answer(page, `POST ${LOGIN}/login`, { ...alice, credentials: 'include' })).status).toBe(200)
  expect((await me('include')).json()).toMatchObject({ username: 'alice' })
  expect((await me('omit')).status).toBe(401)
  expect((await me('same-origin')).status).toBe(401)
  expect(await page.evaluate(() => document.cookie)).toBe('')

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-network', 'ready')
  expect((await me('include')).status).toBe(200)

  await answer(page, `POST ${LOGIN}/logout`, { ...json({}), credentials: 'include' })
  expect((await me('include')).status).toBe(401)
})

test('a login without credentials keeps no cookie', async ({ page }) => {
  const alice = json({ username: 'alice', password: 'wonderland' })
  expect((await answer(page, `POST ${LOGIN}/login`, alice)).status).toBe(200)
  expect((await answer(page, `GET ${LOGIN}/session`, { credentials: 'include' })).status).toBe(401)
})

test('the code flow with PKCE leads to a token that the API accepts', async ({ page }) => {
  const metadata = (await answer(page, `GET ${LOGIN}/.well-known/oauth-authorization-server`)).json()
  const query = new URLSearchParams({
    client_id: 'practice-spa',
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid profile read',
    state: 'af0ifjsldkj',
    // The pair of RFC 7636, appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  const alice = json({ username: 'alice', password: 'wonderland' })
  const allowed = await answer(page, `POST ${metadata.authorization_endpoint}?${query}`, alice)
  const callback = new URL(allowed.json().redirect_to)
  expect(callback.searchParams.get('state')).toBe('af0ifjsldkj')

  const exchange = {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'practice-spa',
      redirect_uri: REDIRECT,
      code: callback.searchParams.get('code') ?? '',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    }).toString(),
  }
  const token = (await answer(page, `POST ${metadata.token_endpoint}`, exchange)).json().access_token
  const bearer = { headers: { Authorization: `Bearer ${token}` } }
  expect((await answer(page, `GET ${metadata.userinfo_endpoint}`, bearer)).json()).toMatchObject({ sub: '1' })
  expect((await answer(page, 'GET https://api.example.com/me', bearer)).json()).toMatchObject({
    name: 'Alice',
  })

  const again = await answer(page, `POST ${metadata.token_endpoint}`, exchange)
  expect([again.status, again.json().error]).toEqual([400, 'invalid_grant'])
})

test('every other endpoint of the authorization server answers', async ({ page }) => {
  const form = (fields: Record<string, string>): Asked => ({
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  const client = { client_id: 'practice-service', client_secret: 'service-secret' }
  const expected: [request: string, status: number, init?: Asked][] = [
    ['GET /', 200],
    ['GET /.well-known/openid-configuration', 200],
    ['GET /jwks.json', 200],
    ['GET /authorize', 400],
    ['POST /token', 200, form({ ...client, grant_type: 'client_credentials' })],
    ['POST /token', 400, form({ ...client, grant_type: 'password' })],
    ['POST /introspect', 200, form({ ...client, token: 'unknown' })],
    ['POST /revoke', 200, form({ ...client, token: 'unknown' })],
    ['GET /userinfo', 401],
    ['POST /login', 401, json({ username: 'alice', password: 'wrong' })],
    ['POST /jwks.json', 405],
    ['GET /nothing', 404],
  ]
  for (const [request, status, init] of expected) {
    const seen = await ask(page, request.replace(' ', ` ${LOGIN}`), init)
    expect.soft(seen, request).toMatchObject({ status })
  }
})
