import { describe, expect, it } from 'vitest'
import type { Cookie } from '#http/cookie.ts'
import { byDomain, cookieRules, urlOf } from './cookie-words.ts'

const cookie = (change: Partial<Cookie> = {}): Cookie => ({
  name: 'a',
  value: '1',
  domain: 'api.example.com',
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: false,
  sameSite: 'default',
  createdAt: 0,
  ...change,
})

describe('the rules of a cookie', () => {
  it('of a plain one say what goes without saying', () => {
    expect(cookieRules(cookie()).map(({ name }) => name)).toEqual([
      'No Domain',
      'Path=/',
      'No Expires',
      'No SameSite',
    ])
  })

  it('name every attribute', () => {
    const strict = cookie({
      hostOnly: false,
      path: '/x',
      secure: true,
      httpOnly: true,
      sameSite: 'strict',
      expiresAt: 0,
    })
    expect(cookieRules(strict).map(({ name }) => name)).toEqual([
      'Domain=api.example.com',
      'Path=/x',
      'Expires',
      'Secure',
      'HttpOnly',
      'SameSite=Strict',
    ])
  })
})

describe('cookies', () => {
  it('stand together by domain', () => {
    const [b1, a, b2] = [
      cookie({ domain: 'b.example' }),
      cookie({ domain: 'a.example' }),
      cookie({ domain: 'b.example' }),
    ]
    expect(byDomain([b1, a, b2])).toEqual([
      ['a.example', [a]],
      ['b.example', [b1, b2]],
    ])
  })

  it('can be set from the address they belong to', () => {
    expect(urlOf(cookie({ secure: true, path: '/x' }))).toBe('https://api.example.com/x')
    expect(urlOf(cookie())).toBe('http://api.example.com/')
  })
})
