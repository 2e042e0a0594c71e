import { describe, expect, test } from 'vitest'
import { makePassphrase, passphraseProblem } from './passphrase.ts'

describe('a passphrase', () => {
  test.each(['', 'short', 'a b c', 'elevenchars'])('is too short: %j', (typed) => {
    expect(passphraseProblem(typed)).toContain('Too short')
  })

  test.each(['twelve chars', 'a b c d', 'ü'.repeat(12)])('is long enough: %j', (typed) => {
    expect(passphraseProblem(typed)).toBeUndefined()
  })

  test('counts letters, not how they are composed', () => {
    expect(passphraseProblem('u\u0308'.repeat(11))).toContain('11 of at least 12')
  })

  test('can be made up: six groups, another each time', () => {
    expect(makePassphrase()).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){5}$/)
    expect(makePassphrase()).not.toBe(makePassphrase())
  })
})
