import { describe, expect, test } from 'vitest'
import { ask } from '#network/services/api-example/contract/ask.ts'
import { createService } from '#network/services/api-example/index.ts'

const ORIGIN = 'https://api.example.com'

function client(service = createService()) {
  const send = (path: string, init?: RequestInit) => ask(service, `${ORIGIN}${path}`, init)
  const change = (method: string, path: string, content: object = {}) =>
    send(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) })
  const list = async (path: string) => (await send(path)).response.json()
  const names = async (path: string) => (await list(path)).data.map(({ name }: { name: string }) => name)
  return { send, change, list, names }
}

/** The target of a relation in a Link field. */
function linked(response: Response, relation: string): string | undefined {
  const link = response.headers.get('Link') ?? ''
  return new RegExp(`<${ORIGIN}([^>]*)>; rel="${relation}"`).exec(link)?.[1]
}

/** Follows Link rel=next to the end; calls `between` after the first part. */
async function collect(
  { send }: Pick<ReturnType<typeof client>, 'send'>,
  first: string,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const found: string[] = []
  for (let path: string | undefined = first; path !== undefined;) {
    const { response }: { response: Response } = await send(path)
    const { data } = await response.json()
    found.push(...data.map(({ name, id }: { name?: string; id: number }) => name ?? id))
    if (path === first) await between()
    path = linked(response, 'next')
  }
  return found
}

const twice = (list: readonly unknown[]) => list.filter((item, index) => list.indexOf(item) !== index)

describe('offset and limit', () => {
  test('send the records after the first so many', async () => {
    const { data, ...rest } = await client().list('/users?offset=5&limit=3')
    expect(rest).toEqual({ offset: 5, limit: 3, total: 50 })
    expect(data.map(({ id }: { id: number }) => id)).toEqual([6, 7, 8])
  })

  test('lead on by Link', async () => {
    const { response } = await client().send('/users?offset=5&limit=20')
    expect(linked(response, 'first')).toBe('/users?offset=0&limit=20')
    expect(linked(response, 'prev')).toBe('/users?offset=0&limit=20')
    expect(linked(response, 'next')).toBe('/users?offset=25&limit=20')
    expect(linked(response, 'last')).toBe('/users?offset=40&limit=20')
  })

  test('past the end bring an empty list', async () => {
    expect((await client().list('/users?offset=50')).data).toEqual([])
  })
})

describe('limit on its own', () => {
  test('is the size of page 1', async () => {
    expect(await client().list('/users?limit=3')).toMatchObject({ page: 1, per_page: 3, total: 50 })
  })
})

describe('what can’t be used', () => {
  test.each([
    ['page=0', 'page'],
    ['page=x', 'page'],
    ['page=1e3', 'page'],
    ['per_page=0', 'per_page'],
    ['limit=-5', 'limit'],
    ['offset=-1', 'offset'],
    ['offset=1.5', 'offset'],
    ['page=1&offset=0', 'offset'],
    ['page=1&cursor=', 'cursor'],
    ['offset=1&cursor=', 'cursor'],
    ['cursor=garbage', 'cursor'],
    ['sort=password', 'sort'],
    ['sort=', 'sort'],
    ['sort=name,', 'sort'],
    ['envelope=no', 'envelope'],
  ])('is refused: %s', async (query, parameter) => {
    const { response } = await client().send(`/users?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ parameter }])
  })

  test('is told all at once', async () => {
    const { errors } = await (await client().send('/orders?userId=x&sort=y&page=0')).response.json()
    expect(errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
      'userId',
      'sort',
      'page',
    ])
  })

  test('does not include a size that is too large: a hundred are sent', async () => {
    const { response, notes } = await client().send('/users?per_page=100000')
    expect((await response.json()).per_page).toBe(100)
    expect(notes).toContain('100000 on a page were asked for; 100 is the most')
  })
})

describe('filters', () => {
  test.each([
    ['/users?role=admin', [2]],
    ['/users?name=Pedro&role=developer', []],
    ['/users?email=alice@example.com', [1]],
    ['/posts?userId=1', [1, 4, 8]],
    ['/posts?tag=python&tag=errors', [3]],
    ['/orders?userId=42&status=shipped', [1011]],
    ['/users/42/orders?sort=-id', [1011, 1006, 1002]],
    ['/users/1/posts', [1, 4, 8]],
    ['/users?role=', []],
  ])('%s picks %j', async (path, ids) => {
    const { data, total } = await client().list(path)
    expect(data.map(({ id }: { id: number }) => id)).toEqual(ids)
    expect(total).toBe(ids.length)
  })

  test('see what was just changed', async () => {
    const { change, list } = client()
    await change('PATCH', '/posts/1', { tags: ['fresh'], userId: 42 })
    expect((await list('/posts?tag=fresh')).total).toBe(1)
    expect((await list('/posts?tag=python')).total).toBe(2)
    expect((await list('/users/42/posts')).total).toBe(2)
  })
})

describe('sort', () => {
  test('takes members, falling ones too, and settles ties by id', async () => {
    const { data } = await client().list('/orders?sort=status,-quantity&limit=4')
    expect(data.map(({ id, quantity }: { id: number; quantity: number }) => [id, quantity])).toEqual([
      [1003, 3],
      [1006, 3],
      [1002, 2],
      [1005, 2],
    ])
  })

  test('puts what lacks the member first', async () => {
    const { change, names } = client()
    await change('PATCH', '/users/42', { email: null })
    expect((await names('/users?sort=email'))[0]).toBe('Pedro')
    expect((await names('/users?sort=-email&limit=100')).at(-1)).toBe('Pedro')
  })
})

describe('a cursor', () => {
  test('leads through the whole list', async () => {
    const lab = client()
    expect(await collect(lab, '/users?cursor=&limit=7&sort=name')).toEqual(
      await lab.names('/users?sort=name&limit=100'),
    )
  })

  test.each(['/users', '/posts', '/orders', '/users/1/orders'])('works on %s', async (path) => {
    const lab = client()
    const { data } = await lab.list(`${path}?limit=100`)
    const found = await collect(lab, `${path}?cursor=&limit=3`)
    expect(found).toEqual(data.map(({ id, name }: { id: number; name?: string }) => name ?? id))
  })

  test('is in next_cursor, which is null at the end', async () => {
    const { list } = client()
    const { next_cursor } = await list('/users?cursor=&limit=49')
    expect(await list(`/users?cursor=${next_cursor}`)).toMatchObject({
      data: [{ id: 50 }],
      next_cursor: null,
    })
  })

  test('holds after its record is gone', async () => {
    const { list, change } = client()
    const { next_cursor } = await list('/users?cursor=&limit=10')
    await change('DELETE', '/users/10')
    expect((await list(`/users?cursor=${next_cursor}&limit=1`)).data[0].id).toBe(11)
  })

  test.each([
    ['of another list', '/posts?cursor='],
    ['of another sort', '/users?sort=name&cursor='],
  ])('is refused where it is %s', async (_, path) => {
    const { list, send } = client()
    const { next_cursor } = await list('/users?cursor=&limit=10')
    const { response } = await send(path + next_cursor)
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].detail).toBe('belongs to another list, or to another sort')
  })

  test('comes in Link alone with envelope=false', async () => {
    const { send } = client()
    const { response } = await send('/users?cursor=&envelope=false&limit=2')
    expect(await response.json()).toHaveLength(2)
    expect(linked(response, 'next')).toMatch(/^\/users\?cursor=.+&envelope=false&limit=2$/)
  })
})

describe('records that come and go between two pages', () => {
  const everyone = '&sort=name&limit=20'

  test('by page: an inserted one is missed, and another is seen twice', async () => {
    const lab = client()
    const found = await collect(lab, `/users?page=1${everyone}`, () =>
      lab.change('POST', '/users', { name: 'Aaron' }),
    )
    expect(found).not.toContain('Aaron')
    expect(twice(found)).toHaveLength(1)
  })

  test('by offset: after a deletion, one that was there all along is missed', async () => {
    const lab = client()
    const found = await collect(lab, `/users?offset=0${everyone}`, () => lab.change('DELETE', '/users/1'))
    const left = await lab.names('/users?limit=100')
    expect(left.filter((name: string) => !found.includes(name))).toHaveLength(1)
  })

  test('by cursor: nobody is seen twice, and none is missed but the one inserted before the cursor', async () => {
    const lab = client()
    const found = await collect(lab, `/users?cursor=${everyone}`, async () => {
      await lab.change('POST', '/users', { name: 'Aaron' })
      await lab.change('POST', '/users', { name: 'Zoe' })
      await lab.change('DELETE', '/users/1')
    })
    const left = await lab.names('/users?limit=100')
    expect(twice(found)).toEqual([])
    expect(left.filter((name: string) => !found.includes(name))).toEqual(['Aaron'])
  })
})

test('fifty thousand orders are as good as sixteen', async () => {
  const service = createService()
  await client(service).change('POST', '/orders', { item: 'lamp' })
  const saved = Object(service.save?.())
  const many = Array.from({ length: 50_000 }, (_, index) => ({
    ...saved.orders[0],
    id: 2001 + index,
    userId: 2,
  }))
  service.load?.({ ...saved, orders: [...saved.orders, ...many] })
  const { list } = client(service)
  expect((await list('/users/42/orders')).total).toBe(3)
  expect((await list('/orders?offset=50000&limit=100')).data).toHaveLength(17)
  expect((await list('/orders?sort=-id&cursor=&limit=1')).data[0].id).toBe(52_000)
})
