import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { setCookieLine } from '#http/set-cookie.ts'
import { browser, lab } from './jar-lab.ts'

describe('the view of a jar', () => {
  it('sets a cookie by hand, as its own site would', () => {
    const { jar, cookiesFor } = browser()
    jar.set('https://api.example.com/', 'id=7; SameSite=Strict; Path=/')
    expect(cookiesFor().value).toBe('id=7')
    jar.set('https://api.example.com/', 'id=; Max-Age=0; Path=/')
    expect(jar.list()).toEqual([])
  })

  it('throws with the reason where a cookie is refused', () => {
    const { jar } = browser()
    expect(() => jar.set('https://api.example.com/', 'a=1; SameSite=None')).toThrow(
      'refused: SameSite=None needs Secure too',
    )
    expect(() => jar.set('api.example.com', 'a=1')).toThrow('“api.example.com” is no absolute URL')
  })

  it('removes one cookie, or all', () => {
    const { jar, store } = lab()
    store('a=1; Path=/')
    store('a=2; Path=/v1')
    jar.remove({ name: 'a', domain: 'api.example.com', path: '/' })
    expect(jar.list().map(({ value }) => value)).toEqual(['2'])
    jar.clear()
    expect(jar.list()).toEqual([])
  })

  it('gives the same list until it changes, and tells of each change', () => {
    const { clock, jar, store } = lab()
    const listener = vi.fn()
    const stop = jar.subscribe(listener)
    store('a=1; Max-Age=10')
    const list = jar.list()
    expect(listener).toHaveBeenCalledTimes(1)
    store('b=1; Domain=other.org')
    clock.now += 9_999
    expect(jar.list()).toBe(list)
    expect(listener).toHaveBeenCalledTimes(1)
    clock.now += 1
    expect(jar.list()).toEqual([])
    stop()
    jar.clear()
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

describe('a saved jar', () => {
  it('is read back as it was, through JSON', () => {
    const { jar, store } = lab()
    store('a=1; Path=/')
    store('b=2; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax; Domain=example.com')
    const other = lab()
    other.jar.load(JSON.parse(JSON.stringify(jar.save())))
    expect(other.jar.list()).toEqual(jar.list())
    expect(other.sent('https://api.example.com/')).toBe('a=1; b=2')
  })

  it('is nothing while it is empty', () => {
    expect(lab().jar.save()).toBeUndefined()
  })

  it('has lost what expired meanwhile', () => {
    const { jar, store } = lab()
    store('a=1; Max-Age=60')
    const later = lab()
    later.clock.now += 60_000
    later.jar.load(jar.save())
    expect(later.jar.list()).toEqual([])
  })

  it('is empty where what was saved can’t be read', () => {
    const { jar } = lab()
    for (const junk of [undefined, null, 7, [], { version: 2, cookies: [] }, { version: 1, cookies: [{}] }]) {
      jar.load(junk)
      expect(jar.list()).toEqual([])
    }
  })
})

describe('any line at all', () => {
  const attribute = fc.oneof(
    fc.constantFrom('Secure', 'HttpOnly', 'Path=/', 'Path=/v1', 'Domain=example.com', 'Domain=com'),
    fc.constantFrom('Max-Age=0', 'Max-Age=5', 'Expires=x', 'SameSite=None', 'SameSite=Strict', '=', ''),
  )
  const line = fc
    .tuple(fc.oneof(fc.string(), fc.constantFrom('a=1', '__Host-a=1', 'b')), fc.array(attribute))
    .map(([pair, attributes]) => [pair, ...attributes].join('; '))
  const url = fc.constantFrom('https://api.example.com/v1/', 'http://example.com/', 'http://localhost:1/v1')

  it('gets a verdict, and what is stored is what goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, url)), (lines) => {
        const { jar } = lab('browser')
        for (const [text, target] of lines) {
          const request = { url: new URL(target) }
          const verdict = jar.store(text, request)
          expect(verdict.line).toBe(text)
          expect(verdict.reason).toMatch(/^(stored|removed|refused|not stored)\b/)
          expect(verdict.stored).toBe(verdict.reason.startsWith('stored'))
        }
        expect(() => jar.cookiesFor({ url: new URL('https://api.example.com/v1/') })).not.toThrow()
      }),
    )
  })

  it('stored once can be written out and set again, to the same effect', () => {
    fc.assert(
      fc.property(line, url, (text, target) => {
        const { jar } = lab('browser')
        const copy = lab('browser').jar
        jar.store(text, { url: new URL(target) })
        for (const cookie of jar.list()) copy.set(target, setCookieLine(cookie))
        expect(copy.list()).toEqual(jar.list())
      }),
    )
  })
})
