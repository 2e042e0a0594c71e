import { HttpResponse } from 'msw/http'
import { ws, type WebSocketHandlerConnection } from 'msw/ws'
import { contextOfSocket, type SocketService } from '#network/edge/sockets/socket-service.ts'
import { readMessage } from './message.ts'
import { createRoom, type Room } from './room.ts'

type Client = WebSocketHandlerConnection['client']

const LOBBY = 'lobby'
const SUBPROTOCOL = 'chat.v1'

/**
 * wss://chat.example.com/{room}?name=…: everybody in a room gets what anybody there says, and hears who comes
 * and goes. A message that can't be read is answered with an error; the connection stays.
 */
export function createService(): SocketService {
  const rooms = new Map<string, Room>()
  const clients = new Set<Client>()
  let messages = 0

  const join = (client: Client, roomName: string) => {
    const { clock, note } = contextOfSocket(client)
    const room = rooms.get(roomName) ?? createRoom()
    rooms.set(roomName, room)
    clients.add(client)
    const send = (message: object) => client.send(JSON.stringify(message))
    let member = room.enter(client.url.searchParams.get('name') ?? '', (text) => client.send(text))
    send({ type: 'welcome', room: roomName, name: member.name, members: room.names() })
    room.tell({ type: 'join', room: roomName, name: member.name, members: room.names().length }, member)

    client.addEventListener('message', ({ data }) => {
      const message = readMessage(data)
      switch (message.type) {
        case 'message': {
          const at = new Date(clock.date()).toISOString()
          const id = ++messages
          return room.tell({ type: 'message', id, room: roomName, name: member.name, text: message.text, at })
        }
        case 'rename': {
          const before = member.name
          member = room.rename(member, message.name)
          return room.tell({ type: 'rename', room: roomName, name: member.name, before })
        }
        case 'ping':
          return send({ type: 'pong', at: new Date(clock.date()).toISOString() })
        case 'error':
          note(`could not read a message: ${message.code}`)
          return send(message)
      }
    })
    client.addEventListener('close', () => {
      clients.delete(client)
      room.leave(member)
      room.tell({ type: 'leave', room: roomName, name: member.name, members: room.names().length })
      if (room.names().length === 0) rooms.delete(roomName)
    })
  }

  return {
    sockets: [
      ws.link('wss://chat.example.com/').addEventListener('connection', ({ client }) => join(client, LOBBY)),
      ws
        .link('wss://chat.example.com/:room')
        .addEventListener('connection', ({ client, params }) => join(client, String(params['room']))),
    ],
    subprotocol: (offered) => offered.find((protocol) => protocol === SUBPROTOCOL),
    handlers: [],
    cors: {
      fields: () => [{ name: 'Access-Control-Allow-Origin', value: '*' }],
      preflight: () => ({ status: 405, fields: [{ name: 'Allow', value: 'GET, HEAD' }] }),
    },
    fallback: ({ url }) =>
      new URL(url).pathname.split('/').length > 2
        ? HttpResponse.json({ message: 'A room has no rooms of its own.' }, { status: 404 })
        : HttpResponse.json(
            {
              message: 'Open a WebSocket here: wss://chat.example.com/{room}?name={name}',
              subprotocol: SUBPROTOCOL,
              send: [{ type: 'message', text: 'Hello' }, { type: 'rename', name: 'Ada' }, { type: 'ping' }],
              receive: ['welcome', 'join', 'message', 'rename', 'leave', 'pong', 'error'],
            },
            { status: 426, headers: { Upgrade: 'websocket', Connection: 'Upgrade' } },
          ),
    reset() {
      for (const client of clients) client.close(1012, 'The lab was reset')
      messages = 0
    },
  }
}
