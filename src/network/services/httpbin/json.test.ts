import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prettyJson, readJson, writeLine } from './json.ts'
import { readDecimal, readInteger, spellFloat } from './numbers.ts'

describe('JSON', () => {
  it('comes out of the service as it went in', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const source = JSON.stringify(value)
        expect(JSON.parse(prettyJson(readJson(source)))).toEqual(JSON.parse(source))
        expect(JSON.parse(writeLine(readJson(source)))).toEqual(JSON.parse(source))
      }),
    )
  })

  it.each(['', '{', 'NaN', '01', "{'a': 1}", '"\n"'])('%j is none', (text) => {
    expect(readJson(text)).toBeNull()
  })

  it('keeps strings that look like numbers, and numbers in odd places', () => {
    const source = '{"1": ["2", 3, -0, "\\"4\\\\"], "5": 6.50}'
    expect(writeLine(readJson(source))).toBe('{"1": ["2", 3, 0, "\\"4\\\\"], "5": 6.5}')
  })
})

describe('numbers', () => {
  it.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [1e15, '1000000000000000.0'],
    [1e16, '1e+16'],
    [1e100, '1e+100'],
    [Infinity, 'Infinity'],
  ])('%d is spelled %s', (value, spelling) => {
    expect(spellFloat(value)).toBe(spelling)
  })

  it('are read as Python reads them', () => {
    expect([' 12 ', '+3', '-4', '1_000', '1.0', '', '0x1', '1__0'].map(readInteger)).toEqual([
      12,
      3,
      -4,
      1000,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(['1.5', '.5', '1.', '1e3', '-inf', 'Infinity', 'e3', '1.5.1', ''].map(readDecimal)).toEqual([
      1.5,
      0.5,
      1,
      1000,
      -Infinity,
      Infinity,
      undefined,
      undefined,
      undefined,
    ])
    expect(readDecimal('nan')).toBeNaN()
  })
})
