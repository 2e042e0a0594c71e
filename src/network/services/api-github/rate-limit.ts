import * as v from 'valibot'
import type { Caller } from './caller.ts'

/** What a request is counted against; each has an allowance of its own. */
export type Resource = 'core' | 'search' | 'secondary'

/** Where a caller stands with a resource. */
export interface Standing {
  readonly limit: number
  /** With the present request, and never above the limit. */
  readonly used: number
  readonly remaining: number
  /** When the window ends, in epoch seconds. */
  readonly reset: number
}

/** The allowances of every caller, in fixed windows that begin with a caller's first request. */
export interface RateLimits {
  /** Where a caller stands; counts nothing. */
  readonly standing: (resource: Resource, caller: Caller, now: number) => Standing
  /** Counts a request; false when the allowance was used up before it. */
  readonly take: (resource: Resource, caller: Caller, now: number) => boolean
  /** Takes back what {@link take} counted last. */
  readonly giveBack: (resource: Resource, caller: Caller, now: number) => void
  readonly reset: () => void
  readonly save: () => unknown
  readonly load: (saved: unknown) => void
}

interface Rule {
  readonly seconds: number
  readonly anonymous: number
  readonly authorized: number
}

const rules: Readonly<Record<Resource, Rule>> = {
  core: { seconds: 3600, anonymous: 60, authorized: 5000 },
  search: { seconds: 60, anonymous: 10, authorized: 30 },
  secondary: { seconds: 60, anonymous: 900, authorized: 900 },
}

const saved = v.array(
  v.tuple([v.string(), v.object({ reset: v.number(), used: v.pipe(v.number(), v.minValue(0)) })]),
)

/** Counts from nothing. All times `now` are lab epoch milliseconds. */
export function createRateLimits(): RateLimits {
  const windows = new Map<string, { reset: number; used: number }>()

  const windowOf = (resource: Resource, { name }: Caller, now: number) => {
    const { seconds } = rules[resource]
    const began = Math.floor(now / 1000)
    const known = windows.get(`${resource} ${name}`)
    // A window that ends too late was saved by a clock that ran faster than today's.
    if (known && began < known.reset && known.reset <= began + seconds) return known
    return { reset: began + seconds, used: 0 }
  }
  const limitOf = (resource: Resource, { isAuthorized }: Caller) =>
    isAuthorized ? rules[resource].authorized : rules[resource].anonymous
  const add = (count: number) => (resource: Resource, caller: Caller, now: number) => {
    const window = windowOf(resource, caller, now)
    window.used = Math.max(0, window.used + count)
    windows.set(`${resource} ${caller.name}`, window)
    return window.used <= limitOf(resource, caller)
  }

  return {
    standing(resource, caller, now) {
      const { reset, used } = windowOf(resource, caller, now)
      const limit = limitOf(resource, caller)
      return { limit, reset, used: Math.min(used, limit), remaining: Math.max(0, limit - used) }
    },
    take: add(1),
    giveBack: add(-1),
    reset: () => windows.clear(),
    save: () => (windows.size === 0 ? undefined : [...windows]),
    load(given) {
      const result = v.safeParse(saved, given)
      if (!result.success) return
      windows.clear()
      for (const [key, window] of result.output) windows.set(key, window)
    },
  }
}
