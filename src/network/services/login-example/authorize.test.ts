import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createVisitor, type Visitor } from './ask.ts'
import { allowed, authorizePath, CALLBACK, type Changes, codeForm } from './flow.ts'

const ALICE = { username: 'alice', password: 'wonderland' }
const asJson = { Accept: 'application/json' }

function csrfTokenOf(page: string): string {
  return /name="csrf_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

async function answerTo(changes: Changes, visitor = createVisitor()): Promise<URL> {
  const { status, field } = await visitor.ask(authorizePath(changes))
  expect(status).toBe(302)
  return new URL(field('Location') ?? '')
}

async function sendForm(visitor: Visitor, form: Record<string, string>, changes: Changes = {}) {
  const page = await visitor.ask(authorizePath(changes))
  return visitor.ask(authorizePath(changes), { form: { csrf_token: csrfTokenOf(page.text), ...form } })
}

describe('GET /authorize', () => {
  test('shows who wants what, and asks for a password', async () => {
    const { status, text, field, notes } = await createVisitor().ask(authorizePath())
    expect([status, field('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(text).toContain('<strong>Practice app</strong> wants to')
    expect(text).toContain('read your data at api.example.com')
    expect(text).toContain('name="password"')
    expect(notes).toContain('asks the user whether Practice app may: openid profile read')
  })

  test('can’t be framed or kept by a cache, and tells no other site its address', async () => {
    const { field } = await createVisitor().ask(authorizePath())
    expect(field('X-Frame-Options')).toBe('DENY')
    expect(field('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(field('Cache-Control')).toBe('no-store')
    expect(field('Referrer-Policy')).toBe('no-referrer')
  })

  test('asks for no password when somebody is logged in', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const { text } = await visitor.ask(authorizePath())
    expect(text).toContain('You are logged in as Alice.')
    expect(text).not.toContain('name="password"')
  })

  test.each([
    ['prompt=login', { prompt: 'login' }],
    ['a login older than max_age', { max_age: '60' }],
  ])('asks for the password anew with %s', async (_, changes) => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    await visitor.wait(61_000)
    expect((await visitor.ask(authorizePath(changes))).text).toContain('name="password"')
  })

  test('needs no redirect_uri of a client that has registered one', async () => {
    const { status } = await createVisitor().ask(
      authorizePath({ client_id: 'practice-web', redirect_uri: undefined }),
    )
    expect(status).toBe(200)
  })
})

describe('a client or redirect_uri that can’t be trusted', () => {
  test.each<[string, Changes, string]>([
    ['no client_id', { client_id: undefined }, 'has no client_id'],
    ['an unknown client_id', { client_id: 'other' }, 'No client is registered as other'],
    ['a client_id that is markup', { client_id: '<script>' }, 'as &lt;script&gt;'],
    ['no redirect_uri where several are registered', { redirect_uri: undefined }, 'must name one'],
    ['a redirect_uri of another host', { redirect_uri: 'https://evil.example/' }, 'has not registered'],
    ['a redirect_uri with a slash more', { redirect_uri: `${CALLBACK}/` }, 'letter for letter'],
    ['a redirect_uri with a query', { redirect_uri: `${CALLBACK}?a=1` }, 'letter for letter'],
    ['a redirect_uri in other case', { redirect_uri: CALLBACK.toUpperCase() }, 'letter for letter'],
    ['another client’s redirect_uri', { client_id: 'practice-web' }, 'letter for letter'],
    ['a client that logs nobody in', { client_id: 'practice-service' }, 'no redirect_uri'],
  ])('%s is an error page and no redirect', async (_, changes, says) => {
    const { status, field, text } = await createVisitor().ask(authorizePath(changes))
    expect([status, field('Location')]).toEqual([400, null])
    expect(field('Content-Type')).toBe('text/html; charset=utf-8')
    expect(text).toContain(says)
  })

  test.each(['client_id=practice-spa', 'redirect_uri=https://evil.example/'])(
    'a second %s is an error page too',
    async (more) => {
      expect((await createVisitor().ask(`${authorizePath()}&${more}`)).status).toBe(400)
    },
  )

  test('is JSON for a program that asks for it', async () => {
    const { status, json } = await createVisitor().ask(authorizePath({ client_id: 'other' }), {
      fields: asJson,
    })
    expect([status, json['error']]).toEqual([400, 'invalid_request'])
  })
})

describe('other errors go back to the client', () => {
  test.each<[string, Changes, string]>([
    ['no response_type', { response_type: undefined }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['another response_mode', { response_mode: 'fragment' }, 'invalid_request'],
    ['an unknown scope', { scope: 'openid everything' }, 'invalid_scope'],
    ['a scope of nothing but spaces', { scope: ' ' }, 'invalid_scope'],
    ['no PKCE', { code_challenge: undefined }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method, which means plain', { code_challenge_method: undefined }, 'invalid_request'],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
    ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
    ['a request object by address', { request_uri: 'https://a.example' }, 'request_uri_not_supported'],
    ['a max_age that is no number', { max_age: '-1' }, 'invalid_request'],
    ['prompt=none with another', { prompt: 'none login' }, 'invalid_request'],
    ['prompt=none with nobody logged in', { prompt: 'none' }, 'login_required'],
  ])('%s', async (_, changes, error) => {
    const url = await answerTo(changes)
    expect(url.origin + url.pathname).toBe(CALLBACK)
    expect(url.searchParams.get('error')).toBe(error)
    expect(url.searchParams.get('state')).toBe('xyz')
    expect(url.searchParams.get('iss')).toBe('https://login.example.com')
    expect(url.searchParams.has('code')).toBe(false)
  })

  test('a parameter twice', async () => {
    const { field } = await createVisitor().ask(`${authorizePath()}&scope=write`)
    expect(new URL(field('Location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  test('prompt=none with somebody logged in, who would have to be asked', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const url = await answerTo({ prompt: 'none' }, visitor)
    expect(url.searchParams.get('error')).toBe('consent_required')
  })

  test('without state where the request had none', async () => {
    const url = await answerTo({ state: undefined, response_type: 'token' })
    expect(url.searchParams.has('state')).toBe(false)
  })
})

describe('POST /authorize as the form sends it', () => {
  test('redirects with code, state and iss, and logs the user in', async () => {
    const visitor = createVisitor()
    const { status, field, setCookies } = await sendForm(visitor, { ...ALICE, decision: 'allow' })
    expect(status).toBe(302)
    const url = new URL(field('Location') ?? '')
    expect(url.origin + url.pathname).toBe(CALLBACK)
    expect([...url.searchParams.keys()]).toEqual(['code', 'state', 'iss'])
    expect(url.searchParams.get('state')).toBe('xyz')
    expect(setCookies).toHaveLength(1)
    expect((await visitor.ask('/session')).json).toMatchObject({ username: 'alice' })
  })

  test('keeps a state of any letters as it was', async () => {
    const state = 'ä &=+%00"<'
    expect((await allowed(createVisitor(), { state })).get('state')).toBe(state)
  })

  test('brings access_denied when the user says no', async () => {
    const { field } = await sendForm(createVisitor(), { decision: 'deny' })
    const { searchParams } = new URL(field('Location') ?? '')
    expect([searchParams.get('error'), searchParams.get('state')]).toEqual(['access_denied', 'xyz'])
  })

  test.each([
    ['a wrong password', { username: 'alice', password: 'x' }, 'The user name or the password is wrong.'],
    ['an unknown user', { username: 'mallory', password: 'x' }, 'The user name or the password is wrong.'],
    ['nothing typed', {}, 'A user name and a password are needed.'],
  ])('shows the form again after %s', async (_, typed, says) => {
    const { status, field, text } = await sendForm(createVisitor(), typed)
    expect(status).toBe(401)
    expect(field('WWW-Authenticate')).toContain('Cookie realm="login"')
    expect(text).toContain(`<p role="alert">${says}</p>`)
    expect(text).toContain('name="csrf_token"')
  })

  test('is refused without the form’s token, with another’s, and without its cookie', async () => {
    const visitor = createVisitor()
    const page = await visitor.ask(authorizePath())
    const csrf_token = csrfTokenOf(page.text)
    const other = csrfTokenOf((await createVisitor(visitor.service).ask(authorizePath())).text)
    const send = (form: Record<string, string>, fields = {}) =>
      visitor.ask(authorizePath(), { form: { ...ALICE, ...form }, fields })
    expect((await send({})).status).toBe(403)
    expect((await send({ csrf_token: other })).status).toBe(403)
    expect((await send({ csrf_token }, { Cookie: 'theme=light' })).status).toBe(403)
    expect((await send({ csrf_token })).status).toBe(302)
  })

  test('takes the request from the content as well as from the address', async () => {
    const visitor = createVisitor()
    const request = Object.fromEntries(new URLSearchParams(authorizePath().split('?')[1]))
    const { json } = await visitor.ask('/authorize', { json: { ...request, ...ALICE }, fields: asJson })
    expect(json['redirect_to']).toContain('code=')
  })
})

describe('POST /authorize from a page’s fetch, which can’t read a redirect', () => {
  test('is told the address with Accept: application/json', async () => {
    const { status, json } = await createVisitor().ask(authorizePath(), { json: ALICE, fields: asJson })
    expect(status).toBe(200)
    expect(String(json['redirect_to'])).toMatch(
      /^https:\/\/app\.example\.com\/callback\?code=\w+&state=xyz&iss=https%3A%2F%2Flogin\.example\.com$/,
    )
  })

  test('is told of errors in the same way', async () => {
    const told = { json: ALICE, fields: asJson }
    const { json } = await createVisitor().ask(authorizePath({ scope: 'x' }), told)
    expect(String(json['redirect_to'])).toContain('error=invalid_scope')
  })

  test('gets problem details for a wrong password', async () => {
    const told = { json: { username: 'alice', password: 'x' }, fields: asJson }
    const { status, field } = await createVisitor().ask(authorizePath(), told)
    expect([status, field('Content-Type')]).toEqual([401, 'application/problem+json'])
    expect(field('WWW-Authenticate')).toContain('Cookie realm="login"')
  })

  test('needs no password with the cookie of a login', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const told = { json: { decision: 'allow' }, fields: asJson }
    expect((await visitor.ask(authorizePath(), told)).json['redirect_to']).toContain('code=')
  })

  test('needs one with prompt=login all the same', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const told = { json: { decision: 'allow' }, fields: asJson }
    expect((await visitor.ask(authorizePath({ prompt: 'login' }), told)).status).toBe(401)
  })

  test.each([
    ['a decision that is none', 422, { json: { ...ALICE, decision: 'maybe' } }],
    ['JSON that is a list', 422, { json: [] }],
    ['a member that is an object', 422, { json: { username: {} } }],
    ['plain text', 415, { method: 'POST', fields: { 'Content-Type': 'text/plain' } }],
    ['no Content-Type', 415, { method: 'POST' }],
    ['no content', 400, { method: 'POST', fields: { 'Content-Type': 'application/json' } }],
  ])('refuses %s with %i', async (_, status, told) => {
    expect((await createVisitor().ask(authorizePath(), told)).status).toBe(status)
  })
})

test('no parameters whatever lead to another address or to an exception', async () => {
  const name = fc.constantFrom('client_id', 'redirect_uri', 'scope', 'state', 'prompt', 'response_type', 'x')
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constant(CALLBACK))
  const visitor = createVisitor()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value)), fc.boolean(), async (pairs, post) => {
      const path = `${authorizePath()}&${new URLSearchParams(pairs)}`
      const { status, field } = await visitor.ask(path, post ? { json: ALICE } : {})
      expect([200, 302, 400]).toContain(status)
      const location = field('Location')
      if (location !== null) expect(location.startsWith(`${CALLBACK}?`)).toBe(true)
    }),
  )
})

test('a code of the httpbin callback needs that redirect_uri at /token', async () => {
  const visitor = createVisitor()
  const redirect_uri = 'https://httpbin.org/anything/callback'
  const code = (await allowed(visitor, { redirect_uri })).get('code')
  expect((await visitor.ask('/token', { form: codeForm(code, { redirect_uri }) })).status).toBe(200)
})
