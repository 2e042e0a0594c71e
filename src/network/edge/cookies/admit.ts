import type { Cookie } from '#http/cookie.ts'
import type { SetCookie } from '#http/set-cookie.ts'
import { isCrossSite, whyNotAcrossSites, type CookieRequest } from './access.ts'
import { defaultPath, domainMatches, isSecureConnection, pathMatches } from './match.ts'
import { isPublicSuffix } from './site.ts'

/** Whose jar it is: only browsers know SameSite. */
export type CookieClient = 'browser' | 'script'

/** What a cookie comes into. */
export interface Arrival {
  readonly client: CookieClient
  readonly request: CookieRequest
  /** Epoch ms. */
  readonly now: number
  /** Those already there. */
  readonly cookies: Iterable<Cookie>
}

/**
 * A cookie as it is to be kept and how long, as “for this session”; or why not:
 * “refused: …” for what it lacks, “not stored: …” for who asked.
 */
export type Admission = { readonly cookie: Cookie; readonly lifetime: string } | { readonly refusal: string }

const LONGEST_LIFE_MS = 400 * 86_400_000

/** Makes the cookie that a Set-Cookie line asks for, or says why not (RFC 6265bis, 5.7). */
export function admit(asked: SetCookie, arrival: Arrival): Admission {
  const { url } = arrival.request
  const scope = scopeOf(asked.domain ?? '', url.hostname)
  if ('refusal' in scope) return { refusal: `refused: ${scope.refusal}` }
  const { expiresAt, lifetime } = lifeOf(asked, arrival.now)
  const cookie: Cookie = {
    name: asked.name,
    value: asked.value,
    ...scope,
    path: asked.path ?? defaultPath(url),
    secure: asked.secure,
    httpOnly: asked.httpOnly,
    sameSite: asked.sameSite,
    ...(expiresAt !== undefined && { expiresAt }),
    createdAt: arrival.now,
  }
  const fault = secureFault(cookie, arrival) ?? sameSiteFault(cookie, arrival) ?? prefixFault(cookie, asked)
  if (fault !== undefined) return { refusal: `refused: ${fault}` }
  const foreign = isCrossSite(arrival.request) ? whyNotAcrossSites(cookie) : undefined
  return foreign === undefined ? { cookie, lifetime } : { refusal: `not stored: ${foreign}` }
}

function scopeOf(
  domain: string,
  host: string,
): Pick<Cookie, 'domain' | 'hostOnly'> | { readonly refusal: string } {
  if (domain === '' || (domain === host && isPublicSuffix(domain))) return { domain: host, hostOnly: true }
  if (/[\u0080-\uffff]/.test(domain)) return { refusal: 'Domain may have ASCII characters only' }
  if (isPublicSuffix(domain)) {
    return { refusal: `anyone can have a site under ${domain}, so no cookie may be for all of it` }
  }
  if (!domainMatches(host, domain)) return { refusal: `Domain=${domain} does not cover ${host}` }
  return { domain, hostOnly: false }
}

/** Nothing lasts longer than 400 days (RFC 6265bis, 5.5). */
function lifeOf(asked: SetCookie, now: number): { expiresAt?: number; lifetime: string } {
  const end = endOfLife(asked, now)
  if (end === undefined) return { lifetime: 'for this session' }
  if (end > now + LONGEST_LIFE_MS) {
    return { expiresAt: now + LONGEST_LIFE_MS, lifetime: 'for 400 days, the longest there is' }
  }
  const until = asked.maxAge === undefined ? `until ${new Date(end).toUTCString()}` : `for ${asked.maxAge} s`
  return { expiresAt: end, lifetime: until }
}

/** Epoch ms: Max-Age goes before Expires; 0 or less is long past. Undefined for a session cookie. */
function endOfLife({ maxAge, expires }: SetCookie, now: number): number | undefined {
  if (maxAge === undefined) return expires
  return maxAge > 0 ? now + maxAge * 1_000 : 0
}

function secureFault(cookie: Cookie, { request, cookies }: Arrival): string | undefined {
  if (isSecureConnection(request.url)) return undefined
  if (cookie.secure) return 'Secure cookies can’t be set over plain http'
  for (const other of cookies) {
    const related = domainMatches(other.domain, cookie.domain) || domainMatches(cookie.domain, other.domain)
    if (other.secure && other.name === cookie.name && related && pathMatches(cookie.path, other.path)) {
      return 'plain http may not put it in place of the Secure cookie of that name'
    }
  }
  return undefined
}

function sameSiteFault({ sameSite, secure }: Cookie, { client }: Arrival): string | undefined {
  return client === 'browser' && sameSite === 'none' && !secure ? 'SameSite=None needs Secure too' : undefined
}

/** What a name promises must be so (RFC 6265bis, 5.4). */
function prefixFault({ name, value, secure, hostOnly }: Cookie, asked: SetCookie): string | undefined {
  if (name === '' && /^__(?:Secure|Host)-/i.test(value)) {
    return 'a cookie without a name may not pass for a __Secure- or __Host- one'
  }
  if (/^__Secure-/i.test(name) && !secure) return 'a name that begins with __Secure- needs Secure'
  if (/^__Host-/i.test(name) && !(secure && hostOnly && asked.path === '/')) {
    return 'a name that begins with __Host- needs Secure and Path=/, and no Domain'
  }
  return undefined
}
