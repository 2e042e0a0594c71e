import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON, and JSON with something put in, taken out or cut off. */
const nearlyJson = fc
  .record({
    text: fc.json({ maxDepth: 3 }),
    at: fc.nat(60),
    remove: fc.nat(3),
    insert: fc.constantFrom(
      '',
      ',',
      '"',
      '\\',
      '}',
      ']',
      ':',
      '0',
      '-',
      '.',
      'e',
      '\n',
      '\t',
      "'",
      '//',
      'nul',
      '\u007f',
      '\ud800',
    ),
  })
  .map(({ text, at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove))

describe('jsonFault', () => {
  it('finds a fault exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('places it inside the text, or at its end', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const { offset = 0 } = jsonFault(text) ?? {}
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it.each([
    ['{"a": x}', 6, '“x” stands where a value should be'],
    ['{"a" 1}', 5, '“1” stands where a colon should be'],
    ['{"a": 1 "b": 2}', 8, '“"” stands where a comma or } should be'],
    ['[1 2]', 3, '“2” stands where a comma or ] should be'],
    ['[1, 2', 5, 'the text ends where a comma or ] should be'],
    ['{"a": ', 6, 'the text ends where a value should be'],
    ['{a: 1}', 1, '“a” stands where a name in double quotes or } should be'],
    ['{} {}', 3, '“{” stands where the end should be'],
    ['01', 1, '“1” stands where the end should be'],
    ['[NaN]', 1, '“NaN” stands where a value or ] should be'],
    ['True', 0, '“True” stands where a value should be'],
    ['[1,}', 3, '“}” stands where a value should be'],
    ['{"a":}', 5, '“}” stands where a value should be'],
    ['{"a":]', 5, '“]” stands where a value should be'],
    ['[1}', 2, '“}” stands where a comma or ] should be'],
    ['', 0, 'the text ends where a value should be'],
  ])('of %s: at %i, %s', (text, offset, what) => {
    expect(jsonFault(text)).toEqual({ offset, what })
  })

  it.each([
    ['a trailing comma', '{"a": 1, }', 9, 'JSON allows no comma before }'],
    ['a trailing comma in an array', '[1,]', 3, 'JSON allows no comma before ]'],
    ['a comment', '{ // why\n}', 2, 'JSON has no comments'],
    ['single quotes', "{'a': 1}", 1, "text and names go in straight double quotes, not '"],
    ['curly quotes from a web page', '{“a”: 1}', 1, 'text and names go in straight double quotes, not “'],
    ['an open quote', '{"a": "b}', 6, 'the quote that opens here is never closed'],
    ['a line break in a string', '["a\nb"]', 3, 'a line break inside quotes; write it as \\n'],
    ['a tab in a string', '["a\tb"]', 3, 'a control character inside quotes; write a tab as \\t'],
    [
      'an unknown escape',
      '"C:\\dir"',
      3,
      'a backslash goes before one of " \\ / b f n r t, or u and four hex digits',
    ],
  ])('knows %s', (_name, text, offset, what) => {
    expect(jsonFault(text)).toEqual({ offset, what })
  })

  it('reads however deep a text is nested', () => {
    const deep = '['.repeat(100_000)
    expect(jsonFault(deep)?.offset).toBe(100_000)
    expect(jsonFault(deep + ']'.repeat(100_000))).toBeUndefined()
  })
})
