import type { WebSocketHandler } from 'msw/ws'
import type { HandlerContext, Service } from '#network/service.ts'
import type { Client } from './client-handle.ts'

/** A service that speaks WebSocket beside HTTP, on the same port: `wss:` at an `https:` origin, `ws:` at `http:`. */
export interface SocketService extends Service {
  /**
   * Plain msw handlers, made by `ws.link('wss://host/path')`. Every one that matches gets the connection; where
   * none does, the handshake is answered as a plain GET. Keep connected clients in a set of your own:
   * msw's `link.clients` and `broadcast` learn of them late, and never of their end.
   */
  readonly sockets: readonly WebSocketHandler[]
  /** The subprotocol the server picks of those the client offers, best first; undefined for none (RFC 6455, 4.2.2). */
  readonly subprotocol?: (offered: readonly string[]) => string | undefined
}

export function isSocketService(service: Service): service is SocketService {
  return 'sockets' in service
}

/** What a socket handler may know beyond its connection. */
export type SocketContext = Pick<HandlerContext, 'fields' | 'clock' | 'random' | 'clientAddress' | 'note'>

const contexts = new WeakMap<Client, SocketContext>()

/** Makes the context of a client's connection reachable from it. */
export function provideSocketContext(client: Client, context: SocketContext): void {
  contexts.set(client, context)
}

/**
 * The handshake's request as it was on the wire, the lab's clock and randomness, and a way to tell the learner
 * something.
 * @throws Error when the client did not come through the edge
 */
export function contextOfSocket(client: Client): SocketContext {
  const context = contexts.get(client)
  if (!context) throw new Error(`The client at ${client.url.href} did not come through the edge`)
  return context
}
