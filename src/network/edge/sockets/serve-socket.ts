import type { WebSocketHandler } from 'msw/ws'
import type { Clock } from '#http/clock.ts'
import type { HopRecorder } from '#network/edge/hop-recorder.ts'
import { clientClosed } from '#network/edge/network-failure.ts'
import { createClientHandle, noServer } from './client-handle.ts'
import type { ClientIds } from './client-ids.ts'
import { createConnection, type Connection, type PageEnd } from './connection.ts'
import { socketMessage } from './frame.ts'
import type { SocketRequest } from './handshake.ts'
import { createMessageLog } from './message-log.ts'
import { vanished } from './socket-failure.ts'
import { provideSocketContext, type SocketContext } from './socket-service.ts'

/** A socket that its server has agreed to. */
interface AgreedSocket extends SocketRequest {
  /** The subprotocol the server chose. */
  readonly protocol: string | undefined
  readonly handlers: readonly WebSocketHandler[]
}

/** What it takes to connect a page with a service. */
interface SocketParts {
  readonly clock: Clock
  readonly ids: ClientIds
  readonly context: SocketContext
  readonly hop: HopRecorder
  /** Resolves when what sets off now arrives. */
  readonly travel: () => Promise<void>
}

/**
 * Hands the server's end of a new connection to the handlers, and writes down what goes over it.
 * A handler that throws closes the connection with 1011 (RFC 6455, 7.4.1).
 */
export async function serveSocket(
  { url, protocols, protocol, handlers }: AgreedSocket,
  page: PageEnd,
  { clock, ids, context, hop, travel }: SocketParts,
): Promise<Connection> {
  const keep = createMessageLog()
  const id = ids.take()
  const onFailure = (error: unknown) => {
    hop.note(`The service failed: ${error instanceof Error ? error.message : String(error)}`)
    client.close(1011, 'The service failed')
  }
  const { client, end } = createClientHandle(id, url, () => connection, onFailure)
  const connection = createConnection(page, end, travel, {
    sent: (from, frame) => hop.messages(keep(socketMessage(from, frame, clock.now()))),
    vanished: (who) => hop.fail(who === 'server' ? vanished : clientClosed),
    over() {
      ids.release(id)
      hop.end()
    },
  })
  connection.open(protocol)
  provideSocketContext(client, context)
  try {
    for (const handler of handlers) {
      await handler.run({ client, server: noServer, info: { protocols: [...protocols] } })
    }
  } catch (error) {
    onFailure(error)
  }
  return connection
}
