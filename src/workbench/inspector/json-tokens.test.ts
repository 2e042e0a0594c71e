import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prettyJson } from './json-tokens.ts'

const laidOut = (text: string) =>
  prettyJson(text)
    .map((token) => token.text)
    .join('')

describe('prettyJson', () => {
  it('lays any JSON out as JSON.stringify does with two spaces', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(JSON.parse(laidOut(text))).toEqual(value)
      }),
    )
  })

  it('keeps every digit of a number that JavaScript would round', () => {
    expect(laidOut('{"id":12345678901234567890}')).toBe('{\n  "id": 12345678901234567890\n}')
  })

  it('keeps empty objects and arrays on one line', () => {
    expect(laidOut('{"a":{},"b":[]}')).toBe('{\n  "a": {},\n  "b": []\n}')
  })

  it('refuses what is not JSON', () => {
    expect(() => prettyJson('{oops')).toThrow(SyntaxError)
  })
})
