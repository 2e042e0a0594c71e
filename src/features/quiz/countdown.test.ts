import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockText, deadlineOf, secondsAllowed, timeInWords, timeSaid } from './countdown.ts'

describe('the deadline of an attempt', () => {
  it('counts from its start, with the extra time of who has it', () => {
    expect(deadlineOf(1000, 600, 0)).toBe(601_000)
    expect(deadlineOf(1000, 600, 50)).toBe(901_000)
    expect(deadlineOf(1000, undefined, 50)).toBeUndefined()
  })

  it('is never sooner for who has extra time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 604_800 }), fc.integer({ min: 0, max: 500 }), (limit, extra) => {
        expect(secondsAllowed(limit, extra)).toBeGreaterThanOrEqual(limit)
      }),
    )
  })
})

describe('the time left', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [9_000, '0:09'],
    [754_000, '12:34'],
    [3_900_000, '1:05:00'],
    [-5, '0:00'],
  ])('of %i ms stands as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text)
  })

  it.each([
    [60, '1 minute'],
    [90, '1 minute 30 seconds'],
    [3900, '1 hour 5 minutes'],
    [86_400, '1 day'],
    [0, 'no time'],
  ])('of %i s is said as %s', (seconds, text) => {
    expect(timeInWords(seconds)).toBe(text)
  })

  it('is announced at half, at 5 minutes, 1 minute and 10 seconds, and at the end', () => {
    expect(timeSaid(1_200_000, 1200)).toBe('')
    expect(timeSaid(600_000, 1200)).toBe('Half of the time is left: 10 minutes.')
    expect(timeSaid(580_000, 1200)).toBe('')
    expect(timeSaid(300_000, 1200)).toBe('5 minutes left.')
    expect(timeSaid(59_500, 1200)).toBe('1 minute left.')
    expect(timeSaid(10_000, 1200)).toBe('10 seconds left.')
    expect(timeSaid(0, 1200)).toBe('Time is up.')
  })

  it('is announced no more often than that: a short limit has no moments of a long one', () => {
    expect(timeSaid(45_000, 50)).toBe('')
    expect(timeSaid(25_000, 50)).toBe('Half of the time is left: 25 seconds.')
  })
})
