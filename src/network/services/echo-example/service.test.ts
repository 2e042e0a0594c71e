import { describe, expect, test } from 'vitest'
import { socketLab } from '#network/edge/sockets/socket-lab.ts'
import { ask } from '#network/services/example-com/ask.ts'
import { createService } from './index.ts'

const lab = () => socketLab('https://echo.example.com', createService())
const opened = async (path: string, { open } = lab()) => {
  const socket = open(path)
  await socket.next()
  return socket
}

describe('wss://echo.example.com/', () => {
  test('gives back text and bytes as they are', async () => {
    const socket = await opened('/')
    await socket.send('hallo')
    expect(await socket.message()).toBe('hallo')
    await socket.send(new Uint8Array([0, 1, 255]))
    expect(await socket.message()).toEqual(new Uint8Array([0, 1, 255]))
  })

  test('takes its time when asked to, and keeps the order', async () => {
    const world = lab()
    const socket = await opened('/?delay=500', world)
    await socket.send('a')
    await socket.send('b')
    expect([await socket.message(), await socket.message()]).toEqual(['a', 'b'])
    expect(world.clock.now()).toBeGreaterThanOrEqual(500)
    expect(world.hops()[0]?.notes).toEqual(['waits 500 ms before each echo'])
  })

  test.each(['/?delay=soon', '/?delay=-1', '/?delay=', '/?delay=1e999'])('%s does not wait', async (path) => {
    const world = lab()
    const socket = await opened(path, world)
    await socket.send('a')
    expect(await socket.message()).toBe('a')
    expect(world.clock.now()).toBeLessThan(10)
  })

  test('speaks echo.v1 when that is offered', async () => {
    expect(await lab().open('/', ['other', 'echo.v1']).next()).toEqual({ type: 'open', protocol: 'echo.v1' })
    expect(await lab().open('/', ['other']).next()).toMatchObject({ type: 'close', code: 1006 })
  })

  test('tells a plain GET to upgrade', async () => {
    const { response } = await ask(createService(), 'https://echo.example.com/')
    expect([response.status, response.headers.get('Upgrade')]).toEqual([426, 'websocket'])
  })
})

describe('/close', () => {
  test.each([
    ['/close', 1000, ''],
    ['/close?code=4000&reason=enough', 4000, 'enough'],
    ['/close?code=1011', 1011, ''],
    ['/close?code=1006', 1008, '1006 cannot be sent'],
    ['/close?code=2000', 1008, '2000 cannot be sent'],
    ['/close?code=abc', 1000, ''],
    [`/close?reason=${'é'.repeat(100)}`, 1000, 'é'.repeat(61)],
  ])('%s closes with %i', async (path, code, reason) => {
    const socket = await opened(path)
    expect(await socket.next()).toEqual({ type: 'close', code, reason, wasClean: true })
  })

  test('waits when asked to', async () => {
    const world = lab()
    const socket = await opened('/close?after=2000', world)
    await socket.next()
    expect(world.clock.now()).toBeGreaterThanOrEqual(2000)
  })
})

test('/drop vanishes', async () => {
  const world = lab()
  const socket = await opened('/drop?after=10', world)
  expect(await socket.next()).toMatchObject({ type: 'close', code: 1006, wasClean: false })
  expect(world.hops()[0]?.failure?.kind).toBe('connection-reset')
})

test.each([
  ['/refuse', 403],
  ['/refuse?status=503', 503],
  ['/refuse?status=204', 204],
  ['/refuse?status=101', 403],
  ['/refuse?status=9999', 599],
  ['/nowhere', 404],
])('%s answers the handshake with %i', async (path, status) => {
  const world = lab()
  expect(await world.open(path).next()).toMatchObject({ type: 'close', code: 1006 })
  expect(world.hops()[0]?.response?.status).toBe(status)
})
