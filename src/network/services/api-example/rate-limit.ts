import { Refusal } from './problem.ts'

/** How many requests a client may make in how long, counted in fixed windows. */
export interface Quota {
  /** As the RateLimit fields call it. */
  readonly name: string
  readonly limit: number
  readonly windowSeconds: number
  /** The window in words, after "this". */
  readonly span: string
}

export const perClient: Quota = { name: 'per-client', limit: 60, windowSeconds: 60, span: 'minute' }

/** Small enough to run into by hand. */
export const limited: Quota = { name: 'limited', limit: 5, windowSeconds: 10, span: 'ten seconds' }

/** A window under way: when it began, in lab epoch ms, and how many requests fell into it. */
export interface Window {
  startedAt: number
  used: number
}

/**
 * Counts a request against a quota. A client's window begins with its first request.
 * @param now lab epoch ms
 * @returns the fields that tell the client where it stands (draft-ietf-httpapi-ratelimit-headers)
 * @throws Refusal 429 with Retry-After (RFC 6585, 4) when the quota is used up
 */
export function count(
  windows: Map<string, Window>,
  quota: Quota,
  client: string,
  now: number,
  note: (text: string) => void,
): Record<string, string> {
  const window = currentWindow(windows, `${quota.name} ${client}`, quota, now)
  window.used += 1
  const secondsLeft = Math.max(1, Math.ceil((window.startedAt - now) / 1000 + quota.windowSeconds))
  const remaining = Math.max(0, quota.limit - window.used)
  const fields = {
    'RateLimit-Policy': `"${quota.name}";q=${quota.limit};w=${quota.windowSeconds}`,
    RateLimit: `"${quota.name}";r=${remaining};t=${secondsLeft}`,
  }
  if (window.used <= quota.limit) return fields
  note(`the ${ordinal(window.used)} this ${quota.span}; ${quota.limit} are allowed`)
  throw new Refusal(
    429,
    `${quota.limit} requests are allowed in ${quota.windowSeconds} s. Wait ${secondsLeft} s.`,
    {
      fields: { ...fields, 'Retry-After': String(secondsLeft) },
    },
  )
}

function currentWindow(windows: Map<string, Window>, key: string, quota: Quota, now: number): Window {
  const known = windows.get(key)
  // A window of the future was saved by a clock that ran faster than today's.
  if (known && known.startedAt <= now && now < known.startedAt + quota.windowSeconds * 1000) return known
  const window = { startedAt: now, used: 0 }
  windows.set(key, window)
  return window
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`
}
