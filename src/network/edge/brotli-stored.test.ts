import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brotliStored, unbrotliStored } from './brotli-stored.ts'

describe('stored Brotli', () => {
  it.each([0, 1, 5, 65_535, 65_536, 65_537, 200_000])('of %i bytes is read by any decoder', (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7) % 251)
    expect(new Uint8Array(brotliDecompressSync(brotliStored(bytes)))).toEqual(bytes)
    expect(unbrotliStored(brotliStored(bytes))).toEqual(bytes)
  })

  it('gives back what was put in, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(unbrotliStored(brotliStored(bytes))).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  it('is not taken for any other bytes without an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void unbrotliStored(bytes)))
  })

  it('that breaks off is no Brotli', () => {
    const stored = brotliStored(new TextEncoder().encode('hello'))
    expect(unbrotliStored(stored.subarray(0, stored.byteLength - 1))).toBeUndefined()
  })
})
