import { describe, expect, test } from 'vitest'
import { ask, handClock } from '#network/services/ask.ts'
import { createService } from './index.ts'
import { json, ORIGIN, send, write } from './send.ts'

describe('writing', () => {
  test('POST answers 201 with the next id and its location', async () => {
    const { response } = await send('/posts', write('POST', { title: 'foo', userId: 1 }))
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe(`${ORIGIN}/posts/101`)
    expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Location')
    expect(await response.json()).toEqual({ title: 'foo', userId: 1, id: 101 })
  })

  test('POST reads form content, as text', async () => {
    const body = new URLSearchParams({ title: 'A', userId: '1' })
    expect(await json('/posts', { method: 'POST', body })).toEqual({ title: 'A', userId: '1', id: 101 })
  })

  test('POST of text/plain stores nothing but the id, and the server says why', async () => {
    const { response, notes } = await send('/posts', { method: 'POST', body: '{"title":"foo"}' })
    expect(await response.json()).toEqual({ id: 101 })
    expect(notes[0]).toMatch(/only JSON and form/)
  })

  test('POST under a parent takes the parent from the path', async () => {
    expect(await json('/posts/1/comments', write('POST', { body: 'hi' }))).toEqual({
      body: 'hi',
      postId: '1',
      id: 501,
    })
  })

  test('PUT replaces, PATCH merges, DELETE answers an empty object', async () => {
    expect(await json('/posts/1', write('PUT', { title: 'new' }))).toEqual({ title: 'new', id: 1 })
    expect(await json('/posts/1', write('PATCH', { title: 'new' }))).toMatchObject({
      title: 'new',
      userId: 1,
      id: 1,
    })
    const { response } = await send('/posts/1', { method: 'DELETE' })
    expect([response.status, await response.text()]).toEqual([200, '{}'])
  })

  test('nothing is kept', async () => {
    const service = createService()
    await ask(service, `${ORIGIN}/posts`, write('POST', { title: 'foo' }))
    const { response } = await ask(service, `${ORIGIN}/posts/101`)
    expect(response.status).toBe(404)
  })

  test('PATCH and DELETE of a record that does not exist are answered as if it did', async () => {
    expect(await json('/posts/9999', write('PATCH', { title: 'new' }))).toEqual({ title: 'new' })
    expect((await send('/posts/9999', { method: 'DELETE' })).response.status).toBe(200)
  })

  test('PUT to a record that does not exist is answered 500', async () => {
    const { response, notes } = await send('/posts/9999', write('PUT', { title: 'new' }))
    expect(response.status).toBe(500)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toMatch(/^TypeError: Cannot read properties of undefined/)
    expect(notes.at(-1)).toMatch(/own code failed/)
  })

  test.each([
    ['cut off', '{"title":'],
    ['a text', '"title"'],
    ['a number', '7'],
    ['blank', '  '],
  ])('JSON that is %s is answered 500', async (_, body) => {
    const { response } = await send('/posts', { ...write('POST', {}), body })
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^SyntaxError/)
  })

  test('more than 10 MiB are too much', async () => {
    const { response } = await send('/posts', write('POST', { body: 'x'.repeat(10 * 1024 * 1024) }))
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^PayloadTooLargeError/)
  })

  test('a list is taken as an object', async () => {
    expect(await json('/posts', write('POST', ['a']))).toEqual({ 0: 'a', id: 101 })
  })

  test('the id is the server’s to give', async () => {
    expect(await json('/posts', write('POST', { id: 7, title: 'foo' }))).toEqual({ id: 101, title: 'foo' })
  })

  test('a POST may stand for another method', async () => {
    const headers = { 'X-HTTP-Method-Override': 'delete' }
    expect((await send('/posts/1', { method: 'POST', headers })).response.status).toBe(200)
  })

  test.each([
    ['POST', '/posts/1'],
    ['DELETE', '/posts'],
    ['PUT', '/posts/1/comments'],
    ['PATCH', '/'],
    ['PURGE', '/posts/1'],
    ['POST', '/colours'],
  ])('%s %s is a 404 with an empty object', async (method, path) => {
    const { response } = await send(path, { method })
    expect([response.status, await response.text()]).toEqual([404, '{}'])
  })

  test('writes reach the service and count against its limit', async () => {
    const service = createService()
    const post = () => ask(service, `${ORIGIN}/posts`, write('POST', {}))
    const { headers } = (await post()).response
    expect(headers.get('CF-Cache-Status')).toBe('DYNAMIC')
    expect(headers.get('Vary')).toBe('Origin, X-HTTP-Method-Override, Accept-Encoding')
    expect((await post()).response.headers.get('X-Ratelimit-Remaining')).toBe('998')
  })

  test('the 1,001st write within ten seconds is refused', async () => {
    const service = createService()
    const clock = handClock()
    const remove = async () =>
      (await ask(service, `${ORIGIN}/posts/1`, { method: 'DELETE' }, { clock })).response
    for (let count = 0; count < 1000; count += 1) await remove()
    const refused = await remove()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('10')
    clock.advance(10_000)
    expect((await remove()).status).toBe(200)
  }, 20_000)
})
