import { describe, expect, it } from 'vitest'
import { lab, START } from './jar-lab.ts'

describe('storing a cookie (RFC 6265bis, 5.7)', () => {
  it('without Domain keeps it for the very host', () => {
    const { jar, store, sent } = lab()
    expect(store('id=7')).toBe('stored for this session')
    expect(jar.list()).toEqual([
      {
        name: 'id',
        value: '7',
        domain: 'api.example.com',
        hostOnly: true,
        path: '/v1',
        secure: false,
        httpOnly: false,
        sameSite: 'default',
        createdAt: START,
      },
    ])
    expect(sent()).toBe('id=7')
    expect(sent('https://a.api.example.com/v1/users')).toBeUndefined()
    expect(sent('https://example.com/v1/users')).toBeUndefined()
  })

  it('with Domain keeps it for all hosts below', () => {
    const { store, sent } = lab()
    expect(store('id=7; Domain=.EXAMPLE.com; Path=/')).toBe('stored for this session')
    expect(sent('https://example.com/')).toBe('id=7')
    expect(sent('https://shop.example.com/')).toBe('id=7')
    expect(sent('https://badexample.com/')).toBeUndefined()
  })

  it.each(['other.org', 'www.api.example.com', 'shop.example.com'])(
    'refuses Domain=%s, which does not cover the host',
    (domain) => {
      expect(lab().store(`id=7; Domain=${domain}`)).toBe(
        `refused: Domain=${domain} does not cover api.example.com`,
      )
    },
  )

  it('refuses a Domain that is a public suffix', () => {
    expect(lab().store('id=7; Domain=com')).toBe(
      'refused: anyone can have a site under com, so no cookie may be for all of it',
    )
    expect(lab().store('id=7; Domain=github.io', 'https://me.github.io/')).toMatch('anyone can have a site')
  })

  it('takes a public suffix for its own host only', () => {
    const { jar, store } = lab()
    expect(store('id=7; Domain=localhost', 'http://localhost:8080/')).toBe('stored for this session')
    expect(jar.list()[0]).toMatchObject({ domain: 'localhost', hostOnly: true })
  })

  it('takes an empty Domain for none, and refuses one that is not ASCII', () => {
    const { jar, store } = lab()
    expect(store('id=7; Domain=')).toBe('stored for this session')
    expect(jar.list()[0]).toMatchObject({ domain: 'api.example.com', hostOnly: true })
    expect(store('id=7; Domain=bücher.de')).toBe('refused: Domain may have ASCII characters only')
  })

  it('takes an address for itself only', () => {
    const { store, sent } = lab()
    expect(store('id=7; Domain=127.0.0.1; Path=/', 'http://127.0.0.1/')).toBe('stored for this session')
    expect(sent('http://127.0.0.1:99/')).toBe('id=7')
    expect(store('id=7; Domain=0.0.1', 'http://127.0.0.1/')).toMatch('does not cover')
  })

  it('refuses what can’t be read, in words', () => {
    expect(lab().store('=')).toBe('refused: it has neither a name nor a value')
    expect(lab().store('a=\x01')).toBe('refused: it has a control character in it')
  })

  it('says which attributes it passed over', () => {
    expect(lab().store('id=7; Max-Age=1h')).toBe(
      'stored for this session (ignored: Max-Age=1h is no whole number of seconds)',
    )
  })

  it('refuses Secure over plain http, but not on this machine', () => {
    expect(lab().store('id=7; Secure', 'http://api.example.com/')).toBe(
      'refused: Secure cookies can’t be set over plain http',
    )
    expect(lab().store('id=7; Secure', 'http://localhost:8080/')).toBe('stored for this session')
  })

  it('lets plain http not replace or shadow a Secure cookie', () => {
    const { store } = lab()
    const why = 'refused: plain http may not put it in place of the Secure cookie of that name'
    store('id=7; Secure; Path=/login')
    expect(store('id=8; Path=/login', 'http://api.example.com/')).toBe(why)
    expect(store('id=8; Path=/login/en; Domain=example.com', 'http://api.example.com/')).toBe(why)
    expect(store('id=8; Path=/login', 'http://shop.example.com/')).toBe('stored for this session')
    expect(store('id=8; Path=/login', 'http://www.api.example.com/')).toBe(why)
    expect(store('id=8; Path=/', 'http://api.example.com/')).toBe('stored for this session')
    expect(store('other=8; Path=/login', 'http://api.example.com/')).toBe('stored for this session')
  })

  it.each(['__Secure-id', '__SECURE-id', '__secure-id'])('refuses the name %s without Secure', (name) => {
    expect(lab().store(`${name}=7`)).toBe('refused: a name that begins with __Secure- needs Secure')
    expect(lab().store(`${name}=7; Secure`)).toBe('stored for this session')
  })

  it.each(['__Host-id', '__HOST-id', '__host-id'])(
    'refuses the name %s without Secure and Path=/, or with Domain',
    (name) => {
      const why = 'refused: a name that begins with __Host- needs Secure and Path=/, and no Domain'
      expect(lab().store(`${name}=7; Path=/`)).toBe(why)
      expect(lab().store(`${name}=7; Secure; Path=/v1`)).toBe(why)
      expect(lab().store(`${name}=7; Secure`, 'https://api.example.com/')).toBe(why)
      expect(lab().store(`${name}=7; Secure; Path=/; Domain=api.example.com`)).toBe(why)
      expect(lab().store(`${name}=7; Secure; Path=/`)).toBe('stored for this session')
    },
  )

  it('lets no nameless cookie pass for one with a prefix', () => {
    expect(lab().store('=__Host-id=7; Secure; Path=/')).toMatch('a cookie without a name may not pass for')
    expect(lab().store('=__secure-id=7')).toMatch('a cookie without a name may not pass for')
  })

  it('replaces the one with the same name, domain and path, and keeps its time of creation', () => {
    const { clock, jar, store, sent } = lab()
    store('a=1; Path=/')
    clock.now += 1_000
    store('b=1; Path=/')
    clock.now += 1_000
    expect(store('a=2; Path=/')).toBe('stored for this session, in place of the one before')
    expect(jar.list().map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ['a', START],
      ['b', START + 1_000],
    ])
    expect(sent()).toBe('a=2; b=1')
  })

  it('tells apart a host’s own cookie and one for all hosts below it', () => {
    const { jar, store, sent } = lab()
    store('a=1; Path=/')
    store('a=2; Path=/; Domain=api.example.com')
    expect(jar.list()).toHaveLength(2)
    expect(sent()).toBe('a=1; a=2')
  })
})
