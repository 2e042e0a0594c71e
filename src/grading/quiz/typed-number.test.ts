import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedNumber } from './typed-number.ts'

describe('typedNumber', () => {
  it.each([
    ['42', 42],
    [' 42 ', 42],
    ['+1.5', 1.5],
    ['-1,5', -1.5],
    ['−3', -3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1_000],
    ['1.5E-2', 0.015],
    ['1 234', 1_234],
    ["1'234'567", 1_234_567],
    ['1\u202f234,5', 1_234.5],
    ['1,234.5', 1_234.5],
    ['1,234,567.0', 1_234_567],
    ['1,234', 1.234],
  ])('reads %s as %d', (typed, number) => {
    expect(typedNumber(typed)).toBe(number)
  })

  it.each([
    '',
    ' ',
    'ten',
    '0x10',
    '1.2.3',
    '1 2',
    '1,23.4',
    '12e',
    'Infinity',
    'NaN',
    '1e999',
    '--1',
    '5 s',
    '.',
  ])('reads no number from "%s"', (typed) => {
    expect(typedNumber(typed)).toBeUndefined()
  })

  it('reads back every number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(typedNumber(`${number}`)).toBe(Number(`${number}`))
      }),
    )
  })

  it('never throws and never gives what is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const number = typedNumber(typed)
        expect(number === undefined || Number.isFinite(number)).toBe(true)
      }),
    )
  })

  it('never takes long', () => {
    expect(typedNumber(`${'1'.repeat(20_000)}x`)).toBeUndefined()
    expect(typedNumber(`${'1 '.repeat(10_000)}x`)).toBeUndefined()
    expect(typedNumber(`1.${'1'.repeat(19_000)}x`)).toBeUndefined()
  })
})
