import { useEffect, useSyncExternalStore } from 'react'
import type { ScalableClock } from '#http/clock.ts'

/** The speeds the lab's clock can run at: how many lab seconds pass in a real one. */
export const speeds = [1, 5, 20, 60] as const

export type Speed = (typeof speeds)[number]

const KEY = 'roundtrip-speed'
const listeners = new Set<() => void>()
const restored = new WeakSet<ScalableClock>()

/**
 * How fast a clock runs, as chosen in this browser. Like the theme the choice is in localStorage:
 * it counts for the next request, which need not wait for the database.
 */
export function useSpeed(clock: ScalableClock): number {
  useEffect(() => {
    if (restored.has(clock)) return
    restored.add(clock)
    applySpeed(clock, storedSpeed())
  }, [clock])
  return useSyncExternalStore(listen, () => clock.scale)
}

/** Makes a clock run at a speed, what sleeps included, and remembers it where the browser allows. */
export function chooseSpeed(clock: ScalableClock, speed: Speed): void {
  applySpeed(clock, speed)
  try {
    if (speed === 1) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, String(speed))
  } catch {
    // Without localStorage the choice lasts as long as the page.
  }
}

function applySpeed(clock: ScalableClock, speed: Speed): void {
  clock.scale = speed
  for (const listener of listeners) listener()
}

function storedSpeed(): Speed {
  try {
    return speeds.find((speed) => String(speed) === localStorage.getItem(KEY)) ?? 1
  } catch {
    return 1
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
