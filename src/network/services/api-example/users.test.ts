import { describe, expect, test } from 'vitest'
import { ask } from './contract/ask.ts'
import { createService } from './index.ts'

const ORIGIN = 'https://api.example.com'
const json = (method: string, content: unknown, fields: Record<string, string> = {}): RequestInit => ({
  method,
  body: typeof content === 'string' ? content : JSON.stringify(content),
  headers: { 'Content-Type': 'application/json', ...fields },
})

/** One client of one fresh service. */
function client() {
  const service = createService()
  return (path: string, init?: RequestInit) => ask(service, `${ORIGIN}${path}`, init)
}

describe('GET /users', () => {
  test('answers the first twenty in an envelope', async () => {
    const { response } = await client()('/users')
    const page = await response.json()
    expect(page).toMatchObject({ page: 1, per_page: 20, total: 50 })
    expect(page.data).toHaveLength(20)
    expect(page.data[0]).toEqual({ id: 1, name: 'Alice', email: 'alice@example.com', role: 'developer' })
  })

  test.each(['per_page', 'limit'])('takes the size of a page from %s', async (name) => {
    const { response } = await client()(`/users?page=2&${name}=15`)
    const { data, per_page } = await response.json()
    expect([per_page, data.length, data[0].id]).toEqual([15, 15, 16])
  })

  test('sends at most a hundred and an empty page past the end', async () => {
    expect((await (await client()('/users?per_page=500')).response.json()).per_page).toBe(100)
    expect((await (await client()('/users?page=9')).response.json()).data).toEqual([])
  })

  test('links to the other pages', async () => {
    const { response } = await client()('/users?page=2&per_page=20')
    expect(response.headers.get('Link')).toBe(
      [
        `<${ORIGIN}/users?page=1&per_page=20>; rel="first"`,
        `<${ORIGIN}/users?page=1&per_page=20>; rel="prev"`,
        `<${ORIGIN}/users?page=3&per_page=20>; rel="next"`,
        `<${ORIGIN}/users?page=3&per_page=20>; rel="last"`,
      ].join(', '),
    )
  })

  test('is a bare list with envelope=false', async () => {
    const { response } = await client()('/users?envelope=false&per_page=2')
    expect(response.headers.get('X-Total-Count')).toBe('50')
    expect(await response.json()).toHaveLength(2)
  })

  test.each(['page=0', 'page=x', 'per_page=-1', 'limit='])('refuses %s with 400', async (query) => {
    const { response } = await client()(`/users?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].parameter).toBe(query.split('=')[0])
  })

  test('is found under /api too, which links and locations keep', async () => {
    const send = client()
    expect((await send('/api/users')).response.headers.get('Link')).toContain(`${ORIGIN}/api/users?page=2`)
    const { response } = await send('/api/users', json('POST', { name: 'Bob' }))
    expect(response.headers.get('Location')).toBe('/api/users/51')
  })
})

describe('POST /users', () => {
  test('stores the user: 201, Location, and it is there', async () => {
    const send = client()
    const { response, notes } = await send(
      '/users',
      json('POST', { name: 'Grace', email: 'grace@example.com' }),
    )
    expect(response.status).toBe(201)
    expect(response.headers.get('Location')).toBe('/users/51')
    expect(notes).toContain('stored user 51')
    const user = { id: 51, name: 'Grace', email: 'grace@example.com' }
    expect(await response.json()).toEqual(user)
    expect(await (await send('/users/51')).response.json()).toEqual(user)
  })

  test('refuses broken JSON with 400', async () => {
    const { response } = await client()('/users', json('POST', '{"name": '))
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ title: 'Bad Request', status: 400 })
  })

  test('refuses what it can’t use with 422 and says where it is wrong', async () => {
    const { response } = await client()('/users', json('POST', { email: 'nobody' }))
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toEqual([
      { detail: 'is required', pointer: '#/name' },
      { detail: 'must look like an e-mail address', pointer: '#/email' },
    ])
  })

  test.each([
    ['a list', [], 'must be a JSON object'],
    ['a blank name', { name: '  ' }, 'must not be empty'],
    ['a number as a name', { name: 7 }, 'must be text'],
  ])('refuses %s', async (_, content, detail) => {
    const { response } = await client()('/users', json('POST', content))
    expect(response.status).toBe(422)
    expect((await response.json()).errors[0].detail).toBe(detail)
  })

  test('refuses a media type that is not JSON with 415', async () => {
    const { response } = await client()('/users', { method: 'POST', body: '{"name":"Bob"}' })
    expect(response.status).toBe(415)
    expect(response.headers.get('Accept')).toBe('application/json')
  })

  test('tells which members it left out', async () => {
    const { notes } = await client()('/users', json('POST', { name: 'Bob', age: 7 }))
    expect(notes).toContain('left out what is not known here: age')
  })
})

describe('/users/{id}', () => {
  test.each([999, 99999, 'x'])('%s is not there', async (id) => {
    const { response } = await client()(`/users/${id}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ title: 'Not Found', status: 404 })
  })

  test('PUT creates where nothing was, and replaces the whole otherwise', async () => {
    const send = client()
    const created = (await send('/users/77', json('PUT', { name: 'Bo', role: 'tester' }))).response
    expect([created.status, created.headers.get('Location')]).toEqual([201, '/users/77'])
    const replaced = (await send('/users/77', json('PUT', { name: 'Bo' }))).response
    expect(replaced.status).toBe(200)
    expect(await replaced.json()).toEqual({ id: 77, name: 'Bo' })
    expect((await send('/users', json('POST', { name: 'Next' }))).response.headers.get('Location')).toBe(
      '/users/78',
    )
  })

  test('PUT refuses content about another id', async () => {
    const { response } = await client()('/users/42', json('PUT', { id: 43, name: 'Bo' }))
    expect(response.status).toBe(422)
  })

  test.each(['application/merge-patch+json', 'application/json'])(
    'PATCH as %s changes what it names',
    async (type) => {
      const { response } = await client()(
        '/users/42',
        json('PATCH', { email: null, role: 'lead' }, { 'Content-Type': type }),
      )
      expect(await response.json()).toEqual({ id: 42, name: 'Pedro', role: 'lead' })
    },
  )

  test('PATCH refuses other patch formats and says which it takes', async () => {
    const { response } = await client()(
      '/users/42',
      json('PATCH', [], { 'Content-Type': 'application/json-patch+json' }),
    )
    expect(response.status).toBe(415)
    expect(response.headers.get('Accept-Patch')).toBe('application/merge-patch+json, application/json')
  })

  test('PATCH does not change the id', async () => {
    const { response } = await client()('/users/42', json('PATCH', { id: 1 }))
    expect((await response.json()).id).toBe(42)
  })

  test('DELETE answers 204, then 404', async () => {
    const send = client()
    expect((await send('/users/42', { method: 'DELETE' })).response.status).toBe(204)
    expect((await send('/users/42', { method: 'DELETE' })).response.status).toBe(404)
    expect((await send('/users/42/orders')).response.status).toBe(404)
  })

  test('a deleted id is not given again', async () => {
    const send = client()
    await send('/users', json('POST', { name: 'Bob' }))
    await send('/users/51', { method: 'DELETE' })
    expect((await send('/users', json('POST', { name: 'Bob' }))).response.headers.get('Location')).toBe(
      '/users/52',
    )
  })
})

describe('conditional requests', () => {
  test('If-None-Match with the current tag brings 304', async () => {
    const send = client()
    const tag = (await send('/users/42')).response.headers.get('ETag') ?? ''
    const { response } = await send('/users/42', { headers: { 'If-None-Match': tag } })
    expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([304, tag, ''])
  })

  test('If-Match with an old tag is refused with 412 and changes nothing', async () => {
    const send = client()
    const tag = (await send('/users/42')).response.headers.get('ETag') ?? ''
    const change = () => send('/users/42', json('PATCH', { role: 'lead' }, { 'If-Match': tag }))
    expect((await change()).response.status).toBe(200)
    expect((await change()).response.status).toBe(412)
    expect(
      (await send('/users/42', { method: 'DELETE', headers: { 'If-Match': tag } })).response.status,
    ).toBe(412)
  })

  test('PUT with If-None-Match: * only creates', async () => {
    const send = client()
    const put = (id: number) => send(`/users/${id}`, json('PUT', { name: 'Bo' }, { 'If-None-Match': '*' }))
    expect((await put(42)).response.status).toBe(412)
    expect((await put(77)).response.status).toBe(201)
  })
})
