import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsWildcards } from './wildcards.ts'

/** The plain definition: a star takes nothing, or one character and goes on. */
function fitsByDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === ''
  if (pattern.startsWith('*'))
    return (
      fitsByDefinition(pattern.slice(1), text) || (text !== '' && fitsByDefinition(pattern, text.slice(1)))
    )
  return text.startsWith(pattern[0] ?? '') && text !== '' && fitsByDefinition(pattern.slice(1), text.slice(1))
}

const few = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength })

describe('fitsWildcards', () => {
  it.each([
    ['304*', '304 Not Modified', true],
    ['*304', 'HTTP/1.1 304', true],
    ['a*b*c', 'abc', true],
    ['a*a', 'a', false],
    ['*', '', true],
    ['', 'x', false],
    ['no-\\*', 'no-*', true],
    ['no-\\*', 'no-store', false],
    ['.*', 'x', false],
    ['(a+)+$', 'aaaa', false],
  ])('%s fits %s: %s', (pattern, text, fits) => {
    expect(fitsWildcards(pattern, text)).toBe(fits)
  })

  it('takes stars for any characters and everything else as it is', () => {
    fc.assert(
      fc.property(few('ab*', 8), few('ab', 10), (pattern, text) => {
        expect(fitsWildcards(pattern, text)).toBe(fitsByDefinition(pattern, text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never takes long, however pattern and text are made', () => {
    const text = 'a'.repeat(20_000)
    expect(fitsWildcards('*a'.repeat(9_999) + 'b', text)).toBe(false)
    expect(fitsWildcards('a*'.repeat(10_000), text)).toBe(true)
    expect(fitsWildcards(`*${'a'.repeat(9_000)}b*${'a'.repeat(9_000)}*`, text)).toBe(false)
    expect(fitsWildcards(`*b${'a'.repeat(15_000)}*`, text)).toBe(false)
  })
})
