import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laidOut } from './json-layout.ts'

const layout = (text: string) => new TextDecoder().decode(laidOut(new TextEncoder().encode(text)))

describe('JSON laid out', () => {
  it('is as JSON.stringify writes it with two spaces, however it came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(layout(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
      }),
    )
  })

  it('keeps every digit of a number that JavaScript would round', () => {
    expect(layout('{"id":12345678901234567890}')).toBe('{\n  "id": 12345678901234567890\n}')
  })

  it('keeps names that come twice, and strings as they were escaped', () => {
    expect(layout(String.raw`{"a":"\u00e9\"","a":1}`)).toBe(
      `{\n  "a": ${String.raw`"\u00e9\""`},\n  "a": 1\n}`,
    )
  })

  it('keeps empty objects and arrays on one line', () => {
    expect(layout('{"a":{ },"b":[\n]}')).toBe('{\n  "a": {},\n  "b": []\n}')
  })

  it('of a beginning is the beginning of the layout', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(40), (value, length) => {
        const text = JSON.stringify(value)
        expect(layout(text).startsWith(layout(text.slice(0, length)).trimEnd())).toBe(true)
      }),
    )
  })

  it('takes anything without an error', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void laidOut(bytes)))
  })

  it('stays small where brackets are nested very deep', () => {
    expect(layout('['.repeat(100_000)).length).toBeLessThan(100_000 * 130)
  })
})
