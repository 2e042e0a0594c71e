import type { SocketDoor } from './door.ts'
import { createWebSocketClass } from './web-socket.ts'

/**
 * The `WebSocket` for a page of the lab: all of its sockets go to the door, except those to the app's own host,
 * which are the browser's (a development server has one).
 * @param Native the browser's
 */
export function createPageWebSocket(
  Native: typeof WebSocket,
  dial: SocketDoor['dial'],
  ownOrigin: string,
): typeof WebSocket {
  const base = () => document.baseURI
  const ownHost = new URL(ownOrigin).host
  return new Proxy(createWebSocketClass(dial, base), {
    construct: (Lab, given: ConstructorParameters<typeof WebSocket>, called) =>
      URL.parse(String(given[0]), base())?.host === ownHost
        ? new Native(...given)
        : Reflect.construct(Lab, given, called),
  })
}
