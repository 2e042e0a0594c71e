/**
 * What a Retry-After field asks for, in ms from `now`: delay seconds or an HTTP date
 * (RFC 9110, 10.2.3). Undefined where it is absent or can't be read; never negative.
 * @param now epoch ms
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const trimmed = value.trim()
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 1_000
  // Date.parse is lenient: "2 s" or "soon 1" would pass without the weekday that every HTTP-date begins with.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(trimmed)) return undefined
  const date = Date.parse(trimmed)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
