/** A piece of a URL: its name in the URL standard, its spelling, and what becomes of it on the way. */
export interface UrlPart {
  readonly kind: 'scheme' | 'userinfo' | 'host' | 'port' | 'path' | 'query' | 'fragment'
  readonly text: string
  /** Punctuation that sets it off, shown but not part of it. */
  readonly before: string
  readonly after: string
}

// RFC 3986, appendix B, with the authority taken apart (3.2).
const SHAPE = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/**
 * Takes any text apart as a URL, losing nothing: the parts with their punctuation,
 * joined, are the text again. Works while one is still typing.
 */
export function urlParts(text: string): UrlPart[] {
  const [, scheme, authority, path = '', query, fragment] = SHAPE.exec(text) ?? []
  const parts: UrlPart[] = []
  const add = (kind: UrlPart['kind'], part: string, before = '', after = '') =>
    parts.push({ kind, text: part, before, after })

  if (scheme !== undefined) add('scheme', scheme, '', authority === undefined ? ':' : '://')
  if (authority !== undefined) {
    const at = authority.lastIndexOf('@')
    const [, host = '', port] = /^(\[[^\]]*\]?.*?|.*?)(?::([^:\]]*))?$/s.exec(authority.slice(at + 1)) ?? []
    const before = scheme === undefined ? '//' : ''
    if (at >= 0) add('userinfo', authority.slice(0, at), before, '@')
    add('host', host, at >= 0 ? '' : before)
    if (port !== undefined) add('port', port, ':')
  }
  if (path !== '') add('path', path)
  if (query !== undefined) add('query', query, '?')
  if (fragment !== undefined) add('fragment', fragment, '#')
  return parts
}

/**
 * Why a text can't be the target of a request by `client`, in a sentence that says
 * what to do; undefined where it can.
 */
export function urlProblem(text: string, client: 'browser' | 'script' = 'browser'): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return 'Write where the request should go, for example https://httpbin.org/get.'
  // A number after the colon is a port: localhost:3000 has no scheme.
  if (!/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed)) {
    return `A URL begins with its scheme. Did you mean https://${trimmed.replace(/^\/+/, '')}?`
  }
  const url = URL.parse(trimmed)
  // The URL standard lets no host keep a percent sign; Chromium makes %20 of a space there.
  if (!url || url.hostname.includes('%')) return `“${trimmed}” is no URL: ${whatIsWrong(trimmed)}`
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `HTTP is spoken to http: and https: URLs; this one begins with ${url.protocol}`
  }
  if (client === 'browser' && (url.username || url.password)) {
    return 'fetch() refuses URLs that carry a user name or password. Put them under Auth, as Basic.'
  }
  return undefined
}

function hostOf(text: string): string {
  return urlParts(text).find(({ kind }) => kind === 'host')?.text ?? ''
}

function whatIsWrong(text: string): string {
  const host = hostOf(text)
  const port = urlParts(text).find(({ kind }) => kind === 'port')?.text
  if (host === '') return 'there is no host after the scheme, as in https://httpbin.org/get.'
  if (host.includes(' ')) return `the host “${host}” has a space in it.`
  if (port !== undefined && !(/^\d*$/.test(port) && Number(port) <= 65_535)) {
    return `the port “${port}” is not a number from 0 to 65535.`
  }
  return `the host “${host}” is not a valid name or address.`
}
