import type { Cookie } from '#http/cookie.ts'
import type { PageRequest } from '#network/edge/incoming-request.ts'
import { isSameSite } from './site.ts'

/** What a cookie jar looks at in a request. */
export interface CookieRequest {
  readonly url: URL
  /** The page that asks through a browser; absent for a script, and where the learner acts by hand. */
  readonly page?: Pick<PageRequest, 'origin' | 'credentials'>
  /** Whether a script keeps cookies; undefined for a page. */
  readonly keepsCookies?: boolean
}

/**
 * Why no cookie at all goes out with a request or stays from its answer; undefined where they may
 * (Fetch standard, credentials mode).
 */
export function whyWithoutCookies({ url, page, keepsCookies }: CookieRequest): string | undefined {
  if (keepsCookies === false) return 'this script keeps no cookies'
  if (!page || page.credentials === 'include') return undefined
  if (page.credentials === 'omit') return 'this fetch went without credentials'
  if (page.origin === url.origin) return undefined
  return `this fetch shares cookies with its own origin only (credentials: '${page.credentials}')`
}

/** Whether the page that asks is of another site than the target. */
export function isCrossSite({ url, page }: CookieRequest): boolean {
  return page !== undefined && !isSameSite(page.origin, url)
}

/** Why a cookie may not be part of a request that a page of another site makes; undefined where it may (5.6.7). */
export function whyNotAcrossSites({ sameSite }: Pick<Cookie, 'sameSite'>): string | undefined {
  if (sameSite === 'none') return undefined
  if (sameSite === 'strict') return 'it is SameSite=Strict, and a page of another site asks'
  const lax = sameSite === 'lax' ? 'it is SameSite=Lax' : 'without SameSite it counts as Lax'
  return `${lax}, and a page of another site asks by fetch`
}
