import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTokens } from './code-tokens.ts'

const languages = ['shell', 'javascript', 'python', 'go', 'java', 'powershell'] as const

const character = fc.constantFrom(...'"\'\\`/*#-$.\n a1é☕', 'import')

describe('coloured code', () => {
  it('is the code again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), fc.constantFrom(...languages), (code, language) => {
        expect(
          codeTokens(code, language)
            .map(({ text }) => text)
            .join(''),
        ).toBe(code)
      }),
    )
  })

  it.each([
    ['javascript', 'const a = "x // y" // why', ['keyword const', 'string "x // y"', 'comment // why']],
    ['python', 'import requests', ['keyword import']],
    ['python', 'f(timeout=2.5, on=True)', ['number 2.5', 'keyword True']],
    [
      'shell',
      'curl --json \'{"a": 1}\' -H "x"',
      ['keyword --json', `string '{"a": 1}'`, 'keyword -H', 'string "x"'],
    ],
  ] as const)('tells what is what in %s', (language, code, expected) => {
    const coloured = codeTokens(code, language).filter(({ kind }) => kind !== 'plain')
    expect(coloured.map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected)
  })
})
