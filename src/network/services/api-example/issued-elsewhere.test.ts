import { describe, expect, it } from 'vitest'
import { createEdge } from '#network/edge/edge.ts'
import { createInstantClock } from '#network/instant-clock.ts'
import { services } from '#network/services/index.ts'

const LOGIN = 'https://login.example.com'

function lab() {
  const clock = createInstantClock()
  const browser = { origin: 'http://localhost:4173', userAgent: 'Lab/1', languages: ['en'] }
  const edge = createEdge({ clock, seed: 1, browser, services })
  const ask = async (method: string, url: string, fields: Record<string, string>, content?: string) => {
    const response = await edge.send(
      {
        method,
        url,
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
        ...(content === undefined ? {} : { body: new TextEncoder().encode(content) }),
      },
      { exchangeId: 'x', attempt: 1 },
    )
    return { ...response, json: await new Response(response.body).json() }
  }
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return {
    clock,
    me: (token: string) => ask('GET', 'https://api.example.com/me', { Authorization: `Bearer ${token}` }),
    clientToken: async () => {
      const content = 'grant_type=client_credentials&client_id=practice-service&client_secret=service-secret'
      return (await ask('POST', `${LOGIN}/token`, form, content)).json.access_token as string
    },
    async userToken() {
      const query = new URLSearchParams({
        client_id: 'practice-spa',
        redirect_uri: 'https://httpbin.org/anything/callback',
        response_type: 'code',
        scope: 'read',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      })
      const credentials = JSON.stringify({ username: 'alice', password: 'wonderland' })
      const json = { 'Content-Type': 'application/json', Accept: 'application/json' }
      const { redirect_to } = (await ask('POST', `${LOGIN}/authorize?${query}`, json, credentials)).json
      const exchange = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'practice-spa',
        redirect_uri: 'https://httpbin.org/anything/callback',
        code: new URL(redirect_to).searchParams.get('code') ?? '',
        code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      })
      return (await ask('POST', `${LOGIN}/token`, form, exchange.toString())).json.access_token as string
    },
  }
}

describe('an access token of login.example.com', () => {
  it('lets its user in', async () => {
    const { me, userToken } = lab()
    expect(await me(await userToken())).toMatchObject({ status: 200, json: { name: 'Alice' } })
  })

  it('is refused once its ten minutes are over', async () => {
    const { me, userToken, clock } = lab()
    const token = await userToken()
    await clock.sleep(601_000)
    expect(await me(token)).toMatchObject({ status: 401, json: { detail: 'The token has expired.' } })
  })

  it('is refused with a changed signature', async () => {
    const { me, userToken } = lab()
    const token = await userToken()
    const [head, claims, signature = ''] = token.split('.')
    const forged = `${head}.${claims}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    expect(await me(forged)).toMatchObject({ status: 401, json: { detail: 'The signature does not fit.' } })
  })

  it('that a client got for itself speaks for no user', async () => {
    const { me, clientToken } = lab()
    const { status, fields } = await me(await clientToken())
    expect(status).toBe(401)
    expect(fields).toContainEqual({
      name: 'WWW-Authenticate',
      value: expect.stringContaining('error="invalid_token"'),
    })
  })
})
