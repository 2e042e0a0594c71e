import type { Cookie } from '#http/cookie.ts'

/** A cookie in a jar. */
export interface KeptCookie extends Cookie {
  /** When it was last set or sent, in epoch ms. */
  readonly usedAt: number
}

const MOST_PER_DOMAIN = 180
const MOST_IN_ALL = 3_000

/**
 * The cookies that must go, so that neither the domain has more than 180 nor the jar more than 3,000
 * (RFC 6265bis, 5.7): of a crowded domain those without Secure first, and among equals those unused for longest.
 */
export function excess(cookies: readonly KeptCookie[], domain: string): readonly KeptCookie[] {
  const ofDomain = cookies.filter((cookie) => cookie.domain === domain)
  if (ofDomain.length > MOST_PER_DOMAIN) {
    return ofDomain
      .toSorted((a, b) => Number(a.secure) - Number(b.secure) || a.usedAt - b.usedAt)
      .slice(0, ofDomain.length - MOST_PER_DOMAIN)
  }
  if (cookies.length <= MOST_IN_ALL) return []
  return cookies.toSorted((a, b) => a.usedAt - b.usedAt).slice(0, cookies.length - MOST_IN_ALL)
}
