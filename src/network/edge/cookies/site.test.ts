import { describe, expect, it } from 'vitest'
import { isPublicSuffix, isSameSite, registrableDomain } from './site.ts'

describe('a public suffix', () => {
  it.each(['com', 'org', 'net', 'localhost', 'co.uk', 'github.io'])('is %s', (domain) => {
    expect(isPublicSuffix(domain)).toBe(true)
  })

  it.each(['example.com', 'bbc.co.uk', 'pages.github.io', '127.0.0.1', '[::1]'])('is not %s', (domain) => {
    expect(isPublicSuffix(domain)).toBe(false)
  })
})

describe('the registrable domain', () => {
  it.each([
    ['example.com', 'example.com'],
    ['a.b.example.com', 'example.com'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['x.pages.github.io', 'pages.github.io'],
    ['co.uk', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
  ])('of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })
})

describe('a page and a URL (RFC 6265bis, 5.2)', () => {
  it.each([
    ['http://localhost:4173', 'http://localhost:8080/items'],
    ['http://localhost:4173', 'ws://localhost:8765/'],
    ['https://www.example.com', 'https://api.example.com/users'],
    ['https://www.example.com', 'wss://chat.example.com/'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:2/'],
  ])('%s and %s are one site', (origin, url) => {
    expect(isSameSite(origin, new URL(url))).toBe(true)
  })

  it.each([
    ['http://localhost:4173', 'https://httpbin.org/get'],
    ['http://www.example.com', 'https://www.example.com/'],
    ['https://one.github.io', 'https://two.github.io/'],
    ['https://one.co.uk', 'https://two.co.uk/'],
    ['http://a.localhost', 'http://localhost/'],
    ['null', 'https://api.example.com/'],
  ])('%s and %s are two', (origin, url) => {
    expect(isSameSite(origin, new URL(url))).toBe(false)
  })
})
