import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bracketPair, onClosing, onEnter, onTab, type TextEdit } from './json-typing.ts'

/** A text with its selection written as `|`, once for a caret or twice. */
function marked(text: string) {
  const [before = '', middle, after] = text.split('|')
  return after === undefined
    ? { text: before + (middle ?? ''), start: before.length, end: before.length }
    : { text: before + middle + after, start: before.length, end: before.length + (middle?.length ?? 0) }
}

function shown(text: string, edit: TextEdit | undefined) {
  if (!edit) return undefined
  const whole = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  const [start, end] = edit.selection
  const parts = [whole.slice(0, start), whole.slice(start, end), whole.slice(end)]
  return start === end ? `${parts[0]}|${parts[2]}` : parts.join('|')
}

describe('Enter', () => {
  it.each([
    ['{|', '{\n  |'],
    ['{|}', '{\n  |\n}'],
    ['  [ |  ]', '  [ \n    |\n  ]'],
    ['  "a": 1,|', '  "a": 1,\n  |'],
    ['"a|bc|d"', '"a\n|d"'],
    ['|', '\n|'],
  ])('in %j gives %j', (before, after) => {
    const { text, start, end } = marked(before)
    expect(shown(text, onEnter(text, start, end))).toBe(after)
  })
})

describe('a closing bracket', () => {
  it.each([
    ['{\n  |', '{\n}|'],
    ['{\n    |\n', '{\n  }|\n'],
    ['{ "a": 1|', undefined],
    ['|', undefined],
    [' |', undefined],
  ])('in %j gives %j', (before, after) => {
    const { text, start, end } = marked(before)
    expect(shown(text, onClosing(text, start, end, '}'))).toBe(after)
  })
})

describe('Tab', () => {
  it.each([
    ['|"a": 1', '  |"a": 1'],
    ['{\n  |\n}', '{\n    |\n}'],
    ['|a\nb|\nc', '  |a\n  b|\nc'],
    ['a|\n|b', '  a|\n  |b'],
    ['{"a": 1}|', undefined],
    ['{"a|": 1|}', undefined],
  ])('in %j gives %j', (before, after) => {
    const { text, start, end } = marked(before)
    expect(shown(text, onTab(text, start, end, false))).toBe(after)
  })

  it.each([
    ['    |"a"', '  |"a"'],
    ['|  "a"', '|"a"'],
    ['  a\n  |b\n c|', '  a\n|b\nc|'],
    ['|a', undefined],
    ['{"a": 1}|', undefined],
  ])('with Shift in %j gives %j', (before, after) => {
    const { text, start, end } = marked(before)
    expect(shown(text, onTab(text, start, end, true))).toBe(after)
  })

  it('takes back what it did to whole lines', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '{', ' x'), minLength: 1 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 2 }), (lines) => {
        const text = lines.join('\n')
        const edit = onTab(text, 0, text.length, false)
        const further = edit?.insert ?? ''
        expect(onTab(further, 0, further.length, true)?.insert).toBe(text)
      }),
    )
  })
})

describe('the bracket beside the caret', () => {
  it.each([
    ['|{"a": [1]}', [0, 9]],
    ['{"a": [1|]}', [6, 8]],
    ['{"a": [1]}|', [0, 9]],
    ['{"}|": 1}', undefined],
    ['{|]', undefined],
    ['1|', undefined],
  ])('of %s', (before, pair) => {
    const { text, start } = marked(before)
    expect(bracketPair(text, start)).toEqual(pair)
  })
})
