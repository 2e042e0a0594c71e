import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCertificate, nameMatches, type Certificate, type Client } from './certificate.ts'

const good: Certificate = {
  names: ['example.com', '*.example.com'],
  validFrom: -30,
  validUntil: 60,
  issuedBy: 'public',
  revoked: false,
}
const browser: Client = { host: 'shop.example.com', roots: ['public'], knowsRevocations: true }
const failures = (certificate: Certificate, client = browser) =>
  checkCertificate(certificate, client)
    .filter(({ passed }) => !passed)
    .map(({ check }) => check)

describe('a certificate', () => {
  test('with nothing wrong passes all four checks', () => {
    expect(failures(good)).toEqual([])
    expect(checkCertificate(good, browser)).toHaveLength(4)
  })

  test('fails for what is wrong with it, and for nothing else', () => {
    expect(failures({ ...good, validUntil: -1 })).toEqual(['time'])
    expect(failures({ ...good, validFrom: 1 })).toEqual(['time'])
    expect(failures({ ...good, issuedBy: 'self' })).toEqual(['chain'])
    expect(failures({ ...good, issuedBy: 'stranger' })).toEqual(['chain'])
    expect(failures({ ...good, names: ['example.org'] })).toEqual(['name'])
    expect(failures({ ...good, revoked: true })).toEqual(['revocation'])
    expect(failures({ ...good, validUntil: -1, names: ['example.org'] })).toEqual(['time', 'name'])
  })

  test('of the company passes where its root is installed, and only there', () => {
    const made: Certificate = { ...good, issuedBy: 'company' }
    expect(failures(made)).toEqual(['chain'])
    expect(failures(made, { ...browser, roots: ['public', 'company'] })).toEqual([])
  })

  test('that was revoked passes a client that does not look', () => {
    expect(failures({ ...good, revoked: true }, { ...browser, knowsRevocations: false })).toEqual([])
  })

  test('is valid through its last day', () => {
    expect(failures({ ...good, validUntil: 0 })).toEqual([])
    expect(failures({ ...good, validFrom: 0 })).toEqual([])
  })
})

describe('a name in a certificate', () => {
  test('covers a host by its letters, whatever their case, with or without the final dot', () => {
    expect(nameMatches('example.com', 'Example.COM')).toBe(true)
    expect(nameMatches('example.com', 'example.com.')).toBe(true)
    expect(nameMatches('example.com', 'example.org')).toBe(false)
    expect(nameMatches('example.com', '')).toBe(false)
  })

  test('with a star covers one label: neither none nor two, and not all of a top-level domain', () => {
    expect(nameMatches('*.example.com', 'shop.example.com')).toBe(true)
    expect(nameMatches('*.example.com', 'example.com')).toBe(false)
    expect(nameMatches('*.example.com', 'a.shop.example.com')).toBe(false)
    expect(nameMatches('shop.*.com', 'shop.example.com')).toBe(false)
    expect(nameMatches('*.com', 'example.com')).toBe(false)
  })

  test('without a star covers nothing but itself', () => {
    const host = fc.stringMatching(/^[a-z]{1,5}(\.[a-z]{1,5}){0,3}$/)
    fc.assert(
      fc.property(host, host, (one, other) => {
        expect(nameMatches(one, other)).toBe(one === other)
        expect(nameMatches(one, one)).toBe(true)
      }),
    )
  })
})
