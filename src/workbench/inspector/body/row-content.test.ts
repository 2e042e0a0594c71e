import { describe, expect, it } from 'vitest'
import { findText } from './find-text.ts'
import { rowContent } from './row-content.ts'
import { rowStarts } from './text-rows.ts'

const rowsOf = (text: string, columns?: number) => {
  const bytes = new TextEncoder().encode(text)
  return { bytes, starts: rowStarts(bytes, columns) }
}

describe('a row as it is drawn', () => {
  it('has what was found marked, the current match apart', () => {
    const text = rowsOf('grüße, tea\r\ntea')
    const matches = { found: findText(text.bytes, 'tea'), current: 1 }
    expect(rowContent(text, 0, false, matches)).toEqual([{ text: 'grüße, ' }, { text: 'tea', mark: 'found' }])
    expect(rowContent(text, 1, false, matches)).toEqual([{ text: 'tea', mark: 'current' }])
  })

  it('has the part of a match that lies in it, where the match goes on in the next row', () => {
    const text = rowsOf('abcdef', 3)
    const matches = { found: findText(text.bytes, 'cd'), current: 0 }
    expect(rowContent(text, 0, false, matches)).toEqual([{ text: 'ab' }, { text: 'c', mark: 'current' }])
    expect(rowContent(text, 1, false, matches)).toEqual([{ text: 'd', mark: 'current' }, { text: 'ef' }])
  })

  it('is coloured as the line that it goes on with', () => {
    const text = rowsOf('"a": "one of many"', 10)
    expect(rowContent(text, 1, true)).toEqual([{ text: 'of many"', colour: 'string' }])
  })
})
