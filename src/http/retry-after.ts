import { parseHttpDate } from './http-date.ts'

/**
 * What a Retry-After field asks for, in ms from `now`: delay seconds or an HTTP date
 * (RFC 9110, 10.2.3). Undefined where it is absent or can't be read; never negative.
 * @param now epoch ms
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const trimmed = value.trim()
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 1_000
  const date = parseHttpDate(trimmed, now)
  return date === undefined ? undefined : Math.max(0, date - now)
}
