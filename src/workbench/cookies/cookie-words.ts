import type { Cookie } from '#http/cookie.ts'

/** What one rule of a cookie means: its name as in Set-Cookie, and in words. */
export interface CookieRule {
  readonly name: string
  readonly means: string
}

/** The rules that a cookie goes by (RFC 6265bis, 5.7), in words. */
export function cookieRules(cookie: Cookie): CookieRule[] {
  const { domain, hostOnly, path, secure, httpOnly, sameSite } = cookie
  return [
    hostOnly
      ? { name: 'No Domain', means: `only ${domain} itself gets it` }
      : { name: `Domain=${domain}`, means: `${domain} and every host below it get it` },
    {
      name: `Path=${path}`,
      means: path === '/' ? 'with any path' : `only with paths from ${path} on`,
    },
    endOf(cookie),
    ...(secure ? [{ name: 'Secure', means: 'only over https' }] : []),
    ...(httpOnly ? [{ name: 'HttpOnly', means: 'no script of a page can read it' }] : []),
    sameSiteRule[sameSite],
  ]
}

const sameSiteRule: Record<Cookie['sameSite'], CookieRule> = {
  strict: { name: 'SameSite=Strict', means: 'never with a request that comes from another site' },
  lax: { name: 'SameSite=Lax', means: 'from another site only when one follows a link' },
  none: { name: 'SameSite=None', means: 'from any site' },
  default: { name: 'No SameSite', means: 'treated as Lax: from another site only when one follows a link' },
}

function endOf({ expiresAt }: Cookie): CookieRule {
  if (expiresAt === undefined) return { name: 'No Expires', means: 'until the session ends' }
  const end = new Date(expiresAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })
  return { name: 'Expires', means: `until ${end}` }
}

/** Cookies by their domain, each domain once, in the order of the alphabet. */
export function byDomain(cookies: readonly Cookie[]): [domain: string, cookies: Cookie[]][] {
  const domains = new Map<string, Cookie[]>()
  for (const cookie of cookies) domains.set(cookie.domain, [...(domains.get(cookie.domain) ?? []), cookie])
  return [...domains].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The address that may set such a cookie. */
export function urlOf({ domain, path, secure }: Cookie): string {
  return `${secure ? 'https' : 'http'}://${domain}${path}`
}
