import { describe, expect, test } from 'vitest'
import { linksIn, newClient, TOKEN } from './new-client.ts'

const get = (path: string) => newClient().send(path)
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name)
const stars = (items: readonly { stargazers_count: number }[]) => items.map((each) => each.stargazers_count)

describe('the repositories of an account', () => {
  test('come all on one page when there are no more than 30', async () => {
    const { json, field } = await get('/users/python/repos')
    expect(json).toHaveLength(28)
    expect(field('Link')).toBeNull()
  })

  test('come in pages that sum to 28, each with a link to the next', async () => {
    const { send } = newClient()
    const sizes: number[] = []
    let next: string | undefined = '/users/python/repos?per_page=10'
    while (next !== undefined) {
      const { json, field } = await send(next)
      sizes.push(json.length)
      next = linksIn(field('Link'))['next']
    }
    expect(sizes).toEqual([10, 10, 8])
  })

  test('on the first page Link has next and last', async () => {
    const { field } = await get('/users/python/repos?per_page=5')
    expect(field('Link')).toBe(
      '<https://api.github.com/user/1525981/repos?per_page=5&page=2>; rel="next", ' +
        '<https://api.github.com/user/1525981/repos?per_page=5&page=6>; rel="last"',
    )
  })

  test('in between it has prev, next, last and first', async () => {
    const { field } = await get('/users/python/repos?page=3&per_page=5')
    expect(Object.entries(linksIn(field('Link')))).toEqual([
      ['prev', 'https://api.github.com/user/1525981/repos?page=2&per_page=5'],
      ['next', 'https://api.github.com/user/1525981/repos?page=4&per_page=5'],
      ['last', 'https://api.github.com/user/1525981/repos?page=6&per_page=5'],
      ['first', 'https://api.github.com/user/1525981/repos?page=1&per_page=5'],
    ])
  })

  test('on the last page it has prev and first', async () => {
    const { field } = await get('/orgs/python/repos?page=2&per_page=20')
    expect(field('Link')).toBe(
      '<https://api.github.com/organizations/1525981/repos?page=1&per_page=20>; rel="prev", ' +
        '<https://api.github.com/organizations/1525981/repos?page=1&per_page=20>; rel="first"',
    )
  })

  test('a page past the end is empty, and leads back', async () => {
    const { status, json, field } = await get('/users/python/repos?page=99')
    expect([status, json]).toEqual([200, []])
    expect(Object.keys(linksIn(field('Link')))).toEqual(['prev', 'last', 'first'])
  })

  test.each([
    ['page=0', 28],
    ['page=-3', 28],
    ['page=two', 28],
    ['per_page=0', 28],
    ['per_page=-1', 28],
    ['per_page=100000', 28],
    ['per_page=1e1', 1],
    ['page=1e12&per_page=30', 28],
    ['page=99999999999999999999', 0],
  ])('%s brings %i', async (query, count) => {
    const { status, json } = await get(`/users/python/repos?${query}`)
    expect([status, json.length]).toEqual([200, count])
  })

  test('there is none of somebody new', async () => {
    expect((await get('/users/cleo-example/repos')).json).toEqual([])
  })

  test('are sorted by name unless told', async () => {
    const { json } = await get('/users/octocat/repos')
    expect(names(json).slice(0, 3)).toEqual(['boysenberry-repo-1', 'git-consortium', 'hello-worId'])
  })

  test.each([
    ['sort=created', 'boysenberry-repo-1'],
    ['sort=created&direction=asc', 'Hello-World'],
    ['sort=full_name&direction=desc', 'test-repo1'],
    ['sort=pushed', 'Hello-World'],
    ['sort=colour', 'boysenberry-repo-1'],
    ['type=sources', 'hello-worId'],
  ])('with %s begin with %s', async (query, first) => {
    expect(names((await get(`/users/octocat/repos?${query}`)).json)[0]).toBe(first)
  })
})

describe('a search', () => {
  const search = (query: string) => get(`/search/repositories?${query}`)

  test('counts all and sends the first 30', async () => {
    const { json, field } = await search('q=python&sort=stars')
    expect(json.incomplete_results).toBe(false)
    expect(json.total_count).toBeGreaterThan(30)
    expect(json.items).toHaveLength(30)
    expect(json.items[0]).toMatchObject({ full_name: 'python/cpython', score: 1 })
    expect(stars(json.items)).toEqual(stars(json.items).toSorted((a, b) => b - a))
    expect(Object.keys(linksIn(field('Link')))).toEqual(['next', 'last'])
  })

  test('knows no limit, only per_page', async () => {
    expect((await search('q=python&limit=5')).json.items).toHaveLength(30)
    expect((await search('q=python&per_page=5')).json.items).toHaveLength(5)
  })

  test('order=asc begins with the fewest', async () => {
    const { json } = await search('q=python&sort=stars&order=asc')
    expect(stars(json.items)).toEqual(stars(json.items).toSorted((a, b) => a - b))
  })

  test.each([
    ['retry', ['retry-later']],
    ['retry in:name', ['retry-later']],
    ['Retry-After python', ['retry-later']],
    ['chat in:name', []],
    ['"key-value server"', ['aiohttp-starter']],
    ['language:rust stars:>100', ['url-taster']],
    ['language:"jupyter notebook"', ['rain-notebooks']],
    ['user:bo-example stars:<10 -recipes', ['bike-routes']],
    ['user:bo-example stars:<10 NOT maps', ['recipes']],
    ['user:octocat fork:only', ['linguist', 'git-consortium', 'boysenberry-repo-1']],
    ['org:example-weather topic:api archived:false', ['forecast-api']],
    ['org:example-weather -topic:weather', []],
    ['created:2023-10-01..2023-12-31', ['rate-limiter-bench']],
    ['created:<2011-01-27 octocat', ['Hello-World']],
    ['repo:python/mypy', ['mypy']],
    ['license:mit stars:1500..*', ['httpkit-py', 'mock-hosts']],
    ['stars:many', []],
    ['is:private', []],
    ['nothing-of-the-kind', []],
  ])('for %s finds %j', async (q, found) => {
    const { status, json } = await search(new URLSearchParams({ q, sort: 'stars' }).toString())
    expect(status).toBe(200)
    expect(names(json.items)).toEqual(found)
  })

  test.each(['', 'q=', 'q=%20', 'query=python'])('with ?%s is refused with 422', async (query) => {
    const { status, json } = await search(query)
    expect(status).toBe(422)
    expect(json).toEqual({
      message: 'Validation Failed',
      errors: [{ resource: 'Search', field: 'q', code: 'missing' }],
      documentation_url: 'https://docs.github.com/v3/search',
      status: '422',
    })
  })

  test('of more than 256 characters is refused with 422', async () => {
    const { status, json } = await search(`q=${'python+'.repeat(40)}`)
    expect([status, json.errors[0].code]).toEqual([422, 'invalid'])
  })

  test('among the repositories of nobody is refused with 422', async () => {
    const { status, json } = await search('q=user:nobody-at-all')
    expect(status).toBe(422)
    expect(json.errors[0].message).toMatch(/cannot be searched/)
  })

  test.each([
    ['page=34', 200],
    ['page=35', 422],
    ['page=10&per_page=100', 200],
    ['page=11&per_page=100', 422],
    ['page=11&per_page=100000', 422],
    ['page=1001&per_page=1', 422],
    ['page=0', 200],
  ])('goes 1000 results deep: %s is a %i', async (query, expected) => {
    const { status, json } = await newClient().send(`/search/repositories?q=python&${query}`, {
      Authorization: `Bearer ${TOKEN}`,
    })
    expect(status).toBe(expected)
    if (status === 422) expect(json.message).toBe('Only the first 1000 search results are available')
  })
})
