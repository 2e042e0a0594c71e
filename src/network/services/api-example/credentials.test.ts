import { describe, expect, test } from 'vitest'
import { handClock } from '#network/services/ask.ts'
import { ask } from './contract/ask.ts'
import { createService } from './index.ts'
import { PRACTICE_SECRET } from './jwt.ts'

const ORIGIN = 'https://api.example.com'
const send = (path: string, fields: Record<string, string> = {}) =>
  ask(createService(), `${ORIGIN}${path}`, { headers: fields })
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` })

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

async function jwt(claims: object, { alg = 'HS256', secret = PRACTICE_SECRET } = {}): Promise<string> {
  const encoder = new TextEncoder()
  const part = (value: object) => base64url(encoder.encode(JSON.stringify(value)))
  const input = `${part({ alg, typ: 'JWT' })}.${part(claims)}`
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(input)))
  return `${input}.${alg === 'none' ? '' : base64url(signature)}`
}

describe('/users, which is public', () => {
  test.each(['token123', 'YOUR_TOKEN', 'your-token', 'your-api-key', 'my_secure_token', 'your_token_here'])(
    'answers 200 with %s as well as without',
    async (token) => {
      expect((await send('/users')).response.status).toBe(200)
      expect((await send('/users', bearer(token))).response.status).toBe(200)
    },
  )

  test('refuses a token that was never issued', async () => {
    const { response } = await send('/users', bearer('made-up'))
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe(
      'Bearer realm="api", error="invalid_token", error_description="The token is not known"',
    )
  })
})

describe.each(['/me', '/profile', '/api/me'])('%s', (path) => {
  test('is Alice with her token', async () => {
    const { response, notes } = await send(path, bearer('token123'))
    expect(await response.json()).toMatchObject({ id: 1, name: 'Alice' })
    expect(notes).toContain('token123 is Alice’s')
  })

  test('challenges a request without token, naming no error (RFC 6750, 3.1)', async () => {
    const { response } = await send(path)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="api"')
  })
})

describe('a malformed Authorization field', () => {
  test.each(['Bearer', 'Bearer two parts'])('%s is a bad request', async (field) => {
    const { response } = await send('/me', { Authorization: field })
    expect(response.status).toBe(400)
    expect(response.headers.get('WWW-Authenticate')).toContain('error="invalid_request"')
  })

  test('a token without scheme is not taken, and the server says why', async () => {
    const { response, notes } = await send('/me', { Authorization: 'token123' })
    expect(response.status).toBe(401)
    expect(notes[0]).toMatch(/has no scheme/)
  })
})

describe('/admin', () => {
  test('needs a token', async () => expect((await send('/admin')).response.status).toBe(401))

  test('refuses a known user who is no administrator with 403', async () => {
    const { response } = await send('/admin', bearer('token123'))
    expect(response.status).toBe(403)
    expect(response.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"')
  })

  test('lets the administrator in', async () => {
    expect((await send('/admin', bearer('admin-token'))).response.status).toBe(200)
  })
})

describe('/data', () => {
  test.each([
    ['bearer', bearer('your-api-key')],
    ['api-key', { 'X-API-Key': 'your-key-here' }],
    ['api-key', { 'X-API-Key': 'demo-key-123' }],
    ['basic', basic('username:password')],
  ])('takes %s credentials', async (by, fields) => {
    const { response } = await send('/data', fields)
    expect(await response.json()).toMatchObject({ authenticatedBy: by })
  })

  test('takes a key in the query, and warns of it', async () => {
    const { response, notes } = await send('/data?api_key=demo-key-123')
    expect(response.status).toBe(200)
    expect(notes.join()).toMatch(/logs/)
  })

  test.each([
    ['nothing', {}],
    ['a wrong key', { 'X-API-Key': 'mine' }],
    ['a wrong password', basic('username:secret')],
    ['credentials that are not base64', { Authorization: 'Basic ====' }],
  ])('refuses %s with both challenges', async (_, fields) => {
    const { response } = await send('/data', fields)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe(
      'Bearer realm="api", Basic realm="api", charset="UTF-8"',
    )
  })
})

describe('a JSON Web Token', () => {
  test('signed with the practice secret speaks for the user in sub', async () => {
    const { response } = await send('/me', bearer(await jwt({ sub: '42' })))
    expect((await response.json()).name).toBe('Pedro')
  })

  test('may carry the admin role', async () => {
    const token = await jwt({ sub: '1', role: 'admin' })
    expect((await send('/admin', bearer(token))).response.status).toBe(200)
  })

  const forged = async () => {
    const [head, , signature] = (await jwt({ sub: '1' })).split('.')
    return `${head}.${base64url(new TextEncoder().encode('{"sub":"1","role":"admin"}'))}.${signature}`
  }
  test.each([
    [
      'signed with another secret',
      () => jwt({ sub: '1' }, { secret: 'guess' }),
      'The signature does not fit',
    ],
    ['whose claims were changed', forged, 'The signature does not fit'],
    [
      'with alg none',
      () => jwt({ sub: '1' }, { alg: 'none' }),
      'The algorithm none is not accepted, only HS256',
    ],
    ['past its exp', () => jwt({ sub: '1', exp: handClock().date() / 1000 - 1 }), 'The token has expired'],
    [
      'before its nbf',
      () => jwt({ sub: '1', nbf: handClock().date() / 1000 + 60 }),
      'The token is not valid yet',
    ],
    ['for nobody', () => jwt({}), 'The token belongs to no user'],
    ['cut short', async () => 'eyJhbGciOiJIUzI1NiIs...', 'The token is not a readable JWT'],
  ])('%s is refused', async (_, make, reason) => {
    const { response } = await send('/users', bearer(await make()))
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe(
      `Bearer realm="api", error="invalid_token", error_description="${reason}"`,
    )
  })
})
