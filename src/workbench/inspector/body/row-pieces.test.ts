import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonColours, pieces, within } from './row-pieces.ts'

describe('the colours of a line of JSON', () => {
  it('tell names, strings, numbers and literals apart', () => {
    const line = String.raw`"a \"b\"": ["c", -1.5e3, true, null, "d`
    expect(jsonColours(line).map(({ from, to, what }) => [line.slice(from, to), what])).toEqual([
      [String.raw`"a \"b\""`, 'key'],
      ['"c"', 'string'],
      ['-1.5e3', 'number'],
      ['true', 'literal'],
      ['null', 'literal'],
      ['"d', 'string'],
    ])
  })
})

describe('the pieces of a row', () => {
  it('are cut where a colour or a mark begins or ends', () => {
    expect(
      pieces('"key": 12', jsonColours('"key": 12'), [
        { from: 3, to: 6, what: 'found' },
        { from: 7, to: 8, what: 'current' },
      ]),
    ).toEqual([
      { text: '"ke', colour: 'key' },
      { text: 'y"', colour: 'key', mark: 'found' },
      { text: ':', mark: 'found' },
      { text: ' ' },
      { text: '1', colour: 'number', mark: 'current' },
      { text: '2', colour: 'number' },
    ])
  })

  it('are the row again, put together', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(20), fc.nat(20), (text, from, length) => {
        const marks = within([{ from, to: from + length, what: 'found' as const }], 0, text.length)
        const put = pieces(text, jsonColours(text), marks)
        expect(put.map((piece) => piece.text).join('')).toBe(text)
        const marked = put.filter(({ mark }) => mark).map((piece) => piece.text)
        expect(marked.join('')).toBe(text.slice(from, from + length))
      }),
    )
  })
})

describe('what lies within a stretch', () => {
  it('is counted from where the stretch begins', () => {
    const all = [
      { from: 0, to: 4, what: 'a' },
      { from: 4, to: 6, what: 'b' },
      { from: 9, to: 12, what: 'c' },
    ]
    expect(within(all, 2, 9)).toEqual([
      { from: 0, to: 2, what: 'a' },
      { from: 2, to: 4, what: 'b' },
    ])
  })
})
