import { describe, expect, it } from 'vitest'
import { classMeaning, reasonPhrase, statusClass, statusCodes, statusEntry } from './status.ts'

// The IANA HTTP Status Code Registry, by where a code is defined.
const registry: Record<string, readonly number[]> = {
  '9110': [
    100, 101, 200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400, 401, 402,
    403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 426, 500, 501,
    502, 503, 504, 505,
  ],
  '2295': [506],
  '2518': [102],
  '2774': [510],
  '3229': [226],
  '4918': [207, 423, 424, 507],
  '5842': [208, 508],
  '6585': [428, 429, 431, 511],
  '7725': [451],
  '8297': [103],
  '8470': [425],
}

// A draft of the HTTP working group holds this one for the time being.
const temporary = [104]

describe('the status code registry', () => {
  it('has every registered code once, ascending', () => {
    const codes = [...Object.values(registry).flat(), ...temporary].toSorted((a, b) => a - b)
    expect(statusCodes.map(({ code }) => code)).toEqual(codes)
  })

  it.each(Object.entries(registry))('names RFC %s as the source of its codes', (number, codes) => {
    expect(statusCodes.filter(({ rfc }) => rfc?.number === number).map(({ code }) => code)).toEqual(codes)
  })

  it('numbers the sections of RFC 9110 by class: 15.2 for 1xx to 15.6 for 5xx', () => {
    const wrong = statusCodes.filter(
      ({ code, rfc }) => rfc?.number === '9110' && !rfc.section?.startsWith(`15.${statusClass(code) + 1}.`),
    )
    expect(wrong).toEqual([])
  })

  it('names no source where none is published', () => {
    expect(temporary.map((code) => statusEntry(code)?.rfc)).toEqual([undefined])
  })

  it.each([
    [200, 'OK'],
    [203, 'Non-Authoritative Information'],
    [302, 'Found'],
    [306, '(Unused)'],
    [413, 'Content Too Large'],
    [414, 'URI Too Long'],
    [416, 'Range Not Satisfiable'],
    [418, '(Unused)'],
    [422, 'Unprocessable Content'],
    [451, 'Unavailable For Legal Reasons'],
    [505, 'HTTP Version Not Supported'],
  ])('has the phrase of RFC 9110 for %i: %s', (code, phrase) => {
    expect(reasonPhrase(code)).toBe(phrase)
  })

  it.each([299, 420, 499, 509, 520, 600, 0])('knows nothing of %i', (code) => {
    expect(statusEntry(code)).toBeUndefined()
    expect(reasonPhrase(code)).toBe('')
  })
})

describe('the class of a status code', () => {
  it.each([
    [100, 1],
    [199, 1],
    [204, 2],
    [299, 2],
    [304, 3],
    [451, 4],
    [499, 4],
    [500, 5],
    [599, 5],
  ])('of %i is %i, registered or not', (code, expected) => {
    expect(statusClass(code)).toBe(expected)
  })

  it.each([0, 99, 600, 999])(
    'of %i, which is none, is 5: treated as a server error (RFC 9110, 15)',
    (code) => {
      expect(statusClass(code)).toBe(5)
    },
  )

  it('is explained in words, each differently', () => {
    expect(new Set(statusCodes.map(({ code }) => classMeaning[statusClass(code)])).size).toBe(5)
  })
})
