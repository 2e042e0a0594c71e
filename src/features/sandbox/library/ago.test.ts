import { describe, expect, it } from 'vitest'
import { ago } from './ago.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('how long ago', () => {
  it.each([
    [0, 'now'],
    [999, 'now'],
    [1_000, '1s ago'],
    [59_999, '59s ago'],
    [HOUR, '1h ago'],
    [DAY - 1, '23h ago'],
    [DAY, 'yesterday'],
    [3 * DAY + HOUR, '3d ago'],
  ])('%i ms is %s, in the largest unit that fits', (ms, words) => expect(ago(ms)).toBe(words))

  // Editions of the CLDR differ: 1m or 1min, 1y or 1yr.
  it.each([
    [MINUTE, /^1m(in)? ago$/],
    [59 * MINUTE + 59_999, /^59m(in)? ago$/],
    [45 * DAY, /^1mo ago$/],
    [800 * DAY, /^2yr? ago$/],
  ])('%i ms is %s', (ms, words) => expect(ago(ms)).toMatch(words))

  it('a moment that lies ahead, by a clock set back, is now', () => {
    expect(ago(-5_000)).toBe('now')
  })
})
