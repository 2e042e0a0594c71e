import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/example-com/ask.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://jsonplaceholder.typicode.com'
const send = (path: string, init?: RequestInit) => ask(createService(), `${ORIGIN}${path}`, init)
const json = async (path: string, init?: RequestInit) => (await send(path, init)).response.json()
const write = (method: string, content: unknown): RequestInit => ({
  method,
  body: JSON.stringify(content),
  headers: { 'Content-Type': 'application/json' },
})

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
})

describe('filters', () => {
  test.each([
    ['/todos?userId=1', 20],
    ['/posts?userId=1', 10],
    ['/comments?postId=1', 5],
    ['/posts/1/comments', 5],
    ['/users/1/todos', 20],
    ['/posts?userId=1&userId=2', 20],
    ['/todos?userId=1&completed=true', 11],
    ['/users?address.city=Gwenborough', 1],
    ['/posts?userId=99', 0],
    ['/posts/9999/comments', 0],
    ['/posts?colour=red', 100],
    ['/posts?id_lte=5&id_ne=3', 4],
    ['/users?username_like=^b', 1],
    ['/users?q=gwenborough', 1],
  ])('%s has %i records', async (path, count) => {
    expect(await json(path)).toHaveLength(count)
  })

  test('several values of a field keep the order of ids', async () => {
    const posts = await json('/posts?id=7&id=3')
    expect(posts.map((post: { id: number }) => post.id)).toEqual([3, 7])
  })

  test('_sort and _order sort', async () => {
    const users = await json('/users?_sort=username&_order=desc&_limit=2')
    expect(users.map((user: { username: string }) => user.username)).toEqual(['Samantha', 'Moriah.Stanton'])
  })

  test('_embed and _expand add what is related', async () => {
    expect((await json('/posts/1?_embed=comments')).comments).toHaveLength(5)
    expect((await json('/posts/1?_expand=user')).user.name).toBe('Leanne Graham')
  })
})

describe('paging', () => {
  test('_page tells the total and where the other pages are', async () => {
    const { response } = await send('/posts?_page=2&_limit=30')
    expect(response.headers.get('X-Total-Count')).toBe('100')
    expect(response.headers.get('Access-Control-Expose-Headers')).toBe('X-Total-Count, Link')
    expect(response.headers.get('Link')).toBe(
      ['first', 1, 'prev', 1, 'next', 3, 'last', 4]
        .flatMap((relation, i, all) => (i % 2 ? [] : [[relation, all[i + 1]]]))
        .map(([relation, page]) => `<${ORIGIN}/posts?_page=${page}&_limit=30>; rel="${relation}"`)
        .join(', '),
    )
    expect((await response.json())[0].id).toBe(31)
  })

  test('_start with _end or _limit cuts a slice', async () => {
    expect((await json('/posts?_start=10&_end=12')).map((post: { id: number }) => post.id)).toEqual([11, 12])
    expect((await json('/posts?_start=10&_limit=1')).map((post: { id: number }) => post.id)).toEqual([11])
  })

  test('a page past the end is empty and has no links', async () => {
    const { response } = await send('/posts?_page=99')
    expect(await response.json()).toEqual([])
    expect(response.headers.get('Link')).toBeNull()
  })
})

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

  test('PUT to a record that does not exist is answered 500', async () => {
    const { response } = await send('/posts/9999', write('PUT', { title: 'new' }))
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^TypeError/)
  })

  test('broken JSON is answered 500', async () => {
    const { response } = await send('/posts', { ...write('POST', {}), body: '{"title":' })
    expect(response.status).toBe(500)
    expect(await response.text()).toMatch(/^SyntaxError/)
  })
})

describe('other origins', () => {
  test('may read, with credentials', () => {
    const { cors } = createService()
    expect(cors.fields({ origin: 'https://lab.example', method: 'GET' })).toContainEqual({
      name: 'Access-Control-Allow-Origin',
      value: 'https://lab.example',
    })
  })

  test('may send the fields that the preflight asks for', () => {
    const preflight = createService().cors.preflight({
      origin: 'https://lab.example',
      method: 'PUT',
      requestHeaders: 'content-type',
    })
    expect(preflight.status).toBe(204)
    expect(preflight.fields).toContainEqual({ name: 'Access-Control-Allow-Headers', value: 'content-type' })
  })
})
