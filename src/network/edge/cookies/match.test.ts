import { describe, expect, it } from 'vitest'
import { defaultPath, domainMatches, isSecureConnection, pathMatches } from './match.ts'

describe('a domain (RFC 6265bis, 5.1.3)', () => {
  it('matches itself and the hosts below it', () => {
    expect(domainMatches('example.com', 'example.com')).toBe(true)
    expect(domainMatches('a.b.example.com', 'example.com')).toBe(true)
  })

  it('matches no host that only ends alike, nor the host above', () => {
    expect(domainMatches('badexample.com', 'example.com')).toBe(false)
    expect(domainMatches('example.com', 'www.example.com')).toBe(false)
  })

  it('that is the end of an address matches nothing', () => {
    expect(domainMatches('10.0.0.1', '0.0.1')).toBe(false)
    expect(domainMatches('10.0.0.1', '10.0.0.1')).toBe(true)
  })
})

describe('a path (RFC 6265bis, 5.1.4)', () => {
  it.each([
    ['/shop', '/shop', true],
    ['/shop/', '/shop', true],
    ['/shop/cart', '/shop', true],
    ['/shop/cart', '/shop/', true],
    ['/shop', '/shop/', false],
    ['/shopping', '/shop', false],
    ['/anything', '/', true],
    ['/', '/shop', false],
  ])('%s matches the cookie path %s: %s', (request, cookie, matches) => {
    expect(pathMatches(request, cookie)).toBe(matches)
  })

  it.each([
    ['https://a.test/', '/'],
    ['https://a.test/one', '/'],
    ['https://a.test/one/', '/one'],
    ['https://a.test/one/two?q=/three', '/one'],
  ])('of %s is by default %s', (url, path) => {
    expect(defaultPath(new URL(url))).toBe(path)
  })
})

describe('a connection', () => {
  it.each([
    'https://a.test/',
    'wss://a.test/',
    'http://localhost:8080/',
    'http://app.localhost/',
    'http://127.0.0.1:3000/',
    'http://[::1]/',
  ])('to %s may carry Secure cookies', (url) => {
    expect(isSecureConnection(new URL(url))).toBe(true)
  })

  it.each(['http://a.test/', 'ws://a.test/', 'http://localhost.a.test/', 'http://10.0.0.1/'])(
    'to %s may not',
    (url) => expect(isSecureConnection(new URL(url))).toBe(false),
  )
})
