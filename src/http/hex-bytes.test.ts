import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOfHex, hexOfBytes } from './hex-bytes.ts'

describe('bytes in hexadecimal', () => {
  test.each([
    ['', []],
    ['00 ff', [0, 255]],
    ['DEADbeef', [0xde, 0xad, 0xbe, 0xef]],
    ['0x01, 0x02\n03:04', [1, 2, 3, 4]],
  ])('%j is read', (text, bytes) => {
    expect([...bytesOfHex(text)]).toEqual(bytes)
  })

  test.each([
    ['0', 'missing'],
    ['0g', '“g” is no hexadecimal digit'],
  ])('%j is refused with the reason', (text, reason) => {
    expect(() => bytesOfHex(text)).toThrow(reason)
  })

  test('are read as they are written', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...bytesOfHex(hexOfBytes(bytes))]).toEqual([...bytes])
      }),
    )
  })
})
