import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newClient, TOKEN } from './new-client.ts'

const get = (path: string, fields?: Record<string, string>) => newClient().send(path, fields)

describe('an account', () => {
  test('python is an organization with 28 repositories and 12,500 followers', async () => {
    const { status, json, field } = await get('/users/python')
    expect(status).toBe(200)
    expect(field('Content-Type')).toBe('application/json; charset=utf-8')
    expect(json).toMatchObject({
      login: 'python',
      name: 'Python',
      type: 'Organization',
      public_repos: 28,
      followers: 12500,
      repos_url: 'https://api.github.com/users/python/repos',
    })
  })

  test('is found in capitals, and by number', async () => {
    const { json } = await get('/users/OctoCat')
    expect(json.login).toBe('octocat')
    expect((await get(`/user/${json.id}`)).json).toEqual(json)
  })

  test('counts the repositories that its list has', async () => {
    for (const login of ['python', 'octocat', 'example-labs', 'ada-example', 'bo-example', 'cleo-example']) {
      const { json } = await get(`/users/${login}`)
      expect((await get(`/users/${login}/repos?per_page=100`)).json).toHaveLength(json.public_repos)
    }
  })

  test('/orgs knows organizations only', async () => {
    expect((await get('/orgs/python')).json).toMatchObject({ name: 'Python', public_repos: 28 })
    expect((await get('/orgs/octocat')).status).toBe(404)
    expect((await get('/orgs/octocat/repos')).status).toBe(404)
  })

  test('/user is whom the token belongs to', async () => {
    expect((await get('/user', { Authorization: `Bearer ${TOKEN}` })).json.login).toBe('octocat')
    expect(await get('/user')).toMatchObject({ status: 401, json: { message: 'Requires authentication' } })
  })
})

describe('a repository', () => {
  test('is found by its full name, and by number', async () => {
    const { json } = await get('/repos/python/cpython')
    expect(json).toMatchObject({
      full_name: 'python/cpython',
      owner: { login: 'python' },
      organization: { login: 'python' },
      stargazers_count: json.watchers,
      issues_url: 'https://api.github.com/repos/python/cpython/issues{/number}',
      license: { key: 'other', url: null },
    })
    expect((await get(`/repositories/${json.id}`)).json).toEqual(json)
  })

  test('no two have the same number', async () => {
    const { json } = await get('/search/repositories?q=stars:>=0 fork:true&per_page=100')
    const ids = json.items.map((each: { id: number }) => each.id)
    expect(ids.length).toBeGreaterThan(60)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what the API says about itself', () => {
  test('/ lists URI templates', async () => {
    expect((await get('/')).json.user_url).toBe('https://api.github.com/users/{user}')
  })

  test('/zen is a sentence of text', async () => {
    const { text, field } = await get('/zen')
    expect(field('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(/^[A-Z].*\.$/)
  })

  test('each answer names its media type, version and request', async () => {
    const { field } = await get('/users/python')
    expect(field('X-GitHub-Media-Type')).toBe('github.v3; format=json')
    expect(field('X-GitHub-Api-Version-Selected')).toBe('2022-11-28')
    expect(field('X-GitHub-Request-Id')).toMatch(/^[\dA-F]{4}(?::[\dA-F]{6,8}){4}$/)
    expect(field('Vary')).toContain('Accept')
  })

  test('JSON is indented for people and not for programs', async () => {
    expect((await get('/users/python', { 'User-Agent': 'curl/8.5.0' })).text).toMatch(/^\{\n {2}"login"/)
    expect((await get('/users/python', { 'User-Agent': 'python-requests/2.32' })).text).toMatch(/^\{"login"/)
  })
})

describe('what is not there', () => {
  test.each([
    '/users/nobody-at-all',
    '/users/nobody-at-all/repos',
    '/users/python/',
    '/users/%ZZ',
    '/users/%E0%A4%A',
    '/users/a%2Fb',
    '/repos/python/nothing',
    '/repositories/0',
    '/user/0',
    '/nothing/here',
    '/users/__proto__',
    '//',
  ])('%s is a 404 as JSON', async (path) => {
    const { status, json } = await get(path)
    expect(status).toBe(404)
    expect(json).toMatchObject({ message: 'Not Found', status: '404' })
    expect(json.documentation_url).toMatch(/^https:\/\/docs\.github\.com\/rest/)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PURGE'])('%s is a 404 too', async (method) => {
    expect(await newClient().send('/users/python', {}, method)).toMatchObject({ status: 404 })
  })

  test('whatever is asked, the service answers', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }).map(encodeURI),
      fc.constantFrom('users', 'repos', 'orgs', 'search', 'repositories', 'python', 'cpython', '%', '', '..'),
    )
    const name = fc.constantFrom('q', 'page', 'per_page', 'sort', 'order', 'direction', 'type', '__proto__')
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('0', '-1', '1e12', 'stars:>x', 'user:', '"', '-', 'NOT'),
    )
    const { send } = newClient()
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 4 }),
        fc.array(fc.tuple(name, value), { maxLength: 3 }),
        async (parts, params) => {
          const path = `/${parts.join('/')}?${new URLSearchParams(params)}`
          fc.pre(URL.canParse(`https://api.github.com${path}`))
          const { status } = await send(path, { Authorization: `Bearer ${TOKEN}` })
          expect([200, 403, 404, 422, 429]).toContain(status)
        },
      ),
      { numRuns: 60 },
    )
  }, 20_000)
})

describe('a request', () => {
  test.each(['', ' '])('without a User-Agent (%j) is refused with 403', async (agent) => {
    const { status, text, field } = await get('/users/python', { 'User-Agent': agent })
    expect(status).toBe(403)
    expect(text).toContain('User-Agent')
    expect(field('X-RateLimit-Used')).toBeNull()
  })

  test.each(['Bearer token123', 'Bearer', 'Bearer ghp_short', 'nonsense', 'Basic %%%', 'Digest a=b'])(
    'with Authorization: %s is refused with 401',
    async (authorization) => {
      const { status, json } = await get('/users/python', { Authorization: authorization })
      expect(status).toBe(401)
      expect(json).toEqual({
        message: 'Bad credentials',
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      })
    },
  )

  test.each([`Bearer ${TOKEN}`, `token ${TOKEN}`, `Basic ${btoa(`me:${TOKEN}`)}`])(
    'with Authorization: %s is let in',
    async (authorization) => {
      const { status, field } = await get('/users/python', { Authorization: authorization })
      expect([status, field('X-RateLimit-Limit')]).toEqual([200, '5000'])
      expect(field('Cache-Control')).toBe('private, max-age=60, s-maxage=60')
    },
  )

  test('that accepts no JSON is refused with 415', async () => {
    const { status, json } = await get('/users/python', { Accept: 'application/xml' })
    expect(status).toBe(415)
    expect(json.message).toContain("'application/xml'")
  })

  test.each(['application/vnd.github+json', 'application/json', 'text/html, */*;q=0.8'])(
    'that accepts %s is answered',
    async (accept) => {
      expect((await get('/users/python', { Accept: accept })).status).toBe(200)
    },
  )
})

describe('other origins', () => {
  test('may read any answer, with the fields that are named', async () => {
    const { field } = await get('/users/nobody-at-all')
    expect(field('Access-Control-Allow-Origin')).toBe('*')
    expect(field('Access-Control-Expose-Headers')).toMatch(/^ETag, Link, .*X-RateLimit-Remaining/)
  })

  test('may send Authorization and If-None-Match', () => {
    const { cors } = newClient().service
    const preflight = cors.preflight({ origin: 'https://lab.example', method: 'GET', requestHeaders: null })
    const allowed = preflight.fields.find(({ name }) => name === 'Access-Control-Allow-Headers')
    expect(preflight.status).toBe(204)
    expect(allowed?.value.split(', ')).toEqual(expect.arrayContaining(['Authorization', 'If-None-Match']))
  })

  test('OPTIONS from a script is told the same', async () => {
    const { status, field } = await newClient().send('/users/python', {}, 'OPTIONS')
    expect([status, field('Access-Control-Max-Age')]).toEqual([204, '86400'])
  })
})
