import { describe, expect, test } from 'vitest'
import { createVisitor, type Visitor } from './ask.ts'

const ALICE = { username: 'alice', password: 'wonderland' }
const SESSION = /^__Host-session=session_\w+; Path=\/; Secure; HttpOnly; SameSite=None$/
const MINUTE = 60_000

async function csrfToken(visitor: Visitor, path = '/login'): Promise<string> {
  return /name="csrf_token" value="([^"]+)"/.exec((await visitor.ask(path)).text)?.[1] ?? ''
}

describe('POST /login with JSON', () => {
  test('answers with the user and sets two cookies', async () => {
    const visitor = createVisitor()
    const { status, json, setCookies, notes } = await visitor.ask('/login', { json: ALICE })
    expect(status).toBe(200)
    expect(json).toEqual({
      id: 1,
      username: 'alice',
      name: 'Alice',
      email: 'alice@example.com',
      signedInAt: '2026-07-01T12:00:00.000Z',
      expiresAt: '2026-07-01T12:30:00.000Z',
    })
    expect(setCookies).toEqual([
      expect.stringMatching(SESSION),
      'theme=light; Max-Age=31536000; Path=/; Secure; SameSite=None',
    ])
    expect(notes).toContain('Alice logged in')
  })

  test('keeps the theme that the browser already has, if there is such a theme', async () => {
    const themeAfter = async (Cookie: string) =>
      (await createVisitor().ask('/login', { json: ALICE, fields: { Cookie } })).setCookies[1]
    expect(await themeAfter('theme=dark')).toMatch(/^theme=dark;/)
    expect(await themeAfter('theme=x')).toMatch(/^theme=light;/)
  })

  test('refuses a wrong password and an unknown user in the same words', async () => {
    const visitor = createVisitor()
    const wrong = await visitor.ask('/login', { json: { ...ALICE, password: 'x' } })
    const unknown = await visitor.ask('/login', { json: { ...ALICE, username: 'mallory' } })
    expect([wrong.status, wrong.field('Content-Type')]).toEqual([401, 'application/problem+json'])
    expect(wrong.field('WWW-Authenticate')).toBe(
      'Cookie realm="login", form-action="/login", cookie-name="__Host-session"',
    )
    expect(wrong.json).toMatchObject({ status: 401, detail: 'The user name or the password is wrong.' })
    expect(unknown.text).toBe(wrong.text)
    expect(wrong.setCookies).toEqual([])
    expect(unknown.notes).toContain('nobody here is called mallory')
  })

  test.each([
    ['no password', 422, { json: { username: 'alice' } }],
    ['an empty user name', 422, { json: { ...ALICE, username: '' } }],
    ['a list', 422, { json: [ALICE] }],
    ['null', 422, { json: null }],
    ['plain text', 415, { method: 'POST', fields: { 'Content-Type': 'text/plain' } }],
    ['no content', 400, { method: 'POST', fields: { 'Content-Type': 'application/json' } }],
  ])('refuses %s with %i', async (_, status, told) => {
    const answer = await createVisitor().ask('/login', told)
    expect([answer.status, answer.field('Content-Type')]).toEqual([status, 'application/problem+json'])
  })
})

describe('the login form', () => {
  test('redirects with 303 and gives a new session id, so that a planted one is worth nothing', async () => {
    const visitor = createVisitor()
    const csrf_token = await csrfToken(visitor)
    const planted = `__Host-session=${visitor.cookies.get('__Host-session')}`
    const { status, field, setCookies, notes } = await visitor.ask('/login', {
      form: { ...ALICE, csrf_token },
    })
    expect([status, field('Location')]).toEqual([303, '/session'])
    expect(setCookies[0]).toMatch(SESSION)
    expect(setCookies[0]).not.toContain(planted)
    expect(notes).toContain('the old session id is dead; a new one is given')
    expect((await visitor.ask('/session')).json).toMatchObject({ name: 'Alice' })
    expect((await visitor.ask('/session', { fields: { Cookie: planted } })).status).toBe(401)
  })

  test('keeps the session it finds, and says who is logged in', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const { text, setCookies } = await visitor.ask('/login')
    expect(text).toContain('You are logged in as Alice.')
    expect(setCookies).toEqual([])
  })

  test('is refused without its token, with a made-up one, and with that of an ended session', async () => {
    const visitor = createVisitor()
    const csrf_token = await csrfToken(visitor)
    expect((await visitor.ask('/login', { form: ALICE })).status).toBe(403)
    expect((await visitor.ask('/login', { form: { ...ALICE, csrf_token: 'csrf_x' } })).status).toBe(403)
    await visitor.wait(30 * MINUTE + 1)
    expect((await visitor.ask('/login', { form: { ...ALICE, csrf_token } })).status).toBe(403)
  })

  test('never takes a session id that the server did not give', async () => {
    const fields = { Cookie: '__Host-session=session_mine' }
    const { setCookies, notes } = await createVisitor().ask('/login', { fields })
    expect(setCookies[0]).toMatch(SESSION)
    expect(setCookies[0]).not.toContain('session_mine')
    expect(notes).toContain('the cookie names no session that this server has')
  })
})

describe('GET /session', () => {
  test('challenges who has no session, and who has one without having logged in', async () => {
    const visitor = createVisitor()
    const before = await visitor.ask('/session')
    expect([before.status, before.field('Content-Type')]).toEqual([401, 'application/problem+json'])
    expect(before.field('WWW-Authenticate')).toMatch(/^Cookie /)
    await visitor.ask('/login')
    expect((await visitor.ask('/session')).status).toBe(401)
  })

  test('lives on while it is used, and ends after 30 minutes without a request', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    for (let use = 0; use < 3; use += 1) {
      await visitor.wait(30 * MINUTE)
      expect((await visitor.ask('/session')).status).toBe(200)
    }
    await visitor.wait(30 * MINUTE + 1)
    const { status, notes } = await visitor.ask('/session')
    expect(status).toBe(401)
    expect(notes).toContain('the session ended: more than 30 minutes without a request')
  })

  test('finds its cookie among others', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const Cookie = `a=1;b; not__Host-session=x; __Host-session=${visitor.cookies.get('__Host-session')}; c==`
    expect((await visitor.ask('/session', { fields: { Cookie } })).status).toBe(200)
  })

  test.each(['', ';;=', '__Host-session', '__Host-session=', '__Host-session=%00;'])(
    'takes the cookie field “%s” for none',
    async (Cookie) => {
      expect((await createVisitor().ask('/session', { fields: { Cookie } })).status).toBe(401)
    },
  )
})

describe('POST /logout', () => {
  test('deletes the cookie and ends the session on the server too', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    const stolen = { Cookie: `__Host-session=${visitor.cookies.get('__Host-session')}` }
    const { status, setCookies } = await visitor.ask('/logout', { method: 'POST' })
    expect(status).toBe(200)
    expect(setCookies).toEqual(['__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=None'])
    expect((await visitor.ask('/session', { fields: stolen })).status).toBe(401)
  })

  test('takes a form with its token, and redirects it', async () => {
    const visitor = createVisitor()
    await visitor.ask('/login', { json: ALICE })
    expect((await visitor.ask('/logout', { form: { csrf_token: 'x' } })).status).toBe(403)
    const form = { csrf_token: await csrfToken(visitor) }
    const { status, field } = await visitor.ask('/logout', { form })
    expect([status, field('Location')]).toEqual([303, '/login'])
    expect((await visitor.ask('/session')).status).toBe(401)
  })

  test('is answered 200 also where there is nothing to end', async () => {
    const { status, notes } = await createVisitor().ask('/logout', { method: 'POST' })
    expect(status).toBe(200)
    expect(notes).toContain('there was no session to end')
  })
})

test('each browser has a session of its own', async () => {
  const alice = createVisitor()
  const ben = createVisitor(alice.service)
  await alice.ask('/login', { json: ALICE })
  await ben.ask('/login', { json: { username: 'ben', password: 'clocktower' } })
  await ben.ask('/logout', { method: 'POST' })
  expect((await alice.ask('/session')).json).toMatchObject({ username: 'alice' })
})
