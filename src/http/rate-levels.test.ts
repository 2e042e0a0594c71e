import { describe, expect, test } from 'vitest'
import { askRateLimit } from './rate-limit.ts'
import { levelAt, levelLine, readingOf, readingOfFields } from './rate-levels.ts'

const bucket = { algorithm: 'token-bucket', limit: 4, windowMs: 1_000 } as const

describe('a reading', () => {
  test('of a token bucket fills evenly up to its capacity', () => {
    const reading = readingOf(bucket, askRateLimit(bucket, undefined, 100), 100)
    expect([levelAt(reading, 100), levelAt(reading, 225), levelAt(reading, 9_000)]).toEqual([3, 3.5, 4])
  })

  test('of a window stays until it is read again', () => {
    const rule = { algorithm: 'fixed-window', limit: 2, windowMs: 1_000 } as const
    const reading = readingOf(rule, askRateLimit(rule, undefined, 0), 0)
    expect(levelAt(reading, 999)).toBe(1)
  })

  test('comes from the fields a server sends', () => {
    expect(readingOfFields('"limited";r=3;t=10', '"limited";q=5;w=10', 7)).toEqual({
      at: 7,
      left: 3,
      capacity: 5,
      refill: 0,
    })
  })

  test('is missing where a field is, or can’t be read', () => {
    expect(readingOfFields(undefined, '"limited";q=5;w=10', 0)).toBeUndefined()
    expect(readingOfFields('5', '"limited";q=5', 0)).toBeUndefined()
  })
})

describe('the line of a level', () => {
  const reading = (at: number, left: number) => ({ at, left, capacity: 4, refill: 0.004 })

  test('falls at requests, rises between them and is flat when full', () => {
    expect(levelLine([reading(0, 3), reading(500, 3), reading(600, 2)], 700)).toEqual([
      { at: 0, level: 3 },
      { at: 250, level: 4 },
      { at: 500, level: 4 },
      { at: 500, level: 3 },
      { at: 600, level: 3.4 },
      { at: 600, level: 2 },
      { at: 700, level: 2.4 },
    ])
  })

  test('of nothing is nothing', () => {
    expect(levelLine([], 100)).toEqual([])
  })
})
