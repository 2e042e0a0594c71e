import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { socketLab } from '#network/edge/sockets/socket-lab.ts'
import { ask } from '#network/services/example-com/ask.ts'
import { createService } from './index.ts'
import { readMessage } from './message.ts'

const lab = () => socketLab('https://chat.example.com', createService())

/** Somebody who is in, and has been welcomed. */
async function join({ open }: ReturnType<typeof lab>, path: string) {
  const socket = open(path)
  await socket.next()
  return { ...socket, welcome: await socket.json() }
}

describe('joining', () => {
  test('a newcomer is welcomed with the names of all who are there', async () => {
    const world = lab()
    await join(world, '/tea?name=Ada')
    const { welcome } = await join(world, '/tea?name=Grace')
    expect(welcome).toEqual({ type: 'welcome', room: 'tea', name: 'Grace', members: ['Ada', 'Grace'] })
  })

  test('the others hear of it', async () => {
    const world = lab()
    const ada = await join(world, '/?name=Ada')
    await join(world, '/?name=Grace')
    expect(await ada.json()).toEqual({ type: 'join', room: 'lobby', name: 'Grace', members: 2 })
  })

  test('a name that is taken gets a number, and a missing one is made up', async () => {
    const world = lab()
    for (const path of ['/?name=Ada', '/?name=Ada', '/?name=%20Ada%0A', '/', '/?name='])
      await join(world, path)
    expect((await join(world, '/?name=Ada')).welcome).toMatchObject({
      members: ['Ada', 'Ada-2', 'Ada-3', 'guest-1', 'guest-2', 'Ada-4'],
    })
  })
})

describe('a message', () => {
  test('goes to everybody in the room, the sender too, and to no other room', async () => {
    const world = lab()
    const ada = await join(world, '/tea?name=Ada')
    const grace = await join(world, '/tea?name=Grace')
    const alan = await join(world, '/coffee?name=Alan')
    await ada.next()
    await ada.sendJson({ type: 'message', text: ' Hello ' })
    const heard = await ada.json()
    expect(heard).toEqual({
      type: 'message',
      id: 1,
      room: 'tea',
      name: 'Ada',
      text: 'Hello',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    expect(await grace.json()).toEqual(heard)
    await alan.sendJson({ type: 'ping' })
    expect(await alan.json()).toMatchObject({ type: 'pong' })
  })

  test.each([
    ['no JSON', '{"type": ', 'bad-json'],
    ['of no known type', '{"type":"shout","text":"x"}', 'bad-message'],
    ['without text', '{"type":"message","text":"   "}', 'bad-message'],
    ['too long', JSON.stringify({ type: 'message', text: 'x'.repeat(2001) }), 'bad-message'],
    ['no object', '42', 'bad-message'],
    ['bytes', new Uint8Array([1]), 'not-text'],
  ])('that is %s gets an error, and the connection stays', async (_, data, code) => {
    const world = lab()
    const ada = await join(world, '/?name=Ada')
    await ada.send(data)
    expect(await ada.json()).toMatchObject({ type: 'error', code })
    await ada.sendJson({ type: 'message', text: 'still here' })
    expect(await ada.json()).toMatchObject({ type: 'message', text: 'still here' })
  })

  test('is read or answered with an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (data) => {
        expect(['message', 'rename', 'ping', 'error']).toContain(readMessage(data).type)
      }),
    )
  })
})

test('who takes another name is heard under it', async () => {
  const ada = await join(lab(), '/?name=Ada')
  await ada.sendJson({ type: 'rename', name: 'Countess' })
  expect(await ada.json()).toEqual({ type: 'rename', room: 'lobby', name: 'Countess', before: 'Ada' })
  await ada.sendJson({ type: 'message', text: 'hi' })
  expect(await ada.json()).toMatchObject({ name: 'Countess' })
  await ada.sendJson({ type: 'rename', name: 'Countess' })
  expect(await ada.json()).toMatchObject({ name: 'Countess' })
})

test('the others hear who leaves', async () => {
  const world = lab()
  const ada = await join(world, '/?name=Ada')
  const grace = await join(world, '/?name=Grace')
  await grace.close()
  await ada.next()
  expect(await ada.json()).toEqual({ type: 'leave', room: 'lobby', name: 'Grace', members: 1 })
})

test('an empty room is forgotten', async () => {
  const world = lab()
  const guest = await join(world, '/')
  expect(guest.welcome).toMatchObject({ name: 'guest-1' })
  await guest.close()
  await guest.next()
  expect((await join(world, '/')).welcome).toMatchObject({ name: 'guest-1' })
})

test('a reset of the lab sends everybody away', async () => {
  const world = lab()
  const ada = await join(world, '/?name=Ada')
  world.reset()
  expect(await ada.next()).toMatchObject({ type: 'close', code: 1012 })
})

describe('over HTTP', () => {
  test('a GET is told to upgrade', async () => {
    const { response } = await ask(createService(), 'https://chat.example.com/lobby')
    expect([response.status, response.headers.get('Upgrade')]).toEqual([426, 'websocket'])
  })

  test('deeper addresses are unknown, to sockets too', async () => {
    const world = lab()
    expect(await world.open('/a/b').next()).toMatchObject({ type: 'close', code: 1006 })
    expect(world.hops()[0]?.response?.status).toBe(404)
  })
})
