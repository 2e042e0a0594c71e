import { createClientIds } from './client-ids.ts'
import { connect, type ConnectParts } from './connect.ts'
import type { PageEnd } from './connection.ts'
import { createExpectations } from './expectations.ts'
import type { Frame } from './frame.ts'
import type { SocketRequest } from './handshake.ts'

/** A connection of the page, from its beginning. */
export interface Line {
  /** Sends a frame on an open connection; resolves once it is on its way. */
  send(frame: Frame | Promise<Frame>): Promise<void>
  /** The page has given up a connection that is not open yet. */
  abandon(): void
}

/** Where the page's WebSockets enter the network. */
export interface SocketDoor {
  /** Opens a connection, which is either `opened` or `closed` as 1006. Never throws. */
  dial(request: SocketRequest, page: PageEnd): Line
  /** Announces that the next WebSocket to this URL belongs to an exchange. */
  expect(exchangeId: string, url: string): void
}

/** Makes the door through which every WebSocket of a page meets the lab: no other way leads anywhere. */
export function createSocketDoor(parts: Omit<ConnectParts, 'ids'>): SocketDoor {
  const expectations = createExpectations()
  const ids = createClientIds()
  return {
    dial(request, page) {
      const call = { place: expectations.take(request.url), abandoned: false }
      const connecting = connect(request, page, call, { ...parts, ids })
      return {
        send: async (frame) => (await connecting)?.fromPage(frame),
        abandon() {
          call.abandoned = true
          void connecting.then((connection) => connection?.leave())
        },
      }
    },
    expect: expectations.expect,
  }
}
