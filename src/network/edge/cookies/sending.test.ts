import { describe, expect, it } from 'vitest'
import { browser, lab } from './jar-lab.ts'

describe('what a request takes along (RFC 6265bis, 5.8)', () => {
  it('is written longer paths first, then in the order of creation', () => {
    const { clock, store, sent } = lab()
    store('root=1; Path=/')
    clock.now += 1
    store('deep=2; Path=/v1/users')
    clock.now += 1
    store('other=3; Path=/')
    expect(sent('https://api.example.com/v1/users/7')).toBe('deep=2; root=1; other=3')
  })

  it('is what the path matches', () => {
    const { store, sent } = lab()
    store('id=7; Path=/v1')
    expect(sent('https://api.example.com/v1')).toBe('id=7')
    expect(sent('https://api.example.com/v10')).toBeUndefined()
  })

  it('has the value alone where there is no name', () => {
    const { store, sent } = lab()
    store('bare')
    store('empty=')
    expect(sent()).toBe('bare; empty=')
  })

  it('goes to every port of the host', () => {
    const { store, sent } = lab()
    store('id=7', 'http://localhost:8080/')
    expect(sent('http://localhost:8765/')).toBe('id=7')
  })

  it('leaves Secure cookies out over plain http, and says so', () => {
    const { jar, store } = lab()
    store('id=7; Secure')
    store('theme=dark')
    expect(jar.cookiesFor({ url: new URL('http://api.example.com/v1/') })).toEqual({
      value: 'theme=dark',
      notes: ['kept back cookie “id”: it is Secure, and this is plain http'],
    })
  })
})

describe('a page’s fetch', () => {
  const OTHER = ['include', 'https://api.example.com/users', 'http://localhost:4173'] as const

  it('under omit sends and stores nothing', () => {
    const { jar, store, cookiesFor } = browser()
    store('id=7; Path=/')
    expect(cookiesFor('omit')).toEqual({
      value: undefined,
      notes: ['no cookies sent: this fetch went without credentials'],
    })
    expect(store('id=8; Path=/', 'omit')).toBe('not stored: this fetch went without credentials')
    expect(jar.list()[0]?.value).toBe('7')
  })

  it('under same-origin sends and stores nothing across origins, even within one site', () => {
    const { store, cookiesFor } = browser()
    const why = "this fetch shares cookies with its own origin only (credentials: 'same-origin')"
    store('id=7; Path=/')
    expect(cookiesFor('same-origin')).toEqual({ value: undefined, notes: [`no cookies sent: ${why}`] })
    expect(store('id=8; Path=/', 'same-origin')).toBe(`not stored: ${why}`)
    const own = 'https://api.example.com'
    expect(cookiesFor('same-origin', `${own}/`, own).value).toBe('id=7')
  })

  it('under include shares all cookies within one site', () => {
    const { store, cookiesFor } = browser()
    store('a=1; SameSite=Strict')
    store('b=2; SameSite=Lax')
    store('c=3')
    store('d=4; SameSite=None; Secure')
    expect(cookiesFor()).toEqual({ value: 'a=1; b=2; c=3; d=4', notes: [] })
  })

  it('of another site is not sent what is not SameSite=None', () => {
    const { store, cookiesFor } = browser()
    store('a=1; SameSite=Strict')
    store('b=2; SameSite=Lax')
    store('c=3')
    store('d=4; SameSite=None; Secure')
    expect(cookiesFor(...OTHER)).toEqual({
      value: 'd=4',
      notes: [
        'kept back cookie “a”: it is SameSite=Strict, and a page of another site asks',
        'kept back cookie “b”: it is SameSite=Lax, and a page of another site asks by fetch',
        'kept back cookie “c”: without SameSite it counts as Lax, and a page of another site asks by fetch',
      ],
    })
  })

  it('of another site has nothing stored but SameSite=None', () => {
    const { jar, store } = browser()
    expect(store('a=1; SameSite=Strict', ...OTHER)).toBe(
      'not stored: it is SameSite=Strict, and a page of another site asks',
    )
    expect(store('b=2; SameSite=lax', ...OTHER)).toMatch('not stored: it is SameSite=Lax')
    expect(store('c=3', ...OTHER)).toMatch('not stored: without SameSite it counts as Lax')
    expect(store('c=3; SameSite=often', ...OTHER)).toMatch('not stored: without SameSite it counts as Lax')
    expect(store('d=4; SameSite=None; Secure', ...OTHER)).toBe('stored for this session')
    expect(jar.list().map(({ name }) => name)).toEqual(['d'])
  })

  it('is of another site too where only the scheme differs', () => {
    const { store } = browser()
    const origin = 'http://www.example.com'
    expect(store('a=1', 'include', 'https://api.example.com/', origin)).toMatch('a page of another site')
  })

  it('has SameSite=None refused without Secure, wherever it asks', () => {
    const { store } = browser()
    expect(store('a=1; SameSite=None')).toBe('refused: SameSite=None needs Secure too')
    expect(store('a=1; SameSite=None', ...OTHER)).toBe('refused: SameSite=None needs Secure too')
  })

  it('is sent cookies that scripts of a page can’t read', () => {
    const { jar, store, cookiesFor } = browser()
    store('id=7; HttpOnly')
    expect(jar.list()[0]?.httpOnly).toBe(true)
    expect(cookiesFor().value).toBe('id=7')
  })
})

describe('a script', () => {
  it('knows no SameSite', () => {
    const { store, sent } = lab('script')
    expect(store('a=1; SameSite=None')).toBe('stored for this session')
    expect(store('b=2; SameSite=Strict')).toBe('stored for this session')
    expect(sent()).toBe('a=1; b=2')
  })

  it('that keeps no cookies sends and stores none', () => {
    const { jar, store } = lab('script')
    store('a=1; Path=/')
    const request = { url: new URL('https://api.example.com/'), keepsCookies: false }
    expect(jar.cookiesFor(request)).toEqual({
      value: undefined,
      notes: ['no cookies sent: this script keeps no cookies'],
    })
    expect(jar.store('b=2', request).reason).toBe('not stored: this script keeps no cookies')
  })
})
