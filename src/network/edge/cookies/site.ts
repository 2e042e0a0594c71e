import { isAddress } from './match.ts'

/**
 * Domains of more than one label below which anyone can have a name: a handful of the Public Suffix
 * List's ten thousand, enough for what lessons show. Every single label (com, org, localhost) is one too.
 */
const PUBLIC_SUFFIXES = new Set([
  'ac.uk',
  'co.uk',
  'gov.uk',
  'org.uk',
  'com.au',
  'com.br',
  'com.cn',
  'com.tr',
  'co.in',
  'co.jp',
  'co.kr',
  'co.nz',
  'co.za',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'pages.dev',
  'vercel.app',
  'web.app',
  'workers.dev',
])

/** Whether cookies for the domain would go to sites of strangers. */
export function isPublicSuffix(domain: string): boolean {
  return !isAddress(domain) && (!domain.includes('.') || PUBLIC_SUFFIXES.has(domain))
}

/** The public suffix and one label before it; undefined where the host has none, as an address or `localhost`. */
export function registrableDomain(host: string): string | undefined {
  if (isAddress(host)) return undefined
  const labels = host.split('.')
  for (let start = labels.length - 2; start >= 0; start--) {
    const domain = labels.slice(start).join('.')
    if (!isPublicSuffix(domain)) return domain
  }
  return undefined
}

/** Whether a page of that origin and a URL are the same site, schemes compared too (RFC 6265bis, 5.2). */
export function isSameSite(origin: string, url: URL): boolean {
  // An opaque origin, written `null`, is the same site as nothing.
  if (!URL.canParse(origin)) return false
  const page = new URL(origin)
  if (page.protocol !== url.protocol.replace(/^ws/, 'http')) return false
  const domain = registrableDomain(page.hostname)
  if (domain === undefined) return page.hostname === url.hostname
  return domain === registrableDomain(url.hostname)
}
