import { expect, test } from 'vitest'
import { socketLab } from '#network/edge/sockets/socket-lab.ts'
import { createService } from './index.ts'

const lab = () => socketLab('http://localhost:8765', createService())
const opened = async ({ open }: ReturnType<typeof lab>, path = '/') => {
  const socket = open(path)
  await socket.next()
  return socket
}

test('a message comes back with the number of clients', async () => {
  const socket = await opened(lab())
  await socket.sendJson({ type: 'hello', name: 'Alice' })
  expect(await socket.message()).toBe('{"echo": {"type": "hello", "name": "Alice"}, "clients": 1}')
})

test('a message goes to all who are connected, the sender too', async () => {
  const world = lab()
  const [one, two, three] = [await opened(world), await opened(world, '/any/path'), await opened(world)]
  await two.sendJson([1.0, null, 'é'])
  const expected = '{"echo": [1, null, "\\u00e9"], "clients": 3}'
  expect([await one.message(), await two.message(), await three.message()]).toEqual([
    expected,
    expected,
    expected,
  ])
})

test('who has left is no longer counted', async () => {
  const world = lab()
  const [one, two] = [await opened(world), await opened(world)]
  await one.close()
  await one.next()
  await two.sendJson('still here')
  expect(await two.json()).toEqual({ echo: 'still here', clients: 1 })
})

test('JSON in bytes will do', async () => {
  const socket = await opened(lab())
  await socket.send(new TextEncoder().encode('{"a":1}'))
  expect(await socket.json()).toEqual({ echo: { a: 1 }, clients: 1 })
})

test.each(['hello', '', '{"a":'])('%j is no JSON and ends this connection, not the others', async (text) => {
  const world = lab()
  const [bad, good] = [await opened(world), await opened(world)]
  await bad.send(text)
  expect(await bad.next()).toMatchObject({ type: 'close', code: 1011 })
  await good.sendJson(1)
  expect(await good.json()).toEqual({ echo: 1, clients: 1 })
})

test('bytes that are no text end the connection too', async () => {
  const socket = await opened(lab())
  await socket.send(new Uint8Array([0xff]))
  expect(await socket.next()).toMatchObject({ type: 'close', code: 1011 })
})

test('a reset of the lab sends everybody away', async () => {
  const world = lab()
  const socket = await opened(world)
  world.reset()
  expect(await socket.next()).toMatchObject({ type: 'close', code: 1012 })
})
