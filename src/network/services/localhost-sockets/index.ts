import { HttpResponse } from 'msw/http'
import { ws, type WebSocketHandlerConnection } from 'msw/ws'
import { contextOfSocket, type SocketService } from '#network/edge/sockets/socket-service.ts'
import { readJson, writeLine } from '#network/services/httpbin/json.ts'

/**
 * ws://localhost:8765: a small server in Python. Each JSON message goes to all connected clients as
 * `{"echo": …, "clients": n}`; what is no JSON makes the program fail, which closes that connection.
 */
export function createService(): SocketService {
  const connected = new Set<WebSocketHandlerConnection['client']>()
  return {
    sockets: [
      ws.link('ws://localhost:8765/*').addEventListener('connection', ({ client }) => {
        const { note } = contextOfSocket(client)
        connected.add(client)
        client.addEventListener('close', () => connected.delete(client))
        client.addEventListener('message', ({ data }) => {
          const text = typeof data === 'string' ? data : utf8(data)
          if (text === undefined || !isJson(text)) {
            note('the message is no JSON, and the program has no answer to that: 1011')
            connected.delete(client)
            return client.close(1011)
          }
          const answer = writeLine({ echo: readJson(text), clients: connected.size })
          for (const each of connected) each.send(answer)
        })
      }),
    ],
    handlers: [],
    cors: { fields: () => [], preflight: () => UPGRADE },
    fallback: () =>
      HttpResponse.text('This server speaks WebSocket only. Open ws://localhost:8765 instead.\n', {
        status: UPGRADE.status,
        headers: { Upgrade: 'websocket', Connection: 'Upgrade' },
      }),
    reset() {
      for (const client of connected) client.close(1012, 'The lab was reset')
      connected.clear()
    },
  }
}

const UPGRADE = { status: 426, fields: [{ name: 'Upgrade', value: 'websocket' }] }

function utf8(data: unknown): string | undefined {
  try {
    return data instanceof Uint8Array ? new TextDecoder('utf-8', { fatal: true }).decode(data) : undefined
  } catch {
    return undefined
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
