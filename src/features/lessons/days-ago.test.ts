import { describe, expect, test } from 'vitest'
import { daysAgo } from './days-ago.ts'

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime()

describe('how many days ago a moment was', () => {
  test('is counted from midnight to midnight, not in hours', () => {
    expect(daysAgo(at(10, 1), at(10, 23))).toBe('today')
    expect(daysAgo(at(9, 23), at(10, 1))).toBe('yesterday')
    expect(daysAgo(at(7, 12), at(10, 12))).toBe('3 days ago')
  })

  test('holds over the night the clocks change', () => {
    expect(daysAgo(at(28, 12), at(29, 12))).toBe('yesterday')
    expect(daysAgo(at(29, 12), at(30, 12))).toBe('yesterday')
  })

  test('is today for a moment a clock put into the future', () => {
    expect(daysAgo(at(12, 1), at(10, 1))).toBe('today')
  })
})
