import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formattedJson, minifiedJson } from './json-layout.ts'

describe('JSON that is laid out anew', () => {
  it('means what it meant', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(formattedJson(text) ?? '')).toEqual(JSON.parse(text))
        expect(JSON.parse(minifiedJson(text) ?? '')).toEqual(JSON.parse(text))
      }),
    )
  })

  it('is short where it was long, and back', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const short = minifiedJson(text) ?? ''
        expect(minifiedJson(formattedJson(text) ?? '')).toBe(short)
        expect(short.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('keeps numbers and doubled names as they are written', () => {
    expect(minifiedJson('{ "n" : 12345678901234567890.0, "n": 1e2, "s": ": " }')).toBe(
      '{"n":12345678901234567890.0,"n":1e2,"s":": "}',
    )
    expect(formattedJson('{"a":[],"b":{"c":1}}')).toBe('{\n  "a": [],\n  "b": {\n    "c": 1\n  }\n}')
  })

  it('is nothing where there is none', () => {
    expect(formattedJson('{')).toBeUndefined()
    expect(minifiedJson('')).toBeUndefined()
  })
})
