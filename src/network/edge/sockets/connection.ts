import type { CloseFrame, Frame } from './frame.ts'
import { createLane } from './lane.ts'

/** How a connection ended, as a CloseEvent tells it. */
export interface Closing {
  /** 1005 where the other side gave none, 1006 where there was no Close frame at all (RFC 6455, 7.4.1). */
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
}

/** What a connection tells the end of it that lies with the page. */
export interface PageEnd {
  /** The handshake's answer has arrived, with the subprotocol the server chose. */
  opened(protocol: string | undefined): void
  message(data: string | Uint8Array<ArrayBuffer>): void
  /** The server has begun to close: nothing more can be sent. */
  closing(): void
  closed(how: Closing): void
}

/** What a connection tells the end of it that lies with the service. */
export interface ServerEnd {
  message(data: string | Uint8Array<ArrayBuffer>): void
  closed(how: Closing): void
}

/** A WebSocket whose handshake has been answered, seen from between its ends. */
export interface Connection {
  /** Sends the page the word that it is open; what the server sends later arrives later. */
  open(protocol: string | undefined): void
  readonly fromPage: (frame: Frame | Promise<Frame>) => Promise<void>
  readonly fromServer: (frame: Frame | Promise<Frame>) => Promise<void>
  /** The server vanishes without a Close frame. */
  drop(): void
  /** The page does. */
  leave(): void
}

/** What goes on along a connection. */
export interface ConnectionEvents {
  sent(from: 'client' | 'server', frame: Frame): void
  /** One end vanished without a Close frame. */
  vanished(who: 'client' | 'server'): void
  /** Both ends know that it is over. */
  over(): void
}

// What comes to a page beside frames.
interface Opening {
  readonly kind: 'open'
  readonly protocol: string | undefined
}
interface Drop {
  readonly kind: 'drop'
}

const LOST: Closing = { code: 1006, reason: '', wasClean: false }

/**
 * Carries frames between a page and a service and runs the closing handshake: a Close frame is
 * answered by one, and after that there is nothing more (RFC 6455, 7.1).
 * @param travel resolves when what sets off now arrives
 */
export function createConnection(
  page: PageEnd,
  server: ServerEnd,
  travel: () => Promise<void>,
  events: ConnectionEvents,
): Connection {
  // Whether each end has sent its Close frame, and whether it knows of the other's.
  const said = { page: false, server: false }
  const heard = { page: false, server: false }

  const hear = (end: 'page' | 'server', how: Closing) => {
    if (heard[end]) return
    heard[end] = true
    if (end === 'page') page.closed(how)
    else server.closed(how)
    if (heard.page && heard.server) events.over()
  }

  const toServer = createLane<Frame>(
    travel,
    (frame) => events.sent('client', frame),
    (frame) => {
      if (heard.server) return
      if (frame.kind === 'close') {
        void fromServer(frame)
        hear('server', closing(frame))
      } else if (!said.server) server.message(frame.data)
    },
  )
  const toPage = createLane<Frame | Opening | Drop>(
    travel,
    (item) => {
      if (item.kind === 'drop') events.vanished('server')
      else if (item.kind !== 'open') events.sent('server', item)
    },
    (item) => {
      if (heard.page) return
      if (item.kind === 'open') return page.opened(item.protocol)
      if (item.kind === 'drop') return hear('page', LOST)
      if (item.kind !== 'close') return page.message(item.data)
      if (!said.page) page.closing()
      void fromPage(item)
      hear('page', closing(item))
    },
  )

  // After its Close frame an end sends nothing more, another Close frame least of all.
  const onceClosed = (end: 'page' | 'server', frame: Frame | Promise<Frame>) => {
    if (said[end]) return true
    said[end] = !(frame instanceof Promise) && frame.kind === 'close'
    return false
  }
  const fromPage = async (frame: Frame | Promise<Frame>) => {
    if (!onceClosed('page', frame)) await toServer(frame)
  }
  const fromServer = async (frame: Frame | Promise<Frame>) => {
    if (!onceClosed('server', frame)) await toPage(frame)
  }
  return {
    open: (protocol) => void toPage({ kind: 'open', protocol }),
    fromPage,
    fromServer,
    drop() {
      if (said.server) return
      said.server = true
      void toPage({ kind: 'drop' })
      hear('server', LOST)
    },
    leave() {
      if (said.page) return
      said.page = true
      events.vanished('client')
      hear('page', LOST)
      hear('server', LOST)
    },
  }
}

function closing({ code = 1005, reason }: CloseFrame): Closing {
  return { code, reason, wasClean: true }
}
