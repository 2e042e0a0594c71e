import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCookieDate } from './cookie-date.ts'

const SAMPLE = Date.UTC(1994, 10, 6, 8, 49, 37)

describe('parseCookieDate (RFC 6265bis, 5.1.1)', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    '1994 november 6th 8:49:37',
    '8:49:37z;6@NOVember!!94',
    'Sun, 06 Nov 1994 08:49:37 +0100',
  ])('reads “%s”: parts in any order, between any separators, the zone not looked at', (text) => {
    expect(parseCookieDate(text)).toBe(SAMPLE)
  })

  it('puts years 70 to 99 into the last century and 0 to 69 into this one', () => {
    const yearOf = (year: string) => new Date(parseCookieDate(`1 Jan ${year} 0:0:0`) ?? NaN).getUTCFullYear()
    expect(['69', '70', '99', '00'].map(yearOf)).toEqual([2069, 1970, 1999, 2000])
  })

  it('takes the first number for the day and the next for the year', () => {
    expect(parseCookieDate('12 11 Feb 0:0:0')).toBe(Date.UTC(2011, 1, 12))
  })

  it.each([
    ['no time', '6 Nov 1994'],
    ['no month', '6 1994 08:49:37'],
    ['no day', 'Nov 1994 08:49:37'],
    ['no year', '6 Nov 08:49:37'],
    ['an hour of 24', '6 Nov 1994 24:00:00'],
    ['a minute of 60', '6 Nov 1994 08:60:00'],
    ['a second of 60', '6 Nov 1994 08:49:60'],
    ['a day 0', '0 Nov 1994 08:49:37'],
    ['a day that the month does not have', '31 Feb 2026 08:49:37'],
    ['a year before 1601', '6 Nov 1600 08:49:37'],
    ['a year of five digits', '6 Nov 19940 08:49:37'],
    ['three digits for the hour', '6 Nov 1994 008:49:37'],
    ['nothing', ''],
  ])('finds no date where there is %s', (_, text) => {
    expect(parseCookieDate(text)).toBeUndefined()
  })

  it('reads back every date that a server would write', () => {
    const seconds = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) / 1_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseCookieDate(new Date(second * 1_000).toUTCString())).toBe(second * 1_000)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCookieDate(text)))
  })
})
