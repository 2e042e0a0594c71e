import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captured } from '#workbench/sample-exchange.ts'
import { contentPieces } from './content-pieces.ts'

const text = { name: 'Content-Type', value: 'text/plain' }
const chunked = [text, { name: 'Transfer-Encoding', value: 'chunked' }]
const at = (...bytes: number[]) => bytes.map((size) => ({ at: 0, bytes: size }))

describe('the content of a message', () => {
  it('is one piece where it is not chunked', () => {
    expect(contentPieces([text], captured('hello'), false, at(2, 3))).toEqual({
      chunked: false,
      pieces: [{ bytes: 5, text: 'hello' }],
      left: 0,
    })
  })

  it('is cut into its chunks where it is (RFC 9112, 7.1)', () => {
    const { pieces } = contentPieces(chunked, captured('hello'), false, at(2, 3))
    expect(pieces).toEqual([
      { bytes: 2, text: 'he' },
      { bytes: 3, text: 'llo' },
    ])
  })

  it('is one chunk where the log does not know each of them', () => {
    expect(contentPieces(chunked, captured('hello'), false, at(2)).pieces).toEqual([
      { bytes: 5, text: 'hello' },
    ])
  })

  it('is no piece at all where there is none', () => {
    expect(contentPieces(chunked, captured(''), false, at(0)).pieces).toEqual([])
  })

  it('is a hex dump where it is compressed', () => {
    expect(contentPieces([text], captured('abcdefghi'), true).pieces[0]?.text).toBe(
      '000000  61 62 63 64 65 66 67 68  abcdefgh\n000008  69                       i',
    )
  })

  it('is bounded, however large, and says how much is left', () => {
    const large = contentPieces([text], captured('x'.repeat(50_000)), false)
    expect(large.pieces[0]?.text).toHaveLength(20_001)
    const many = contentPieces(
      chunked,
      captured('x'.repeat(1_000)),
      false,
      at(...Array<number>(1_000).fill(1)),
    )
    expect(many.pieces).toHaveLength(60)
    expect(many.left).toBe(940)
  })

  it('in its chunks, joined, is the content again', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(sizes, (bytes) => {
        const whole = Array.from({ length: bytes.reduce((a, b) => a + b) }, (_, i) => i % 10).join('')
        const { pieces, left } = contentPieces(chunked, captured(whole), false, at(...bytes))
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
        expect(left).toBe(0)
      }),
    )
  })
})
