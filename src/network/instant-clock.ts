import type { Clock } from '#http/clock.ts'

/**
 * A clock that waits for nothing: each sleep ends at once and moves the time on, for
 * runs that nobody watches. It starts at noon on 1 July 2026, UTC, unless told otherwise.
 */
export function createInstantClock(epoch = Date.UTC(2026, 6, 1, 12)): Clock {
  let now = 0
  return {
    now: () => now,
    date: () => epoch + now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      now += ms
    },
  }
}
