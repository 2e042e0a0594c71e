import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SealError } from '#grading/sealed/envelope.ts'
import { LONGEST_PIECE, piecesOf, responsesInPieces } from './pieces.ts'

const id = (digit: string) => digit.repeat(32)
const content = fc.uint8Array({ minLength: 1, maxLength: 2000 }).map((bytes) => new Uint8Array(bytes))

describe('a sealed response in pieces', () => {
  it('comes together again from any report, in any order, with every piece twice', () => {
    fc.assert(
      fc.property(content, fc.infiniteStream(fc.nat()), (bytes, random) => {
        const pieces = piecesOf(id('a'), id('b'), bytes)
        const rows = [...pieces, ...pieces]
          .map((piece) => ({ piece, at: random.next().value ?? 0 }))
          .toSorted((x, y) => x.at - y.at)
          .map(({ piece }, row) => `"Student ${row}","fill-in","${piece}","neutral"`)
        expect(responsesInPieces(rows.join('\r\n'))).toEqual([
          { handOut: 'a'.repeat(12), attempt: 'b'.repeat(12), bytes },
        ])
      }),
    )
  })

  it('fits into what SCORM 1.2 lets an LMS keep of an answer', () => {
    fc.assert(
      fc.property(content, (bytes) => {
        for (const piece of piecesOf(id('a'), id('b'), bytes)) {
          expect(piece.length).toBeLessThanOrEqual(LONGEST_PIECE)
          expect(piece).toMatch(/^[\w.-]+$/)
        }
      }),
    )
  })

  it('says how many pieces are missing, and the responses beside it are read', () => {
    const bytes = new Uint8Array(600).fill(7)
    const [, ...rest] = piecesOf(id('a'), id('b'), bytes)
    const found = responsesInPieces([...rest, ...piecesOf(id('a'), id('c'), bytes)].join('\n'))
    expect(found[0]).toBeInstanceOf(SealError)
    expect(String(found[0])).toContain('1 of 5 pieces')
    expect(found[1]).toEqual({ handOut: 'a'.repeat(12), attempt: 'c'.repeat(12), bytes })
  })

  it('finds nothing in other text, whatever it is, and asks for no memory on its word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(responsesInPieces(text)).toEqual([])
      }),
    )
    const [claim] = responsesInPieces(`RT1.${'a'.repeat(12)}.${'b'.repeat(12)}.1.9999.abcd`)
    expect(String(claim)).toContain('9998 of 9999 pieces')
  })
})
