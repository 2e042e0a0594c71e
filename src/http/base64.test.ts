import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64OfBytes, base64Size, bytesOfBase64 } from './base64.ts'

describe('base64', () => {
  it('brings back any bytes, and knows how many without decoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const base64 = base64OfBytes(bytes)
        expect([...bytesOfBase64(base64)]).toEqual([...bytes])
        expect(base64Size(base64)).toBe(bytes.length)
      }),
    )
  })

  it('holds more than a call has room for', () => {
    const bytes = new Uint8Array(300_001).fill(200)
    expect(base64Size(base64OfBytes(bytes))).toBe(300_001)
    expect(bytesOfBase64(base64OfBytes(bytes)).at(-1)).toBe(200)
  })

  it('of damaged text is empty, not an error', () => {
    expect(bytesOfBase64('no base64!')).toHaveLength(0)
  })
})
