import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAt, rowStarts, rowText } from './text-rows.ts'

const rowsOf = (text: string, columns?: number) => {
  const bytes = new TextEncoder().encode(text)
  const rows = { bytes, starts: rowStarts(bytes, columns) }
  return Array.from(rows.starts, (_, row) => rowText(rows, row))
}
/** Well-formed text with many line endings. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', 'é', '\u{1f375}')))
  .map((parts) => parts.join(''))

describe('the rows of a text', () => {
  it('are its lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\n$/, '').split('\n')
        expect(rowsOf(text)).toEqual(lines.map((line) => line.replace(/\r$/, '')))
      }),
    )
  })

  it('are no longer than the columns there are, and never cut a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, columns) => {
        const rows = rowsOf(text, columns)
        expect(rows.join('')).toBe(text.replace(/\r?\n/g, ''))
        for (const row of rows) expect([...row.replaceAll('\r', '')].length).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('of nothing are one empty row', () => {
    expect(rowsOf('')).toEqual([''])
  })
})

describe('the row at an offset', () => {
  it('is the one that begins last at or before it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60, max: 12 }), fc.nat(60), (bytes, offset) => {
        const starts = rowStarts(bytes)
        expect(rowAt(starts, offset)).toBe(starts.findLastIndex((start) => start <= offset))
      }),
    )
  })
})
