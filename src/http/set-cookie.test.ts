import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cookie } from './cookie.ts'
import { parseSetCookie, setCookieLine, type SetCookie } from './set-cookie.ts'

function read(line: string): SetCookie {
  const result = parseSetCookie(line)
  if (!result.ok) throw new Error(result.problem)
  return result.cookie
}

function problem(line: string): string | undefined {
  const result = parseSetCookie(line)
  return result.ok ? undefined : result.problem
}

describe('a Set-Cookie line (RFC 6265bis, 5.6)', () => {
  it('begins with a name and a value, without the blanks around them', () => {
    expect(read(' \tid \t=  a b\t; Path=/')).toMatchObject({ name: 'id', value: 'a b' })
  })

  it('keeps quotes, commas and further equals signs in the value', () => {
    expect(read('id="a,b=c"').value).toBe('"a,b=c"')
  })

  it('may lack a name', () => {
    expect(read('just a value')).toMatchObject({ name: '', value: 'just a value' })
    expect(read('=a')).toMatchObject({ name: '', value: 'a' })
    expect(read('a=')).toMatchObject({ name: 'a', value: '' })
  })

  it.each(['', '=', ' = ', '; Path=/'])('is refused where it has neither: “%s”', (line) => {
    expect(problem(line)).toBe('it has neither a name nor a value')
  })

  it('is refused with any control character but a tab, wherever it stands', () => {
    for (const line of ['a=b\x00', 'a\x1f=b', 'a=b; Path=/\x7f', 'a=b\r\n']) {
      expect(problem(line)).toBe('it has a control character in it')
    }
    expect(read('a=b\tc').value).toBe('b\tc')
  })

  it('may have 4096 bytes of name and value, counted in UTF-8', () => {
    expect(read(`ab=${'x'.repeat(4_094)}`).value).toHaveLength(4_094)
    expect(problem(`ab=${'x'.repeat(4_095)}`)).toMatch('longer than 4096 bytes')
    expect(problem(`ab=${'ü'.repeat(2_048)}`)).toMatch('longer than 4096 bytes')
  })

  it('has attributes whose names are written in any case, with or without blanks', () => {
    expect(read('a=b;SECURE;httponly ; max-age = 60;DOMAIN=Example.COM; path=/x; samesite=STRICT')).toEqual({
      name: 'a',
      value: 'b',
      secure: true,
      httpOnly: true,
      maxAge: 60,
      domain: 'example.com',
      path: '/x',
      sameSite: 'strict',
      ignored: [],
    })
  })

  it('has Secure and HttpOnly whatever they are given', () => {
    expect(read('a=b; Secure=no; HttpOnly=0')).toMatchObject({ secure: true, httpOnly: true })
  })

  it('obeys the last of an attribute that is repeated', () => {
    expect(read('a=b; Max-Age=1; Max-Age=2; SameSite=None; SameSite=Lax; Path=/x; Path=/y')).toMatchObject({
      maxAge: 2,
      sameSite: 'lax',
      path: '/y',
    })
    expect(read('a=b; SameSite=None; SameSite=often').sameSite).toBe('default')
    expect(read('a=b; Path=/x; Path=y').path).toBeUndefined()
  })

  it('has a Domain without its leading dot', () => {
    expect(read('a=b; Domain=.example.com').domain).toBe('example.com')
  })

  it.each([
    ['Max-Age=1h', 'Max-Age=1h is no whole number of seconds'],
    ['Max-Age=-', 'Max-Age=- is no whole number of seconds'],
    ['Max-Age=1.5', 'Max-Age=1.5 is no whole number of seconds'],
    ['Expires=soon', 'Expires=soon is no date'],
    ['SameSite=often', 'SameSite=often is not Strict, Lax or None'],
    ['Path=docs', 'Path=docs does not begin with a slash'],
    ['Expire=0', 'Expire is no attribute of a cookie'],
  ])('is kept without the attribute %s, and says why', (attribute, why) => {
    expect(read(`a=b; ${attribute}`)).toEqual({
      name: 'a',
      value: 'b',
      secure: false,
      httpOnly: false,
      sameSite: 'default',
      ignored: [why],
    })
  })

  it('keeps an earlier attribute where a later one can’t be read', () => {
    expect(read('a=b; Max-Age=5; Max-Age=x').maxAge).toBe(5)
  })

  it('passes over an attribute whose value has more than 1024 bytes', () => {
    expect(read(`a=b; Path=/${'x'.repeat(1_023)}`).path).toHaveLength(1_024)
    expect(read(`a=b; Path=/ok; Path=/${'x'.repeat(1_024)}`).path).toBe('/ok')
  })

  it('may have a negative Max-Age', () => {
    expect(read('a=b; Max-Age=-7').maxAge).toBe(-7)
  })

  it('can be any text: reading never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(';', '=', ' ', '\t', 'Max-Age', 'Expires', 'Domain', 'Path', 'SameSite', '__Host-'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void parseSetCookie(pieces.join(''))))
  })

  it('is read in time that grows with its length only', () => {
    expect(read(`a=b${';x'.repeat(200_000)}`).ignored).toHaveLength(200_000)
    expect(read(`a=b;${' '.repeat(500_000)}x`).name).toBe('a')
  })
})

const plain = fc.stringMatching(/^[!#-+\--:<-[\]-~]([ !#-+\--:<-~]{0,20}[!#-+\--:<-~])?$/)
const cookies: fc.Arbitrary<Omit<Cookie, 'createdAt'>> = fc.record(
  {
    name: plain.filter((name) => !name.includes('=')),
    value: plain,
    domain: fc.domain().map((domain) => domain.toLowerCase()),
    hostOnly: fc.boolean(),
    path: plain.map((path) => `/${path}`),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom('strict', 'lax', 'none', 'default'),
    expiresAt: fc.integer({ min: 0, max: 4e9 }).map((seconds) => seconds * 1_000),
  },
  { requiredKeys: ['name', 'value', 'domain', 'hostOnly', 'path', 'secure', 'httpOnly', 'sameSite'] },
)

describe('setCookieLine', () => {
  it('writes attributes as servers do', () => {
    expect(
      setCookieLine({
        name: 'id',
        value: '7',
        domain: 'example.com',
        hostOnly: false,
        path: '/shop',
        secure: true,
        httpOnly: true,
        sameSite: 'none',
        expiresAt: 784_111_777_000,
      }),
    ).toBe(
      'id=7; Domain=example.com; Path=/shop; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Secure; HttpOnly; SameSite=None',
    )
  })

  it('names no Domain for a cookie of one host only', () => {
    const line = setCookieLine({
      name: 'id',
      value: '7',
      domain: 'example.com',
      hostOnly: true,
      path: '/',
      secure: false,
      httpOnly: false,
      sameSite: 'default',
    })
    expect(line).toBe('id=7; Path=/')
  })

  it('writes what reads back as the same cookie', () => {
    fc.assert(
      fc.property(cookies, (cookie) => {
        const { name, value, hostOnly, domain, path, secure, httpOnly, sameSite, expiresAt } = cookie
        expect(read(setCookieLine(cookie))).toEqual({
          name,
          value,
          path,
          secure,
          httpOnly,
          sameSite,
          ...(hostOnly ? {} : { domain }),
          ...(expiresAt === undefined ? {} : { expires: expiresAt }),
          ignored: [],
        })
      }),
    )
  })
})
