import type { Fault } from '#http/fault.ts'

/** A request as far as its match with a fault depends on it. */
export interface MatchedRequest {
  readonly method: string
  readonly url: URL
}

/** Whether a request is one of those that the fault's host, path and methods are about. */
export function isAbout({ host, path, methods }: Fault, { method, url }: MatchedRequest): boolean {
  return (
    (host === undefined || isHostOf(url, host.toLowerCase())) &&
    (path === undefined || matchesPattern(path, url.pathname)) &&
    (methods === undefined || methods.includes(method))
  )
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  'https:': '443',
  'wss:': '443',
  'http:': '80',
  'ws:': '80',
}

// A URL leaves the default port out; whoever sets a fault may write it.
function isHostOf({ host, hostname, protocol }: URL, wanted: string): boolean {
  return wanted === host || wanted === `${hostname}:${DEFAULT_PORTS[protocol] ?? ''}`
}

/**
 * Whether a text matches a pattern in which `*` stands for any characters, none included.
 * Takes time in proportion to the text, whatever the pattern.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [start = '', ...parts] = pattern.split('*')
  const end = parts.pop()
  if (end === undefined) return text === pattern
  const limit = text.length - end.length
  if (limit < start.length || !text.startsWith(start) || !text.endsWith(end)) return false
  let at = start.length
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > limit) return false
    at = found + part.length
  }
  return true
}
