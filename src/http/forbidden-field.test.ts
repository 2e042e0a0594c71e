import { describe, expect, it } from 'vitest'
import { isForbiddenField } from './forbidden-field.ts'

describe('a field that a page may not set', () => {
  // Fetch standard, "forbidden request-header", step 1.
  it.each([
    'Accept-Charset',
    'Accept-Encoding',
    'Access-Control-Request-Headers',
    'Access-Control-Request-Method',
    'Connection',
    'Content-Length',
    'Cookie',
    'Cookie2',
    'Date',
    'DNT',
    'Expect',
    'Host',
    'Keep-Alive',
    'Origin',
    'Referer',
    'Set-Cookie',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'Upgrade',
    'Via',
  ])('%s, however its name is cased', (name) => {
    expect(isForbiddenField(name)).toBe(true)
    expect(isForbiddenField(name.toLowerCase())).toBe(true)
    expect(isForbiddenField(name.toUpperCase())).toBe(true)
  })

  it.each(['Proxy-Authorization', 'proxy-', 'Sec-Fetch-Site', 'SEC-CH-UA'])(
    '%s, by how it begins',
    (name) => {
      expect(isForbiddenField(name)).toBe(true)
    },
  )

  it('User-Agent, because Chromium drops it', () => {
    expect(isForbiddenField('User-Agent')).toBe(true)
  })

  it.each(['X-HTTP-Method', 'X-HTTP-Method-Override', 'x-method-override'])(
    '%s, where it names a method that fetch refuses',
    (name) => {
      expect(isForbiddenField(name, 'TRACE')).toBe(true)
      expect(isForbiddenField(name, 'get, connect')).toBe(true)
      expect(isForbiddenField(name, ' Track ')).toBe(true)
      expect(isForbiddenField(name, 'DELETE')).toBe(false)
      expect(isForbiddenField(name, 'TRACER')).toBe(false)
      expect(isForbiddenField(name)).toBe(false)
    },
  )
})

describe('a field that a page may set', () => {
  it.each([
    'Accept',
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'Cache-Control',
    'If-None-Match',
    'Range',
    'X-Trace',
    'Proxy',
    'Sec',
    'Second',
    'Dated',
    'Hostname',
    'Access-Control-Allow-Origin',
  ])('%s', (name) => expect(isForbiddenField(name, 'TRACE')).toBe(false))
})
