import type { WireFailure } from '#http/wire.ts'

/** The server answered the handshake like any other request. */
export function handshakeRefused(status: number): WireFailure {
  return {
    kind: 'unsupported',
    netError: 'net::ERR_INVALID_RESPONSE',
    reason: `The server answered ${status}; only 101 opens a WebSocket. The page is told no more than close code 1006.`,
  }
}

/** The server went along but chose none of the subprotocols, which Chrome does not accept. */
export function noSubprotocol(offered: readonly string[]): WireFailure {
  return {
    kind: 'unsupported',
    netError: 'net::ERR_INVALID_RESPONSE',
    reason: `The page offered the subprotocol ${offered.join(' or ')} and the server chose none, so the browser gave up.`,
  }
}

/** The connection ended without a Close frame. */
export const vanished: WireFailure = {
  kind: 'connection-reset',
  netError: 'net::ERR_CONNECTION_RESET',
  reason:
    'The connection was cut without a Close frame. The page sees close code 1006 and can only open a new one.',
}
