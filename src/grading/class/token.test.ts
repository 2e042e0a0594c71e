import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newToken, tokenOf } from './token.ts'

describe('a token', () => {
  test('is eight digits of Crockford’s base32, and nobody else’s', () => {
    const taken = new Set<string>()
    for (let count = 0; count < 1000; count += 1) {
      const token = newToken(taken)
      expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(taken).not.toContain(token)
      taken.add(token)
    }
  })

  test('is known however it is typed', () => {
    expect(tokenOf(' 7k4q2mxa ')).toBe('7K4Q-2MXA')
    expect(tokenOf('o0iL-1111')).toBe('0011-1111')
  })

  test('is nothing else', () => {
    expect(tokenOf('7K4Q-2MX')).toBeUndefined()
    expect(tokenOf('7K4Q-2MXU')).toBeUndefined()
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const token = tokenOf(typed)
        if (token !== undefined) expect(tokenOf(token)).toBe(token)
      }),
    )
  })
})
