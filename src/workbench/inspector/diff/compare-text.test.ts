import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from './compare-text.ts'

const numbered = (count: number, change?: number) =>
  Array.from({ length: count }, (_, line) => (line === change ? 'changed' : `line ${line}`)).join('\n')

describe('two texts', () => {
  it('that are equal are the same', () => {
    expect(compareText('a\nb', 'a\nb')).toEqual({ kind: 'same' })
  })

  it('are compared line by line, far equal lines folded', () => {
    const found = compareText(numbered(30), numbered(30, 10))
    expect(found).toMatchObject({ kind: 'lines', added: 1, removed: 1 })
    const lines = found.kind === 'lines' ? found.lines : []
    expect(lines.at(0)).toBe(7)
    expect(lines.at(-1)).toBe(16)
    expect(lines).toContainEqual({ kind: 'removed', text: 'line 10' })
    expect(lines).toContainEqual({ kind: 'added', text: 'changed' })
    expect(lines.filter((line) => typeof line !== 'number' && line.kind === 'same')).toHaveLength(6)
  })

  it('of which one is empty are all added or all removed', () => {
    expect(compareText('', 'a\nb')).toMatchObject({ added: 2, removed: 0 })
    expect(compareText('a\nb', '')).toMatchObject({ added: 0, removed: 2 })
  })

  it('too unlike to compare are called so, in good time', () => {
    const other = numbered(6_000).replaceAll('line', 'other')
    expect(compareText(numbered(6_000), other)).toEqual({ kind: 'unlike' })
  })

  it('can both be told from what is shown, but for what is folded', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
      .map((l) => l.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = compareText(before, after)
        if (found.kind !== 'lines') return
        const count = (without: 'added' | 'removed') =>
          found.lines.reduce<number>(
            (sum, line) => sum + (typeof line === 'number' ? line : line.kind === without ? 0 : 1),
            0,
          )
        const lines = (of: string) => (of === '' ? 0 : of.replace(/\n$/, '').split('\n').length)
        expect(count('added')).toBe(lines(before))
        expect(count('removed')).toBe(lines(after))
      }),
    )
  })
})
