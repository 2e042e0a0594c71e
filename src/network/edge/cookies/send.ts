import type { Cookie } from '#http/cookie.ts'
import { isCrossSite, whyNotAcrossSites, whyWithoutCookies, type CookieRequest } from './access.ts'
import { domainMatches, isSecureConnection, pathMatches } from './match.ts'

/** Which of a jar's cookies a request takes along. */
export interface Selection<T> {
  /** In the order they are written: longer paths first, then those created earlier. */
  readonly sent: readonly T[]
  /** Why others of that address stay behind. */
  readonly notes: readonly string[]
}

/**
 * Picks the cookies of a request (RFC 6265bis, 5.8.3).
 * @param cookies in the order they were created
 */
export function selectCookies<T extends Cookie>(cookies: readonly T[], request: CookieRequest): Selection<T> {
  const { url } = request
  const meant = cookies.filter((cookie) => isOfHost(cookie, url) && pathMatches(url.pathname, cookie.path))
  if (meant.length === 0) return { sent: [], notes: [] }
  const without = whyWithoutCookies(request)
  if (without !== undefined) return { sent: [], notes: [`no cookies sent: ${without}`] }
  const kept = meant.map((cookie) => ({ cookie, why: whyKeptBack(cookie, request) }))
  return {
    // Sorting keeps the order among paths of the same length.
    sent: kept
      .filter(({ why }) => why === undefined)
      .map(({ cookie }) => cookie)
      .toSorted((a, b) => b.path.length - a.path.length),
    notes: kept.flatMap(({ cookie, why }) =>
      why === undefined ? [] : [`kept back ${called(cookie)}: ${why}`],
    ),
  }
}

/** The value of a Cookie field; undefined where there is nothing to send. */
export function cookieFieldValue(cookies: readonly Cookie[]): string | undefined {
  if (cookies.length === 0) return undefined
  return cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ')
}

function isOfHost({ domain, hostOnly }: Cookie, { hostname }: URL): boolean {
  return hostOnly ? hostname === domain : domainMatches(hostname, domain)
}

function whyKeptBack(cookie: Cookie, request: CookieRequest): string | undefined {
  if (cookie.secure && !isSecureConnection(request.url)) return 'it is Secure, and this is plain http'
  return isCrossSite(request) ? whyNotAcrossSites(cookie) : undefined
}

function called({ name }: Cookie): string {
  return name === '' ? 'the cookie without a name' : `cookie “${name}”`
}
