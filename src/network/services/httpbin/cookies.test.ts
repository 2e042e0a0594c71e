import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { readCookies, settingLine } from './cookie-text.ts'

const cookiesFor = async (Cookie: string, query = '') =>
  (await ask(`/cookies${query}`, { fields: { Cookie } })).json

describe('/cookies', () => {
  it.each([
    ['a=1; b="x y"; a=2', { a: '2', b: 'x y' }],
    ['c; =e; f=g=h;i=j,k', { c: '', '': 'e', f: 'g=h', i: 'j,k' }],
    [String.raw`b="x\"y\\z\054\303\251"; c=\303`, { b: 'x"y\\z,é', c: '\\303' }],
    ['a="unclosed; b=2', { a: '"unclosed', b: '2' }],
    ['a=1; Path=/; Version=1; __utmz=3', { a: '1' }],
    ['', {}],
  ])('reads %s', async (field, cookies) => {
    expect(await cookiesFor(field)).toEqual({ cookies })
  })

  it('shows those of analytics when asked', async () => {
    expect(await cookiesFor('__utma=3', '?show_env=1')).toEqual({ cookies: { __utma: '3' } })
  })

  it('has none where none came', async () => {
    expect((await ask('/cookies')).text).toBe('{\n  "cookies": {}\n}\n')
  })
})

describe('/cookies/set', () => {
  it('sets each name of the query to its first value and leads to /cookies', async () => {
    const { status, field, cookies } = await ask('/cookies/set?a=1&b=2&a=3')
    expect([status, field('Location')]).toEqual([302, '/cookies'])
    expect(cookies.toSorted()).toEqual(['a=1; Secure; Path=/', 'b=2; Secure; Path=/'])
  })

  it('sets no Secure cookies over http', async () => {
    expect((await ask('http://httpbin.org/cookies/set?a=1')).cookies).toEqual(['a=1; Path=/'])
  })

  it('does the same for a name and value in the path', async () => {
    const { status, cookies } = await ask('/cookies/set/name/value')
    expect([status, cookies]).toEqual([302, ['name=value; Secure; Path=/']])
  })

  it.each([
    ['x%20y', '"x y"'],
    ['%22x%22;%C3%A9,z%5C', String.raw`"\"x\"\073\303\251\054z\\"`],
    ['%0D%0AX:1', String.raw`"\015\012X:1"`],
    ['', ''],
    ['a=b', 'a=b'],
  ])('quotes the value %s', async (value, written) => {
    expect((await ask(`/cookies/set?a=${value}`)).cookies).toEqual([`a=${written}; Secure; Path=/`])
  })

  it.each([
    ['a%0D%0A=b', 500],
    ['%C3%A9=b', 500],
    ['a%01=b', 400],
    ['=b', 302],
    ['', 302],
  ])('?%s is answered %i', async (query, status) => {
    expect((await ask(`/cookies/set?${query}`)).status).toBe(status)
  })
})

describe('/cookies/delete', () => {
  it('ends each name of the query in 1970 and leads to /cookies', async () => {
    const { status, field, cookies } = await ask('/cookies/delete?a=1&b')
    expect([status, field('Location')]).toEqual([302, '/cookies'])
    const end = 'Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0; Path=/'
    expect(cookies.toSorted()).toEqual([`a=; ${end}`, `b=; ${end}`])
  })
})

describe('a value', () => {
  it('comes back as it was set', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const sent = settingLine('name', value).replace(/; Path=\/$/, '')
        expect(readCookies(sent).get('name')).toBe(value.toWellFormed())
      }),
    )
  })
})
