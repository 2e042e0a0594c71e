/** Whether a host is the domain or lies below it (RFC 6265bis, 5.1.3). */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !isAddress(host))
}

/** Whether a request's path is the cookie's or lies below it (RFC 6265bis, 5.1.4). */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (!requestPath.startsWith(cookiePath)) return false
  return cookiePath.endsWith('/') || ['/', undefined].includes(requestPath[cookiePath.length])
}

/** The path of a cookie that asks for none: the folder of the target (RFC 6265bis, 5.1.4). */
export function defaultPath({ pathname }: URL): string {
  const end = pathname.lastIndexOf('/')
  return end <= 0 ? '/' : pathname.slice(0, end)
}

/** Whether Secure cookies may pass: over TLS, or without leaving this machine. */
export function isSecureConnection({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:' || protocol === 'wss:') return true
  return domainMatches(hostname, 'localhost') || /^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
}

/** Whether a URL's host is an IP address, as a parsed URL writes it. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)
}
