import { describe, expect, test } from 'vitest'
import { json, ORIGIN, send } from './send.ts'

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
    ['/users?q=gwenborough&q=nobody', 1],
    ['/todos?q=', 200],
    ['/todos?q=false', 0],
    ['/posts?id[]=1&id[]=2', 2],
    ['/posts?id=1&id=1', 1],
    ['/posts?id_gte=95', 6],
    ['/posts?id_gte=99&id_gte=95', 6],
    ['/posts?id_gte=many', 0],
    ['/users?name_gte=M', 3],
    ['/users?username_like=^b&username_like=^k', 3],
    ['/comments?postId_lte=2&email_like=biz$', 3],
    ['/posts?colour_ne=red', 0],
    ['/todos?completed_ne=true', 110],
    ['/users?address=Gwenborough', 0],
    ['/post/1/comments', 5],
    ['/colours/1/comments', 500],
    ['/POSTS', 100],
    ['/posts/', 100],
    ['/comments?callback=&_=17', 500],
    ['/posts?__proto__=1&constructor=1', 100],
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

  test('a list of several fields sorts by each in turn', async () => {
    const albums = await json('/albums?_sort=userId,id&_order=desc,asc&_limit=2')
    expect(albums.map((album: { id: number }) => album.id)).toEqual([91, 92])
  })

  test('records with the same value keep their order, downwards too', async () => {
    const posts = await json('/posts?_sort=userId&_order=desc&_limit=2')
    expect(posts.map((post: { id: number }) => post.id)).toEqual([91, 92])
  })

  test('a list can embed and expand', async () => {
    const [post] = await json('/posts?id=2&_embed=comments&_expand=user')
    expect(post.comments).toHaveLength(5)
    expect(post.user.id).toBe(1)
  })

  test('what does not exist is embedded as nothing, and not expanded', async () => {
    expect(await json('/users/1?_embed=cars&_expand=garage')).toMatchObject({ id: 1, cars: [] })
    expect(await json('/users/1?_expand=garage')).not.toHaveProperty('garage')
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

  test.each(['/posts?_page=99', '/users?_page=1&_limit=100000'])('%s has an empty Link', async (path) => {
    const { response } = await send(path)
    expect(response.headers.get('Link')).toBe('')
  })

  test('a page past the end is empty', async () => {
    expect(await json('/posts?_page=99')).toEqual([])
  })

  test('_page=0 is the first page, under links that still say 0', async () => {
    const { response } = await send('/posts?_page=0')
    expect((await response.json())[0].id).toBe(1)
    expect(response.headers.get('Link')).toContain('_page=0>; rel="next"')
  })

  test.each([
    ['/posts?_limit=100000', 100],
    ['/posts?_limit=0', 0],
    ['/posts?_limit=ten', 0],
    ['/posts?_limit=', 100],
    ['/posts?_start=-3&_limit=3', 0],
    ['/posts?_start=97&_limit=10', 3],
    ['/posts?_end=-95', 5],
    ['/posts?_page=ten', 10],
  ])('%s has %i records', async (path, count) => {
    expect(await json(path)).toHaveLength(count)
  })

  test('a nested list has pages of its own', async () => {
    const { response } = await send('/posts/1/comments?_page=1&_limit=2')
    expect(response.headers.get('X-Total-Count')).toBe('5')
    expect(response.headers.get('Link')).toContain(
      `<${ORIGIN}/posts/1/comments?_page=2&_limit=2>; rel="next"`,
    )
  })
})
