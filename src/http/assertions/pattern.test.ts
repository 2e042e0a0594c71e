import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPattern } from './pattern.ts'

function test(pattern: string, text: string): boolean | undefined {
  const read = readPattern(pattern)
  if ('what' in read) throw new Error(`${pattern}: ${read.what} at ${read.offset}`)
  return read.test(text)
}

const atom = fc.constantFrom(
  'a',
  'b',
  'ab',
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '[a-c]',
  '[^a-c]',
  '[\\d_-]',
  '[^\\w]',
  '[\\W]',
  '\\.',
  '\\u0061',
  '\\x62',
  '\\u{1F600}',
  '😀',
  '\\n',
  '^',
  '$',
  '\\b',
  '\\B',
  '',
  '(?:)',
  '[^]',
  '[]',
)
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?')
const repeated = fc
  .tuple(atom, quantifier)
  .map(([one, times]) => (/^(?:\^|\$|\\b|\\B|)$/i.test(one) ? one : `${one}${times}`))
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    repeated,
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), tie('pattern'), quantifier).map(([a, b, times]) => `(${a}|${b})${times}`),
    fc.tuple(tie('pattern'), quantifier).map(([a, times]) => `(?:${a})${times}`),
  ),
}))
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '1', '_', '-', '.', ' ', '\n', '😀', 'é'),
  maxLength: 9,
})

const context = createContext()

/** What JavaScript’s own engine says, if it says so within 0.2 s: some of these patterns would keep it for hours. */
function testOfJavaScript(source: string, given: string): boolean | undefined {
  Object.assign(context, { source, given })
  try {
    return runInContext("new RegExp(source, 'u').test(given)", context, { timeout: 200 })
  } catch (error) {
    // It may be an Error of the other context.
    if (Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  }
}

describe('a pattern', () => {
  it('matches what JavaScript’s own matches', () => {
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        // V8 finds \B inside of a surrogate pair, which is one character.
        fc.pre(!(source.includes('\\B') && given.includes('😀')))
        const expected = testOfJavaScript(source, given)
        fc.pre(expected !== undefined)
        expect(test(source, given)).toBe(expected)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is compared with an engine that is stopped in time', () => {
    expect(testOfJavaScript('(?:(?:(?:a|a)*)*)*b', 'a'.repeat(60))).toBeUndefined()
  })

  it.each([
    ['(?i)json', 'application/JSON', true],
    ['(?i)[a-c]+$', 'xABC', true],
    ['json', 'application/JSON', false],
    ['^(?<year>\\d{4})-\\d{2}$', '2026-11', true],
    ['a{,2}', 'a{,2}', true],
    ['}]', '}]', true],
  ])('%s on %s: %s', (source, given, matches) => expect(test(source, given)).toBe(matches))

  it.each([
    ['a)', 1, 'this ) closes nothing; a ) itself is \\)'],
    ['x(a', 1, 'the ( here is never closed; a ( itself is \\('],
    ['ab[c', 2, 'the [ here is never closed; a [ itself is \\['],
    ['*a', 0, '* has nothing to repeat; the character itself is \\*'],
    ['a**', 2, '* has nothing to repeat here'],
    ['a{3,1}', 1, '{3,1} asks for at least 3 and at most 1'],
    ['[z-a]', 1, 'this range ends before it begins'],
    ['[\\d-x]', 1, 'a range goes from one character to another'],
    ['a\\', 1, 'a \\ at the end has nothing to act on; a \\ itself is \\\\'],
    ['(a)\\1', 3, 'a pattern here can’t refer back to a group'],
    ['\\p{L}', 0, '\\p is not known here'],
    ['^*', 1, '* repeats what is before it, and that is only a place'],
    [
      '(?i)a(?=b)',
      5,
      'of what begins with (? only (?:…) and (?<name>…) are known here: no looking ahead or behind',
    ],
    ['((a{99}){99}){99}', 0, 'repeated this often, the pattern becomes too large'],
    ['((((){999}){999}){999}){999}', 0, 'repeated this often, the pattern becomes too large'],
    ['a'.repeat(501), 500, 'a pattern may be 500 characters long'],
  ])('%s is wrong at %i: %s', (source, offset, what) => {
    expect(readPattern(source)).toEqual({ offset, what })
  })

  it.each([
    ['(a+)+$', 'a'.repeat(50_000) + '!'],
    ['(a|a)*b', 'a'.repeat(90_000)],
    ['(x+x+)+y', 'x'.repeat(90_000)],
    [`${'a?'.repeat(120)}${'a'.repeat(120)}`, 'a'.repeat(100)],
    ['(?:.*.*){20}=', 'a'.repeat(100_000)],
    ['(?i)[^a]{1,900}b', 'c'.repeat(100_000)],
  ])('%s, which makes other engines hang, ends soon', (source, given) => {
    const start = performance.now()
    expect(test(source, given)).not.toBe(true)
    expect(performance.now() - start).toBeLessThan(4_000)
  })

  it('looks at the first 100,000 characters', () => {
    expect(test('b', 'a'.repeat(100_000) + 'b')).toBe(false)
  })
})
