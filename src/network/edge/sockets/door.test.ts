import { http, HttpResponse } from 'msw/http'
import { ws } from 'msw/ws'
import { describe, expect, test } from 'vitest'
import type { FaultEffect } from '#http/fault.ts'
import { socketLab } from './socket-lab.ts'
import { contextOfSocket, type SocketService } from './socket-service.ts'

const ORIGIN = 'https://chat.test'
const echo = ws.link('wss://chat.test/').addEventListener('connection', ({ client }) => {
  client.addEventListener('message', ({ data }) => client.send(data))
})

const lab = (service: Partial<SocketService> = {}) => socketLab(ORIGIN, { sockets: [echo], ...service })
const connected = (listener: Parameters<ReturnType<typeof ws.link>['addEventListener']>[1]) =>
  lab({ sockets: [ws.link('wss://chat.test/').addEventListener('connection', listener)] })

const LOST = { type: 'close', code: 1006, reason: '', wasClean: false }
const lines = (fields: readonly { name: string; value: string }[] = []) =>
  fields.map(({ name, value }) => `${name}: ${value}`)

describe('the handshake', () => {
  test('is the request that Chrome sends', async () => {
    const { open, hops } = lab({ subprotocol: ([first]) => first })
    await open('/', ['chat.v1', 'chat.v2']).next()
    const request = hops()[0]?.request
    expect([request?.method, request?.url]).toEqual(['GET', 'wss://chat.test/'])
    expect(lines(request?.fields)).toEqual([
      'Host: chat.test',
      'Connection: Upgrade',
      'Pragma: no-cache',
      'Cache-Control: no-cache',
      'User-Agent: Lab/1',
      'Upgrade: websocket',
      'Origin: http://localhost:4173',
      'Sec-WebSocket-Version: 13',
      'Accept-Encoding: gzip, deflate, br, zstd',
      'Accept-Language: en-GB,en;q=0.9',
      expect.stringMatching(/^Sec-WebSocket-Key: [\w+/]{22}==$/),
      'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
      'Sec-WebSocket-Protocol: chat.v1, chat.v2',
    ])
  })

  test('is answered by 101 with the key’s proof', async () => {
    const { open, hops } = lab()
    await open('/').next()
    const response = hops()[0]?.response
    expect([response?.status, response?.reason]).toEqual([101, 'Switching Protocols'])
    expect(lines(response?.fields)).toEqual([
      'Upgrade: websocket',
      'Connection: Upgrade',
      expect.stringMatching(/^Sec-WebSocket-Accept: [\w+/]{27}=$/),
    ])
  })

  test('has another key each time, and the same ones for the same seed', async () => {
    const keys = async () => {
      const { open, hops } = lab()
      await open('/').next()
      await open('/').next()
      return [...hops('socket-1'), ...hops('socket-2')].map(
        ({ request }) => request.fields.find(({ name }) => name === 'Sec-WebSocket-Key')?.value,
      )
    }
    const [first, second] = await keys()
    expect(first).not.toBe(second)
    expect(await keys()).toEqual([first, second])
  })

  test('tells the page which subprotocol was chosen', async () => {
    const { open } = lab({ subprotocol: (offered) => offered.find((one) => one === 'b') })
    expect(await open('/', ['a', 'b']).next()).toEqual({ type: 'open', protocol: 'b' })
  })

  test('fails where the page offers subprotocols and none is chosen', async () => {
    const { open, hops } = lab()
    expect(await open('/', ['a']).next()).toEqual(LOST)
    expect(hops()[0]).toMatchObject({ response: { status: 101 }, failure: { kind: 'unsupported' } })
  })

  test('is a plain GET to an address without a socket', async () => {
    const { open, hops } = lab()
    expect(await open('/elsewhere').next()).toEqual(LOST)
    expect(hops()[0]).toMatchObject({
      kind: 'websocket',
      response: { status: 404 },
      failure: { kind: 'unsupported', reason: expect.stringContaining('answered 404') },
    })
  })

  test('is answered by the service’s HTTP handlers there', async () => {
    const refuse = http.get(`${ORIGIN}/refuse`, () => HttpResponse.text('no', { status: 403 }))
    const { open, hops } = lab({ handlers: [refuse] })
    await open('/refuse').next()
    await expect.poll(() => hops()[0]?.timing.endedAt).toBeDefined()
    expect(hops()[0]?.response).toMatchObject({ status: 403, body: { size: 2 } })
  })
})

describe('a socket that leads nowhere', () => {
  test('fails for an unknown host', async () => {
    const { open, hops } = lab()
    expect(await open('wss://nowhere.test/').next()).toEqual(LOST)
    expect(hops()[0]).toMatchObject({
      failure: { kind: 'no-such-host', netError: 'net::ERR_NAME_NOT_RESOLVED' },
      timing: { endedAt: expect.any(Number) },
    })
    expect(hops()[0]?.response).toBeUndefined()
  })

  test.each(['ws://chat.test/', 'wss://chat.test:8443/'])('is refused at another port: %s', async (url) => {
    const { open, hops } = lab()
    expect(await open(url).next()).toEqual(LOST)
    expect(hops()[0]?.failure?.kind).toBe('connection-refused')
  })

  test('is no trouble for credentials in its address', async () => {
    expect(await lab().open('wss://me:secret@chat.test/').next()).toMatchObject({ type: 'open' })
  })
})

describe('faults of the exchange', () => {
  const hitBy = async (effect: FaultEffect) => {
    const { open, hops, expect: announce, setFaults } = lab()
    setFaults('x', [{ effect }])
    announce('x', 'wss://chat.test')
    return { event: await open('/').next(), hop: hops('x')[0] }
  }

  test.each<[FaultEffect['kind'], FaultEffect]>([
    ['no-such-host', { kind: 'no-such-host' }],
    ['connection-refused', { kind: 'connection-refused' }],
    ['connect-timeout', { kind: 'connect-timeout' }],
    ['tls-failure', { kind: 'tls-failure', problem: 'expired' }],
    ['connection-reset', { kind: 'connection-reset' }],
  ])('%s keeps the socket from opening', async (kind, effect) => {
    const { event, hop } = await hitBy(effect)
    expect(event).toEqual(LOST)
    expect(hop).toMatchObject({ failure: { kind }, faults: [effect] })
  })

  test('a status refuses the handshake', async () => {
    const { event, hop } = await hitBy({ kind: 'status', status: 503, retryAfterSeconds: 5 })
    expect(event).toEqual(LOST)
    expect(hop?.response?.status).toBe(503)
    expect(lines(hop?.response?.fields)).toContain('Retry-After: 5')
  })

  test('a server that never answers is given up at last', async () => {
    const { event, hop } = await hitBy({ kind: 'never-answers' })
    expect(event).toEqual(LOST)
    expect(hop?.failure?.kind).toBe('timed-out')
  })

  test('those that spoil content leave the handshake alone', async () => {
    expect((await hitBy({ kind: 'empty-body' })).event).toMatchObject({ type: 'open' })
    expect((await hitBy({ kind: 'duplicate-effect' })).event).toMatchObject({ type: 'open' })
  })

  test('latency delays the handshake and every message', async () => {
    const { open, hops, expect: announce, setFaults } = lab()
    setFaults('x', [{ effect: { kind: 'latency', roundTripMs: 100 } }])
    announce('x', 'wss://chat.test/')
    const socket = open('/')
    await socket.next()
    await socket.send('hello')
    await socket.message()
    const [there, back] = hops('x')[0]?.messages ?? []
    expect((back?.at ?? 0) - (there?.at ?? 0)).toBeGreaterThanOrEqual(50)
    expect(hops('x')[0]?.timing.connectedAt).toBe(100)
  })
})

describe('which exchange a socket belongs to', () => {
  test('the one that was announced for its URL, each announcement for one socket', async () => {
    const { open, hops, expect: announce } = lab()
    announce('x', 'https://chat.test')
    await open('/?other').next()
    await open('/').next()
    await open('/').next()
    expect(hops('x').map(({ request }) => request.url)).toEqual(['wss://chat.test/'])
    expect([hops('socket-1').length, hops('socket-2').length]).toEqual([1, 1])
  })

  test('its sockets are its attempts', async () => {
    const { open, hops, expect: announce } = lab()
    for (const round of [1, 2, 3]) {
      announce('x', 'wss://chat.test/')
      await open('/').next()
      expect(hops('x').at(-1)?.attempt).toBe(round)
    }
  })
})

describe('messages', () => {
  test('go both ways, as text and as bytes', async () => {
    const socket = lab().open('/')
    await socket.next()
    await socket.send('grüß dich 🙂')
    expect(await socket.message()).toBe('grüß dich 🙂')
    await socket.send(new Uint8Array([0, 255, 7]))
    expect(await socket.message()).toEqual(new Uint8Array([0, 255, 7]))
    await socket.send(new Blob(['blob']))
    expect(await socket.message()).toEqual(new TextEncoder().encode('blob'))
  })

  test('keep their order, though some have to be read first', async () => {
    const socket = lab().open('/')
    await socket.next()
    void socket.send(new Blob(['1']))
    void socket.send('2')
    void socket.send(new Blob(['3']))
    expect([await socket.message(), await socket.message(), await socket.message()]).toEqual([
      new Uint8Array([49]),
      '2',
      new Uint8Array([51]),
    ])
  })

  test('sent by the server on connecting come after the page’s open event', async () => {
    const socket = connected(({ client }) => client.send('welcome')).open('/')
    expect(await socket.next()).toMatchObject({ type: 'open' })
    expect(await socket.message()).toBe('welcome')
  })

  test('stand in the log with direction, kind, size and time', async () => {
    const { open, hops } = lab()
    const socket = open('/')
    await socket.next()
    await socket.send('é')
    await socket.message()
    await socket.close(4001, 'tschüß')
    await socket.next()
    const messages = hops()[0]?.messages ?? []
    expect(messages.map(({ from, kind, data, size }) => [from, kind, data, size])).toEqual([
      ['client', 'text', 'é', 2],
      ['server', 'text', 'é', 2],
      ['client', 'close', '4001 tschüß', 10],
      ['server', 'close', '4001 tschüß', 10],
    ])
    const times = messages.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })
})

describe('closing', () => {
  test('by the page is answered by the server with the same code', async () => {
    const socket = lab().open('/')
    await socket.next()
    await socket.close(3000, 'done')
    expect(await socket.next()).toEqual({ type: 'close', code: 3000, reason: 'done', wasClean: true })
  })

  test('without a code shows as 1005', async () => {
    const { open, hops } = lab()
    const socket = open('/')
    await socket.next()
    await socket.close()
    expect(await socket.next()).toMatchObject({ code: 1005, wasClean: true })
    expect(hops()[0]?.messages?.map(({ data, size }) => [data, size])).toEqual([
      ['', 0],
      ['', 0],
    ])
  })

  test('by the server reaches the page after what was sent before', async () => {
    const socket = connected(({ client }) => {
      client.send('last words')
      client.close(1001, 'going away')
      client.send('never sent')
    }).open('/')
    await socket.next()
    expect(await socket.message()).toBe('last words')
    expect(await socket.next()).toEqual({ type: 'close', code: 1001, reason: 'going away', wasClean: true })
  })

  test('is told to the service', async () => {
    let tell: (told: [number, string]) => void = () => undefined
    const told = new Promise<[number, string]>((resolve) => (tell = resolve))
    const socket = connected(({ client }) =>
      client.addEventListener('close', ({ code, reason }) => tell([code, reason])),
    ).open('/')
    await socket.next()
    await socket.close(4002, 'bye')
    expect(await told).toEqual([4002, 'bye'])
  })

  test('ends the hop', async () => {
    const { open, hops } = lab()
    const socket = open('/')
    await socket.next()
    expect(hops()[0]?.timing.endedAt).toBeUndefined()
    await socket.close()
    await socket.next()
    expect(hops()[0]?.timing.endedAt).toBeDefined()
    expect(hops()[0]?.failure).toBeUndefined()
  })

  test('with 1006 drops the connection without a Close frame', async () => {
    const { open, hops } = connected(({ client }) => client.close(1006))
    const dropped = open('/')
    await dropped.next()
    expect(await dropped.next()).toEqual(LOST)
    expect(hops()[0]).toMatchObject({ failure: { kind: 'connection-reset' } })
    expect(hops()[0]?.messages).toBeUndefined()
    expect(hops()[0]?.timing.endedAt).toBeDefined()
  })

  test('before the socket is open tells no service of it', async () => {
    let connections = 0
    const { open, hops } = connected(() => void (connections += 1))
    const socket = open('/')
    socket.abandon()
    expect(await socket.next()).toEqual(LOST)
    expect(hops()[0]?.failure?.kind).toBe('client-closed')
    expect(connections).toBe(0)
  })
})

describe('a handler', () => {
  test('that throws on connecting closes the connection with 1011', async () => {
    const { open, hops } = connected(() => {
      throw new Error('planted')
    })
    const socket = open('/')
    await socket.next()
    expect(await socket.next()).toMatchObject({ type: 'close', code: 1011 })
    expect(hops()[0]?.notes).toEqual(['The service failed: planted'])
  })

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('planted')
      },
    ],
    ['rejects', () => Promise.reject(new Error('planted'))],
  ])('that %s on a message closes the connection with 1011', async (_, fail) => {
    const { open, hops } = connected(({ client }) => client.addEventListener('message', fail))
    const socket = open('/')
    await socket.next()
    await socket.send('x')
    expect(await socket.next()).toMatchObject({ type: 'close', code: 1011 })
    expect(hops()[0]?.notes).toEqual(['The service failed: planted'])
  })

  test('can’t reach a real server', async () => {
    const { open } = connected(({ server }) => server.connect())
    const socket = open('/')
    await socket.next()
    expect(await socket.next()).toMatchObject({ type: 'close', code: 1011 })
  })

  test('gets path parameters and the offered subprotocols', async () => {
    const room = ws
      .link('wss://chat.test/rooms/:room')
      .addEventListener('connection', ({ client, params, info }) => {
        client.send(JSON.stringify([params['room'], info.protocols]))
      })
    const socket = lab({ sockets: [room], subprotocol: ([first]) => first }).open('/rooms/blue?x=1', [
      'a',
      'b',
    ])
    await socket.next()
    expect(await socket.json()).toEqual(['blue', ['a', 'b']])
  })

  test('may leave a note and look at the handshake', async () => {
    const { open, hops } = connected(({ client }) => {
      const { fields, note } = contextOfSocket(client)
      note(`asked by ${fields.find(({ name }) => name === 'Origin')?.value}`)
    })
    await open('/').next()
    expect(hops()[0]?.notes).toEqual(['asked by http://localhost:4173'])
  })
})
