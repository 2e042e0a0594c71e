import type { WebSocketHandler, WebSocketHandlerConnection } from 'msw/ws'
import type { Connection, ServerEnd } from './connection.ts'
import { messageFrame, type MessageData } from './frame.ts'

/** A connected client as msw's handlers know it. */
export type Client = WebSocketHandlerConnection['client']

/** What a connection and its handlers make of each other. */
export interface ClientHandle {
  readonly client: Client
  /** The service's end of the connection. */
  readonly end: ServerEnd
}

/**
 * The client that handlers talk to. As in msw, a server may close with codes that a page may not; 1006 drops
 * the connection without a Close frame.
 * @param connection asked for when something is sent
 * @param onFailure told what a handler throws
 */
export function createClientHandle(
  id: string,
  url: URL,
  connection: () => Connection,
  onFailure: (error: unknown) => void,
): ClientHandle {
  const listeners = createListeners(onFailure)
  const client: Client = {
    id,
    url,
    send: (data: MessageData) => void connection().fromServer(messageFrame(data)),
    close(code, reason = '') {
      if (code === 1006) return connection().drop()
      void connection().fromServer({ kind: 'close', reason, ...(code !== undefined && { code }) })
    },
    addEventListener: listeners.add,
    removeEventListener: listeners.remove,
  }
  return {
    client,
    end: {
      message: (data) => listeners.tell(new MessageEvent('message', { data, origin: url.origin })),
      closed: (how) => listeners.tell(Object.assign(new Event('close'), how)),
    },
  }
}

/** The real server that a handler might ask for. There is none behind a service of the lab. */
export const noServer: Parameters<WebSocketHandler['run']>[0]['server'] = {
  connect() {
    throw new Error('This service is the server; nothing leaves the lab')
  },
  send: () => undefined,
  close: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}

type Listener = (event: never) => unknown

// Not a bare EventTarget: what a listener throws must reach the connection, not the page's console.
function createListeners(onFailure: (error: unknown) => void) {
  const target = new EventTarget()
  const guarded = new WeakMap<Listener, EventListener>()
  const guard = (listener: Listener): EventListener => {
    const known = guarded.get(listener)
    if (known) return known
    const careful = async (event: Event) => {
      try {
        await Reflect.apply(listener, undefined, [event])
      } catch (error) {
        onFailure(error)
      }
    }
    guarded.set(listener, careful)
    return careful
  }
  return {
    add: (type: string, listener: Listener, options?: AddEventListenerOptions | boolean) =>
      target.addEventListener(type, guard(listener), options),
    remove: (type: string, listener: Listener, options?: EventListenerOptions | boolean) =>
      target.removeEventListener(type, guard(listener), options),
    tell: (event: Event) => void target.dispatchEvent(event),
  }
}
