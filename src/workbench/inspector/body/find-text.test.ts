import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText, matchAfter } from './find-text.ts'
import { textOf } from './text-rows.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const found = (text: string, query: string) => {
  const bytes = encode(text)
  const { spans } = findText(bytes, query)
  return Array.from({ length: spans.length / 2 }, (_, match) =>
    textOf(bytes, spans[2 * match], spans[2 * match + 1]),
  )
}

describe('finding a text', () => {
  it('finds it in any case', () => {
    expect(found('Tea, TEA and tea', 'tea')).toEqual(['Tea', 'TEA', 'tea'])
  })

  it('takes it literally', () => {
    expect(found('a.b axb (a.b) [x]/{y}', 'a.b')).toEqual(['a.b', 'a.b'])
    for (const mark of '\\^$.*+?()[]{}|/-') expect(found(`x${mark}y`, mark)).toEqual([mark])
  })

  it('counts bytes right after any characters before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        fc.pre(!/q/i.test(before + after))
        const start = encode(before).length
        expect([...findText(encode(`${before}q${after}`), 'q').spans]).toEqual([start, start + 1])
      }),
    )
  })

  it('finds nothing for nothing', () => {
    expect(found('abc', '')).toEqual([])
  })

  it('stops at its limit and says so', () => {
    expect(findText(encode('aaaa'), 'a', 3)).toEqual({ spans: Uint32Array.of(0, 1, 1, 2, 2, 3), more: true })
    expect(findText(encode('aaa'), 'a', 3).more).toBe(false)
  })
})

describe('the match after an offset', () => {
  const matches = findText(encode('a-a-a'), 'a')
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [4, 2],
    [5, 3],
  ])('at %i is number %i', (offset, match) => {
    expect(matchAfter(matches, offset)).toBe(match)
  })
})
