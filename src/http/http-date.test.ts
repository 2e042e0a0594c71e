import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHttpDate } from './http-date.ts'

const NOW = Date.UTC(2026, 6, 1)
const SAMPLE = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('parseHttpDate', () => {
  it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'reads the format of %s (RFC 9110, 5.6.7)',
    (text) => expect(parseHttpDate(text, NOW)).toBe(SAMPLE),
  )

  it('reads back every date that a server would write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        (date) => {
          const whole = Math.floor(date.getTime() / 1_000) * 1_000
          expect(parseHttpDate(new Date(whole).toUTCString(), NOW)).toBe(whole)
        },
      ),
    )
  })

  it('takes a year of two digits for the nearest that is not more than 50 years ahead', () => {
    const yearOf = (text: string) => new Date(parseHttpDate(text, NOW) ?? Number.NaN).getUTCFullYear()
    expect(yearOf('Tuesday, 06-Nov-76 08:49:37 GMT')).toBe(2076)
    expect(yearOf('Tuesday, 06-Nov-77 08:49:37 GMT')).toBe(1977)
  })

  it.each([
    'Mon 1',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    '06 Nov 1994 08:49:37 GMT',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    '',
  ])('does not take “%s” for a date', (text) => {
    expect(parseHttpDate(text, NOW)).toBeUndefined()
  })
})
