import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { hash, readCredentials, rightResponse } from './digest.ts'

const digest = (parameters: string) => `Digest ${parameters}`
const all = 'username="u", realm="", nonce="n", uri="/", response="x"'
const send = (Authorization: string, { query = '', Cookie = '' } = {}) =>
  ask(`/digest-auth/auth/user/passwd${query}`, { fields: { Authorization, ...(Cookie && { Cookie }) } })

describe('the challenge', () => {
  it.each([
    ['auth/user/passwd', 'auth', 'MD5', 32, 'never'],
    ['x/user/passwd/SHA-256/3', 'auth, auth-int', 'SHA-256', 64, '3'],
    ['auth-int/user/passwd/SHA-512', 'auth-int', 'SHA-512', 128, 'never'],
    ['auth-int/user/passwd/foo/a%20b', 'auth-int', 'MD5', 32, '"a b"'],
  ])('of %s', async (path, qop, algorithm, digits, staleAfter) => {
    const { status, field, bytes, cookies } = await ask(`/digest-auth/${path}`)
    expect([status, bytes.length]).toEqual([401, 0])
    expect(field('WWW-Authenticate')).toMatch(
      new RegExp(
        `^Digest realm="me@kennethreitz.com", nonce="[\\da-f]{${digits}}", qop="${qop}", ` +
          `opaque="[\\da-f]{${digits}}", algorithm=${algorithm}, stale=FALSE$`,
      ),
    )
    expect(cookies).toEqual([`stale_after=${staleAfter}; Path=/`, 'fake=fake_value; Path=/'])
  })

  it.each([
    'Digest',
    'Digest foo',
    digest('username="u"'),
    digest(`${all}, qop=auth`),
    'Basic xyz',
    'Bearer x',
  ])('meets %s, which are no credentials', async (authorization) => {
    const { status, cookies } = await send(authorization)
    expect([status, cookies.length]).toEqual([401, 2])
  })

  it('remembers the nonce that was refused', async () => {
    const { status, cookies } = await send(digest(all))
    expect(status).toBe(401)
    expect(cookies).toContain('last_nonce=n; Path=/')
  })

  it.each(['stale_after=0', 'last_nonce=n'])('says stale=TRUE where the cookie is %s', async (Cookie) => {
    const { status, field } = await send(digest(all), { Cookie })
    expect(status).toBe(401)
    expect(field('WWW-Authenticate')).toContain('stale=TRUE')
  })

  it('is not there for POST', async () => {
    expect((await ask('/digest-auth/auth/user/passwd', { method: 'POST' })).status).toBe(405)
  })
})

describe('require-cookie', () => {
  it.each([
    ['', 401],
    ['a=b', 403],
    // The program fails where a query would be part of what it hashes.
    ['fake=fake_value', 500],
  ])('with Cookie: %s is answered %i', async (Cookie, status) => {
    expect((await send(digest(all), { query: '?require-cookie=T', Cookie })).status).toBe(status)
  })
})

describe('the program fails', () => {
  it.each([
    'username, realm="", nonce="n", uri="/", response="x"',
    'username="u", realm="", nonce, uri="/", response="x"',
    `${all}, qop=foo, nc=1, cnonce=2`,
  ])('on %s', async (parameters) => {
    expect((await send(digest(parameters))).status).toBe(500)
  })
})

describe('a HEAD request', () => {
  it('is let in with the response for HEAD', async () => {
    const target = '/digest-auth/x/user/passwd'
    const secret = hash('u::passwd', 'MD5')
    const response = hash(`${secret}:n:${hash(`HEAD:${target}`, 'MD5')}`, 'MD5')
    const Authorization = digest(`username="u", realm="", nonce="n", uri="/", response="${response}"`)
    expect((await ask(target, { method: 'HEAD', fields: { Authorization } })).status).toBe(200)
    expect((await ask(target, { fields: { Authorization } })).status).toBe(401)
  })
})

describe('rightResponse', () => {
  // The worked examples of RFC 7616, 3.9.1.
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('is with %s what RFC 7616 computes', (algorithm, response) => {
    const credentials = readCredentials(
      'Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", ' +
        `algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ` +
        `cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="${response}", ` +
        'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"',
    )
    const path = '/dir/index.html'
    const checked = { password: 'Circle of Life', method: 'GET', path, content: new Uint8Array() }
    expect(rightResponse(credentials ?? new Map(), checked)).toBe(response)
  })
})

describe('readCredentials', () => {
  it('keeps commas and escaped quotes in quotes', () => {
    const read = readCredentials(
      String.raw`digest username="a, \"b\\", realm=r, nonce=n, uri="/?a=b", response=`,
    )
    expect(Object.fromEntries(read ?? [])).toEqual({
      username: 'a, "b\\',
      realm: 'r',
      nonce: 'n',
      uri: '/?a=b',
      response: '',
    })
  })
})
