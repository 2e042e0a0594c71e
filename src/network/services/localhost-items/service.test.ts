import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/ask.ts'
import { createService } from './index.ts'

const ORIGIN = 'http://localhost:8080'

function newStore() {
  const service = createService()
  const send = async (method: string, path: string, body?: string) => {
    const { response } = await ask(service, `${ORIGIN}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { service, send }
}

describe('a key-value store', () => {
  test('starts empty', async () => {
    const { status, text, headers } = await newStore().send('GET', '/items')
    expect([status, text]).toEqual([200, '{}'])
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(headers.get('Server')).toBe('Python/3.12 aiohttp/3.9.5')
  })

  test('POST stores under a new key with 201', async () => {
    const { send } = newStore()
    const posted = await send('POST', '/items/color', '{"value": "green"}')
    expect([posted.status, posted.text]).toEqual([201, '{"key": "color", "value": "green"}'])
    expect(await send('GET', '/items/color')).toMatchObject({ status: 200, text: posted.text })
  })

  test('POST overwrites with 200', async () => {
    const { send } = newStore()
    await send('POST', '/items/color', '{"value": "green"}')
    const again = await send('POST', '/items/color', '{"value": [1, {"a": null}]}')
    expect([again.status, again.text]).toEqual([200, '{"key": "color", "value": [1, {"a": null}]}'])
  })

  test('the list keeps the order in which keys were first used', async () => {
    const { send } = newStore()
    for (const key of ['b', '7', 'a', 'b']) await send('POST', `/items/${key}`, '{"value": true}')
    expect((await send('GET', '/items')).text).toBe('{"b": true, "7": true, "a": true}')
  })

  test('a missing key is a 404 that names it, as text', async () => {
    const { status, text, headers } = await newStore().send('GET', '/items/nope')
    expect([status, text]).toEqual([404, "Key 'nope' not found"])
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  })

  test('a key is percent-decoded, and written in ASCII', async () => {
    const { text } = await newStore().send('POST', '/items/caf%C3%A9%2Fau%20lait', '{"value": "😀"}')
    expect(text).toBe('{"key": "caf\\u00e9/au lait", "value": "\\ud83d\\ude00"}')
  })

  test('HEAD tells the length', async () => {
    expect((await newStore().send('HEAD', '/items')).headers.get('Content-Length')).toBe('2')
  })
})

describe('bad input', () => {
  test.each([
    ['not JSON', '{"value":'],
    ['empty', ''],
    ['without value', '{"valeu": 1}'],
    ['a list', '[1]'],
    ['a text', '"value"'],
    ['null', 'null'],
  ])('content that is %s is a 400, and nothing is stored', async (_, body) => {
    const { send } = newStore()
    const { status, headers } = await send('POST', '/items/a', body)
    expect(status).toBe(400)
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    expect((await send('GET', '/items')).text).toBe('{}')
  })

  test('more than 1 MiB is a 413', async () => {
    const body = JSON.stringify({ value: 'x'.repeat(1024 ** 2) })
    expect((await newStore().send('POST', '/items/a', body)).status).toBe(413)
  })

  test.each([
    ['POST', '/items', 'GET,HEAD'],
    ['DELETE', '/items', 'GET,HEAD'],
    ['OPTIONS', '/items', 'GET,HEAD'],
    ['PUT', '/items/a', 'GET,HEAD,POST'],
    ['PATCH', '/items/a', 'GET,HEAD,POST'],
    ['DELETE', '/items/a', 'GET,HEAD,POST'],
    ['PURGE', '/items/a', 'GET,HEAD,POST'],
  ])('%s %s is a 405 that allows %s', async (method, path, allow) => {
    const { status, text, headers } = await newStore().send(method, path)
    expect([status, text, headers.get('Allow')]).toEqual([405, '405: Method Not Allowed', allow])
  })

  test.each(['/', '/items/', '/items/a/', '/items/a/b', '/item', '/ITEMS'])(
    '%s is not found',
    async (path) => {
      const { status, text } = await newStore().send('GET', path)
      expect([status, text]).toEqual([404, '404: Not Found'])
    },
  )

  test('a key that can’t be decoded stands for itself', async () => {
    expect((await newStore().send('GET', '/items/%ZZ')).text).toBe("Key '%ZZ' not found")
  })

  test('what any key is given, it gives back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), fc.jsonValue(), async (key, value) => {
        const path = `/items/${encodeURIComponent(key)}`
        fc.pre(new URL(path, ORIGIN).pathname === path)
        const { send } = newStore()
        const posted = await send('POST', path, JSON.stringify({ value }))
        expect(JSON.parse(posted.text)).toEqual(JSON.parse(JSON.stringify({ key, value })))
        expect((await send('GET', path)).text).toBe(posted.text)
      }),
      { numRuns: 50 },
    )
  })
})

describe('what is stored', () => {
  test('outlives a reload', async () => {
    const before = newStore()
    await before.send('POST', '/items/color', '{"value": "green"}')
    const saved: unknown = JSON.parse(JSON.stringify(before.service.save?.()))
    const after = newStore()
    after.service.load?.(saved)
    expect((await after.send('GET', '/items')).text).toBe('{"color": "green"}')
  })

  test('is forgotten on reset', async () => {
    const { service, send } = newStore()
    await send('POST', '/items/color', '{"value": "green"}')
    service.reset?.()
    expect((await send('GET', '/items')).text).toBe('{}')
    expect(service.save?.()).toBeUndefined()
  })

  test.each([undefined, null, 7, [['a']], { a: 1 }])('is not taken from %j', async (saved) => {
    const { service, send } = newStore()
    service.load?.(saved)
    expect((await send('GET', '/items')).text).toBe('{}')
  })
})

test('pages of other origins are let in, and may read Allow', () => {
  const { cors } = createService()
  const fields = cors.fields({ origin: 'https://lab.example', method: 'GET' })
  expect(fields).toContainEqual({ name: 'Access-Control-Allow-Origin', value: 'https://lab.example' })
  expect(fields).toContainEqual({ name: 'Access-Control-Expose-Headers', value: 'Allow, Server' })
  const preflight = cors.preflight({
    origin: 'https://lab.example',
    method: 'PUT',
    requestHeaders: 'content-type',
  })
  expect(preflight.fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: 'content-type' })
})
