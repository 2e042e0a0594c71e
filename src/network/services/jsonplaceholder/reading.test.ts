import { describe, expect, test } from 'vitest'
import { ask, handClock } from '#network/services/ask.ts'
import { createService } from './index.ts'
import { json, ORIGIN, send } from './send.ts'

describe('reading', () => {
  test.each([
    ['posts', 100],
    ['comments', 500],
    ['albums', 100],
    ['photos', 5000],
    ['todos', 200],
    ['users', 10],
  ])('/%s lists %i records', async (name, count) => {
    expect(await json(`/${name}`)).toHaveLength(count)
  })

  test('a record and its entity tag are those of the real service', async () => {
    const { response } = await send('/users/1')
    expect(response.headers.get('ETag')).toBe('W/"1fd-+2Y3G3w049iSZtw5t1mzSnunngE"')
    expect(response.headers.get('Content-Length')).toBe('509')
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('max-age=43200')
    expect(await response.json()).toMatchObject({ name: 'Leanne Graham', address: { city: 'Gwenborough' } })
  })

  test('a photo points at the host the service uses today', async () => {
    expect(await json('/photos/1')).toMatchObject({
      url: 'https://via.placeholder.com/600/92c952',
      thumbnailUrl: 'https://via.placeholder.com/150/92c952',
    })
  })

  test.each(['/todos/9999', '/users/999', '/nothing', '/posts/1/comments/1', '/posts/one'])(
    '%s is a 404 with an empty object',
    async (path) => {
      const { response } = await send(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toBe('{}')
    },
  )

  test('the tag in If-None-Match brings a 304', async () => {
    const tag = 'W/"124-yiKdLzqO5gfBrJFrcdJ8Yq0LGnU"'
    const { response } = await send('/posts/1', { headers: { 'If-None-Match': `"old", ${tag}` } })
    expect(response.status).toBe(304)
    expect(response.headers.get('Content-Type')).toBeNull()
  })

  test('a client that says no-cache gets the content all the same', async () => {
    const headers = { 'If-None-Match': 'W/"124-yiKdLzqO5gfBrJFrcdJ8Yq0LGnU"', 'Cache-Control': 'no-cache' }
    expect((await send('/posts/1', { headers })).response.status).toBe(200)
  })

  test('/db holds all collections', async () => {
    const db = await json('/db')
    expect(Object.entries(db).map(([name, records]) => [name, Object(records).length])).toEqual([
      ['posts', 100],
      ['comments', 500],
      ['albums', 100],
      ['photos', 5000],
      ['todos', 200],
      ['users', 10],
    ])
  })

  test('the front page links to every collection', async () => {
    const { response } = await send('/')
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('<a href="/photos">')
  })

  test('callback makes a script of the answer', async () => {
    const { response } = await send('/todos/9999?callback=show(1)')
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe("/**/ typeof show1 === 'function' && show1({});")
  })

  test('the answer comes from a cache near the client, with its age', async () => {
    const { headers } = (await send('/posts/1')).response
    expect(headers.get('Server')).toBe('cloudflare')
    expect(headers.get('CF-Cache-Status')).toBe('HIT')
    expect(Number(headers.get('Age'))).toBeLessThan(43_200)
    expect(headers.get('X-Ratelimit-Remaining')).toBe('999')
    expect(headers.get('Vary')).toBe('Origin, Accept-Encoding')
    expect(headers.get('X-Powered-By')).toBe('Express')
  })

  test('HEAD has the fields of GET', async () => {
    const { response } = await send('/posts/1', { method: 'HEAD' })
    expect(response.headers.get('Content-Length')).toBe('292')
  })

  test('_delay keeps the client waiting', async () => {
    const clock = handClock()
    await ask(createService(), `${ORIGIN}/posts/1?_delay=1500`, {}, { clock })
    expect(clock.now()).toBe(1500)
  })

  test.each(['-5', 'soon', ''])('_delay=%s does not', async (delay) => {
    const clock = handClock()
    await ask(createService(), `${ORIGIN}/posts/1?_delay=${delay}`, {}, { clock })
    expect(clock.now()).toBe(0)
  })

  test('a _delay of more than 30 s ends in a 503', async () => {
    const clock = handClock()
    const { response } = await ask(createService(), `${ORIGIN}/posts/1?_delay=1e12`, {}, { clock })
    expect([response.status, clock.now()]).toEqual([503, 30_000])
  })
})
