import type { SocketRequest } from './handshake.ts'

// A token of HTTP (RFC 9110, 5.6.2), as a subprotocol has to be one.
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/

/**
 * What the arguments of `new WebSocket` ask for (WHATWG WebSockets, 3.1).
 * @param baseUrl the page's
 * @throws DOMException as a browser does
 */
export function parseRequest(
  given: string | URL,
  protocols: string | readonly string[],
  baseUrl: string,
): SocketRequest {
  const url = URL.parse(String(given), baseUrl)
  if (!url) throw invalid(`The URL '${given}' is invalid.`)
  if (url.protocol === 'http:') url.protocol = 'ws:'
  if (url.protocol === 'https:') url.protocol = 'wss:'
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') {
    throw invalid(
      `The URL's scheme must be 'ws', 'wss', 'http' or 'https'; '${url.protocol.slice(0, -1)}' is not.`,
    )
  }
  if (url.hash !== '' || url.href.endsWith('#'))
    throw invalid('The URL has a fragment, which a WebSocket can’t have.')
  if (isMixed(url, baseUrl)) {
    throw new DOMException('A page loaded over HTTPS may not open an insecure WebSocket.', 'SecurityError')
  }
  const offered = [protocols].flat().map(String)
  for (const [place, protocol] of offered.entries()) {
    if (!TOKEN.test(protocol)) throw invalid(`The subprotocol '${protocol}' is invalid.`)
    const earlier = offered.slice(0, place).some((one) => one.toLowerCase() === protocol.toLowerCase())
    if (earlier) throw invalid(`The subprotocol '${protocol}' is duplicated.`)
  }
  return { url, protocols: offered }
}

function invalid(message: string): DOMException {
  return new DOMException(message, 'SyntaxError')
}

// The machine's own addresses count as secure (W3C Mixed Content, 4.3).
function isMixed({ protocol, hostname }: URL, baseUrl: string): boolean {
  const isOwnMachine = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
  return protocol === 'ws:' && !isOwnMachine && baseUrl.startsWith('https:')
}
