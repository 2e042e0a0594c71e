import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PageEnd } from './connection.ts'
import type { Frame } from './frame.ts'
import type { SocketRequest } from './handshake.ts'
import { createWebSocketClass } from './web-socket.ts'

/** A door that does nothing by itself: what it is asked, and the page's end to play the network with. */
function standing(baseUrl = 'http://lab.test/page') {
  const sent: (Frame | Promise<Frame>)[] = []
  const calls: { request: SocketRequest; page: PageEnd; abandoned: boolean }[] = []
  const WebSocket = createWebSocketClass(
    (request, page) => {
      const call = { request, page, abandoned: false }
      calls.push(call)
      return {
        send: async (frame) => void sent.push(frame),
        abandon: () => void (call.abandoned = true),
      }
    },
    () => baseUrl,
  )
  const open = (url = 'wss://host.test/') => {
    const socket = new WebSocket(url)
    const page = calls.at(-1)?.page
    if (!page) throw new Error('the socket did not call')
    const seen: string[] = []
    for (const type of ['open', 'message', 'error', 'close']) {
      socket.addEventListener(type, () => seen.push(`${type} in state ${socket.readyState}`))
    }
    return { socket, page, seen }
  }
  return { WebSocket, open, sent, calls }
}

const nameOf = (action: () => unknown) => {
  try {
    action()
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
  return undefined
}

// Node has it from version 23 on.
class CloseEventOfBrowsers extends Event {
  readonly code: number
  readonly reason: string
  readonly wasClean: boolean
  constructor(type: string, { code = 0, reason = '', wasClean = false }: CloseEventInit = {}) {
    super(type)
    this.code = code
    this.reason = reason
    this.wasClean = wasClean
  }
}
beforeEach(() => void vi.stubGlobal('CloseEvent', CloseEventOfBrowsers))
afterEach(() => void vi.unstubAllGlobals())

describe('new WebSocket', () => {
  test.each([
    ['wss://host.test/a?b', 'wss://host.test/a?b'],
    ['https://host.test', 'wss://host.test/'],
    ['http://localhost:80/', 'ws://localhost/'],
    ['/chat', 'ws://lab.test/chat'],
  ])('takes %s', (given, url) => {
    const { socket } = standing().open(given)
    expect([socket.url, socket.readyState, socket.protocol, socket.binaryType]).toEqual([url, 0, '', 'blob'])
  })

  test.each(['ftp://host.test/', 'http://[', 'wss://host.test/#part', 'wss://host.test/#'])(
    'refuses %s',
    (url) => {
      const { WebSocket, calls } = standing()
      expect(nameOf(() => new WebSocket(url))).toBe('SyntaxError')
      expect(calls).toEqual([])
    },
  )

  test('takes one subprotocol or several', () => {
    const { WebSocket, calls } = standing()
    new WebSocket('wss://host.test', 'a')
    new WebSocket('wss://host.test', ['b', 'c'])
    expect(calls.map(({ request }) => request.protocols)).toEqual([['a'], ['b', 'c']])
  })

  test.each([[['a', 'A']], [['a b']], [['']], ['é']])('refuses the subprotocols %j', (protocols) => {
    const { WebSocket } = standing()
    expect(nameOf(() => new WebSocket('wss://host.test', protocols))).toBe('SyntaxError')
  })

  test('refuses an insecure socket on a secure page, except to the own machine', () => {
    const { WebSocket } = standing('https://lab.test/')
    expect(nameOf(() => new WebSocket('ws://host.test/'))).toBe('SecurityError')
    expect(nameOf(() => new WebSocket('ws://localhost:8765/'))).toBeUndefined()
  })

  test('makes what calls itself a WebSocket', () => {
    const { WebSocket, open } = standing()
    const { socket } = open()
    expect(socket).toBeInstanceOf(WebSocket)
    expect(String(socket)).toBe('[object WebSocket]')
    expect([WebSocket.OPEN, socket.CLOSED, WebSocket.name]).toEqual([1, 3, 'WebSocket'])
  })
})

describe('events', () => {
  test('open comes when the state is OPEN and the subprotocol known', () => {
    const { socket, page, seen } = standing().open()
    page.opened('chat.v1')
    expect([seen, socket.protocol]).toEqual([['open in state 1'], 'chat.v1'])
  })

  test('a failed connection is an error and a close', () => {
    const { page, seen } = standing().open()
    page.closed({ code: 1006, reason: '', wasClean: false })
    expect(seen).toEqual(['error in state 3', 'close in state 3'])
  })

  test('a connection that is lost later is only a close', () => {
    const { page, seen } = standing().open()
    page.opened(undefined)
    page.closed({ code: 1006, reason: '', wasClean: false })
    expect(seen).toEqual(['open in state 1', 'close in state 3'])
  })

  test('close tells code, reason and whether it was clean', () => {
    const { socket, page } = standing().open()
    const how = { code: 4000, reason: 'bye', wasClean: true }
    page.opened(undefined)
    const closed = vi.fn<(event: CloseEvent) => void>()
    socket.onclose = closed
    page.closing()
    page.closed(how)
    expect(closed.mock.lastCall?.[0]).toMatchObject(how)
    expect(closed.mock.lastCall?.[0]).toBeInstanceOf(CloseEvent)
  })

  test('message brings text, or bytes as binaryType says, and the sender’s origin', async () => {
    const { socket, page } = standing().open('wss://host.test:8443/path')
    const got: MessageEvent[] = []
    socket.onmessage = (event) => void got.push(event)
    page.opened(undefined)
    page.message('text')
    page.message(new Uint8Array([1, 2]))
    socket.binaryType = 'arraybuffer'
    page.message(new Uint8Array([3]))
    expect(got[0]).toMatchObject({ data: 'text', origin: 'wss://host.test:8443' })
    expect(await new Response(got[1]?.data).arrayBuffer()).toEqual(new Uint8Array([1, 2]).buffer)
    expect(got[2]?.data).toEqual(new Uint8Array([3]).buffer)
  })

  test('an attribute holds one listener, in the place of the first', () => {
    const { socket, page } = standing().open()
    const order: string[] = []
    const last = () => void order.push('attribute')
    socket.onopen = () => void order.push('replaced')
    socket.addEventListener('open', () => void order.push('listener'))
    socket.onopen = last
    expect(socket.onopen).toBe(last)
    page.opened(undefined)
    expect(order).toEqual(['attribute', 'listener'])
  })

  test('an attribute set to null listens no more', () => {
    const { socket, page } = standing().open()
    const listener = vi.fn<() => void>()
    socket.onopen = listener
    socket.onopen = null
    page.opened(undefined)
    expect(listener).not.toHaveBeenCalled()
    expect(socket.onopen).toBeNull()
  })
})

describe('send', () => {
  test('is an error while connecting', () => {
    expect(nameOf(() => standing().open().socket.send('x'))).toBe('InvalidStateError')
  })

  test('copies the bytes it is given', async () => {
    const { open, sent } = standing()
    const { socket, page } = open()
    page.opened(undefined)
    const bytes = new Uint8Array([1, 2, 3, 4])
    socket.send(bytes.subarray(1, 3))
    bytes.fill(9)
    expect(await sent[0]).toEqual({ kind: 'binary', data: new Uint8Array([2, 3]) })
  })

  test('counts what is not on its way yet in bufferedAmount', async () => {
    const { socket, page } = standing().open()
    page.opened(undefined)
    socket.send('é')
    socket.send(new Blob(['abc']))
    expect(socket.bufferedAmount).toBe(5)
    await expect.poll(() => socket.bufferedAmount).toBe(0)
  })

  test('once closing sends nothing, and the buffer shows it', () => {
    const { open, sent } = standing()
    const { socket, page } = open()
    page.opened(undefined)
    page.closing()
    socket.send('lost')
    expect([sent, socket.bufferedAmount]).toEqual([[], 4])
  })
})

describe('close', () => {
  test.each([999, 1001, 1006, 2999, 5000, 0, Number.NaN])('refuses the code %d', (code) => {
    expect(nameOf(() => standing().open().socket.close(code))).toBe('InvalidAccessError')
  })

  test('refuses a reason of more than 123 bytes', () => {
    const { socket } = standing().open()
    expect(nameOf(() => socket.close(1000, 'é'.repeat(62)))).toBe('SyntaxError')
  })

  test('sends a Close frame and waits for the answer', () => {
    const { open, sent } = standing()
    const { socket, page, seen } = open()
    page.opened(undefined)
    socket.close(3001, 'bye')
    socket.close()
    expect([socket.readyState, sent]).toEqual([2, [{ kind: 'close', code: 3001, reason: 'bye' }]])
    expect(seen).not.toContain('close in state 3')
  })

  test('before the connection is there gives it up: an error, then a close', async () => {
    const { open, calls } = standing()
    const { socket, seen } = open()
    socket.close()
    expect([socket.readyState, seen, calls[0]?.abandoned]).toEqual([2, [], true])
    await expect.poll(() => seen).toEqual(['error in state 3', 'close in state 3'])
  })

  test('is no second time', () => {
    const { page, socket, seen } = standing().open()
    page.closed({ code: 1006, reason: '', wasClean: false })
    socket.close()
    page.closed({ code: 1000, reason: '', wasClean: true })
    page.message('late')
    expect(seen).toEqual(['error in state 3', 'close in state 3'])
  })
})
