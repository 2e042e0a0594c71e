import { describe, expect, it } from 'vitest'
import { timeInWords, withLifetime } from './jwt-times.ts'

const NOW = Date.UTC(2026, 0, 1)
const at = (seconds: number) => NOW / 1_000 + seconds

describe('a time in a token', () => {
  it.each([
    ['exp', 90, 'good for 90 s more'],
    ['exp', 0, 'expired 0 s ago'],
    ['exp', -3_600, 'expired 60 min ago'],
    ['nbf', 86_400, 'not valid yet: in 24 h'],
    ['nbf', -1, '1 s ago'],
    ['iat', -400_000, '4 days ago'],
    ['iat', 10, 'in 10 s'],
  ])('%s %i seconds from now: %s', (claim, seconds, words) => {
    expect(timeInWords(claim, at(seconds), NOW)).toBe(words)
  })
})

describe('claims with a lifetime', () => {
  it('keep the others, and begin now', () => {
    expect(JSON.parse(withLifetime('{"sub": "1", "exp": 5}', NOW + 400, 60) ?? '')).toEqual({
      sub: '1',
      iat: at(0),
      exp: at(60),
    })
    expect(JSON.parse(withLifetime('', NOW, -60) ?? '')).toEqual({ iat: at(0), exp: at(-60) })
  })

  it('are none where there is no object to put it in', () => {
    expect(withLifetime('[]', NOW, 60)).toBeUndefined()
    expect(withLifetime('{', NOW, 60)).toBeUndefined()
  })
})
