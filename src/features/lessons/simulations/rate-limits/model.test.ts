import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askRateLimit } from '#http/rate-limit.ts'
import {
  changesOf,
  levelAt,
  mostInAWindow,
  patterns,
  simulate,
  type Lane,
  type RateSettings,
} from './model.ts'

const settings: RateSettings = { limit: 2, windowMs: 1_000, pattern: 'none', seed: 1, sent: [] }

/** What each limit answered: `200` or `429` with its Retry-After. */
const answersOf = (sent: number[], rest: Partial<RateSettings> = {}) =>
  Object.fromEntries(
    simulate({ ...settings, ...rest, sent }).lanes.map(({ algorithm, answers }) => [
      algorithm,
      answers.map(({ allowed, retryAfterSeconds }) => (allowed ? '200' : `429 ${retryAfterSeconds}`)),
    ]),
  )

const laneOf = (algorithm: Lane['algorithm'], sent: number[], rest: Partial<RateSettings> = {}): Lane => {
  const lane = simulate({ ...settings, ...rest, sent }).lanes.find((each) => each.algorithm === algorithm)
  if (!lane) throw new Error(`no lane ${algorithm}`)
  return lane
}

describe('around a window’s border', () => {
  // Windows begin at 0. One at 0, one at 900, then two at 1000 and 1100: two for each fixed window.
  const sent = [0, 900, 1_000, 1_100]

  test('a fixed window lets through more than its limit, the others do not', () => {
    expect(answersOf(sent)).toEqual({
      'fixed-window': ['200', '200', '200', '200'],
      // At 1000 the request at 0 counts no more. At 1100 those at 900 and 1000 do, until 1900.
      'sliding-window': ['200', '200', '200', '429 1'],
      // Tokens: 2, 1; at 900 full again: 1; at 1000 1.2: 0.2; at 1100 0.4.
      'token-bucket': ['200', '200', '200', '429 1'],
    })
    expect(mostInAWindow(laneOf('fixed-window', sent))).toBe(3)
    expect(mostInAWindow(laneOf('sliding-window', sent))).toBe(2)
  })

  test('the pattern shows nearly twice the limit', () => {
    const most = simulate({ ...settings, limit: 5, windowMs: 5_000, pattern: 'border' }).lanes.map(
      mostInAWindow,
    )
    // The first request is a whole window before the border; the other four and the next five are together.
    expect(most).toEqual([9, 5, 6])
  })
})

describe('Retry-After', () => {
  test('is the wait in whole seconds, rounded up', () => {
    // A window of 4 s: at 500 the window has 3.5 s to go, the oldest request too, a token comes in 1.5 s.
    expect(answersOf([0, 0, 500], { windowMs: 4_000 })).toEqual({
      'fixed-window': ['200', '200', '429 4'],
      'sliding-window': ['200', '200', '429 4'],
      'token-bucket': ['200', '200', '429 2'],
    })
  })
})

describe('the level', () => {
  test('of a bucket rises evenly', () => {
    const lane = laneOf('token-bucket', [0, 0])
    expect([0, 250, 500, 1_000, 1_500].map((at) => levelAt(lane, at))).toEqual([0, 0.5, 1, 2, 2])
  })

  test('of a fixed window jumps at its border, of a sliding one request by request', () => {
    const sent = [0, 400]
    expect([399, 400, 999, 1_000].map((at) => levelAt(laneOf('fixed-window', sent), at))).toEqual([
      1, 0, 0, 2,
    ])
    expect([400, 999, 1_000, 1_400].map((at) => levelAt(laneOf('sliding-window', sent), at))).toEqual([
      0, 0, 1, 2,
    ])
    expect(changesOf(laneOf('sliding-window', sent), 3_000)).toEqual([1_000, 1_400])
  })
})

test('at any moment, the level says what the algorithm itself would answer', () => {
  const any = fc.record({
    limit: fc.integer({ min: 1, max: 10 }),
    windowMs: fc.integer({ min: 1, max: 20 }).map((seconds) => seconds * 1_000),
    pattern: fc.constantFrom(...patterns),
    seed: fc.integer({ min: 1, max: 9_999 }),
    sent: fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 20 }),
  })
  fc.assert(
    fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (settings, part) => {
      const { lanes, lengthMs } = simulate(settings)
      const moment = Math.round(part * lengthMs)
      for (const lane of lanes) {
        const state = lane.answers.findLast(({ at }) => at <= moment)?.state
        const { allowed, remaining } = askRateLimit(lane.rule, state, moment)
        expect(Math.floor(levelAt(lane, moment) + 1e-9)).toBe(remaining + (allowed ? 1 : 0))
        if (lane.algorithm === 'sliding-window')
          expect(mostInAWindow(lane)).toBeLessThanOrEqual(settings.limit)
      }
    }),
  )
})
