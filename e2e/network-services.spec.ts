import { ask, type Asked, type Seen } from './ask.ts'
import { expect, test } from './lab.ts'

type Endpoint = [request: string, expected: Record<string, unknown> | ((seen: Seen) => void), init?: Asked]

const content = (value: unknown, fields: Record<string, string> = {}): Asked => ({
  headers: { 'Content-Type': 'application/json', ...fields },
  body: JSON.stringify(value),
})
const bearer = { headers: { Authorization: 'Bearer token123' } }
const length = (count: number) => (seen: Seen) => expect.soft(JSON.parse(seen.text)).toHaveLength(count)
const json = (part: unknown) => (seen: Seen) =>
  expect.soft(JSON.parse(seen.text)).toMatchObject(part as Record<string, unknown>)

/** The endpoints of each service, as a page's `fetch` meets them through the service worker. */
const services: Record<string, Endpoint[]> = {
  'https://jsonplaceholder.typicode.com': [
    ['GET /posts', length(100)],
    ['GET /comments', length(500)],
    ['GET /albums', length(100)],
    ['GET /photos', length(5000)],
    ['GET /todos', length(200)],
    ['GET /users', length(10)],
    ['GET /comments?postId=1', length(5)],
    ['GET /posts?userId=1', length(10)],
    ['GET /todos?userId=1', length(20)],
    ['GET /posts/1/comments', length(5)],
    ['GET /albums/1/photos', length(50)],
    ['GET /users/1/todos', length(20)],
    ['GET /posts?_page=2&_limit=5', (seen) => expect.soft(seen.fields['x-total-count']).toBe('100')],
    ['GET /posts/1', json({ userId: 1, id: 1 })],
    ['GET /todos/9999', { status: 404, text: '{}' }],
    ['POST /posts', json({ id: 101, title: 'tea' }), content({ title: 'tea' })],
    ['PUT /posts/1', json({ id: 1, title: 'tea' }), content({ title: 'tea' })],
    ['PATCH /posts/1', json({ id: 1, userId: 1, title: 'tea' }), content({ title: 'tea' })],
    ['DELETE /posts/1', { status: 200, text: '{}' }],
    ['GET /nothing', { status: 404 }],
  ],
  'https://api.github.com': [
    ['GET /', json({ user_url: 'https://api.github.com/users/{user}' })],
    ['GET /rate_limit', json({ resources: { core: { limit: 60 } } })],
    ['GET /users/python', json({ name: 'Python', type: 'Organization', public_repos: 28, followers: 12500 })],
    ['GET /users/python/repos?per_page=10&page=3', length(8)],
    [
      'GET /users/python/repos?per_page=10',
      (seen) => expect.soft(seen.fields['link']).toContain('rel="next"'),
    ],
    ['GET /orgs/python', { status: 200 }],
    ['GET /repos/python/cpython', json({ full_name: 'python/cpython' })],
    ['GET /search/repositories?q=python&sort=stars&per_page=3', json({ incomplete_results: false })],
    ['GET /search/repositories', { status: 422 }],
    ['GET /users/nobody-of-that-name', json({ message: 'Not Found' })],
    ['GET /zen', { status: 200 }],
    ['GET /orgs/python/repos?per_page=2', length(2)],
    ['GET /users/python/repos?page=abc', { status: 200 }],
    ['GET /user', { status: 401 }],
    [
      'GET /users/octocat',
      (seen) => expect.soft(Number(seen.fields['x-ratelimit-remaining'])).toBeLessThan(60),
    ],
  ],
  'https://api.example.com': [
    ['GET /', { status: 200 }],
    ['GET /openapi.json', (seen) => expect.soft(JSON.parse(seen.text).openapi).toMatch(/^3\.1\./)],
    ['GET /users', json({ page: 1, per_page: 20, total: 50 })],
    ['GET /api/users/42/orders', { status: 200 }],
    ['GET /users?cursor=&limit=5', json({ limit: 5 })],
    ['GET /users?page=0', { status: 400 }],
    ['GET /users/1', json({ name: 'Alice' })],
    ['GET /users/999', { status: 404 }],
    ['POST /users', { status: 201 }, content({ name: 'Zoe' })],
    ['POST /users', { status: 400 }, { ...content(0), body: '{"name":' }],
    ['PUT /users/1', { status: 200 }, content({ name: 'Alice B' })],
    ['PATCH /users/1', json({ name: 'Alice' }), content({ name: 'Alice' })],
    ['PATCH /users/1', { status: 412 }, content({ name: 'x' }, { 'If-Match': '"old"' })],
    ['DELETE /users/3', { status: 204 }],
    ['GET /orders/1001', { status: 200 }],
    ['POST /orders', { status: 201 }, content({ item: 'tea' }, { 'Idempotency-Key': 'k' })],
    ['POST /orders', { status: 201 }, content({ item: 'tea' }, { 'Idempotency-Key': 'k' })],
    ['POST /orders', { status: 422 }, content({ item: 'mug' }, { 'Idempotency-Key': 'k' })],
    ['GET /posts', { status: 200 }],
    ['GET /items', { status: 200 }],
    ['PUT /items/e2e', { status: 201 }, content({ value: 1 })],
    ['GET /search?q=tea', { status: 200 }],
    ['GET /me', { status: 401 }],
    ['GET /me', json({ name: 'Alice' }), bearer],
    ['GET /admin', { status: 403 }, bearer],
    ['GET /data', { status: 200 }, { headers: { Authorization: `Basic ${btoa('username:password')}` } }],
    ['GET /limited', { status: 200 }],
    [
      'POST /webhooks',
      { status: 201 },
      content({ url: 'https://hooks.example.com/e2e', events: ['post.*'] }),
    ],
    ['POST /posts', { status: 201 }, content({ title: 'Tea', body: 'Hot.', tags: [] })],
    ['PATCH /me', { status: 405 }, content({})],
    ['GET /nothing', { status: 404 }],
  ],
  'https://hooks.example.com': [
    ['POST /box', { status: 204 }, { body: 'hello' }],
    ['GET /box/messages', { status: 200 }],
    ['POST /box/fail', { status: 500 }],
    ['DELETE /box', { status: 204 }],
  ],
  // The real one lets no other origin read it either.
  'https://example.com': [
    ['GET /', { failed: 'TypeError: Failed to fetch' }],
    ['HEAD /', { failed: 'TypeError: Failed to fetch' }],
  ],
  'http://localhost:8080': [
    ['GET /items', { status: 200, text: '{}' }],
    [
      'POST /items/color',
      { status: 201, text: '{"key": "color", "value": "green"}' },
      content({ value: 'green' }),
    ],
    ['GET /items/color', { status: 200 }],
    ['GET /items/nope', { status: 404, text: "Key 'nope' not found" }],
    ['POST /items/color', { status: 400 }, { body: '{' }],
    ['DELETE /items', (seen) => expect.soft([seen.status, seen.fields['allow']]).toEqual([405, 'GET,HEAD'])],
  ],
  'https://events.example.com': [['GET /', { status: 200 }]],
}

for (const [origin, endpoints] of Object.entries(services)) {
  test(`${origin} answers a page at every endpoint`, async ({ page, lab }) => {
    lab.expectRefusalsFrom(new URL(origin).host)
    await lab.open('/sandbox')
    for (const [request, expected, init] of endpoints) {
      await test.step(request, async () => {
        const seen = await ask(page, request.replace(' ', ` ${origin}`), init)
        if (typeof expected !== 'function') expect.soft(seen, request).toMatchObject(expected)
        else if ('failed' in seen) expect.soft(seen.failed, request).toBe('an answer')
        else expected(seen)
      })
    }
  })
}

test('api.example.com answers a page as its own OpenAPI document says, at every path', async ({
  page,
  lab,
}) => {
  lab.expectRefusalsFrom('api.example.com')
  await lab.open('/sandbox')
  const document = await ask(page, 'GET https://api.example.com/openapi.json')
  const paths: Record<string, Record<string, { responses?: object }>> = 'text' in document
    ? JSON.parse(document.text).paths
    : {}
  const methods = ['get', 'head', 'options', 'delete']
  const operations = Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const documented = Object.keys(operations[method]?.responses ?? {})
      return documented.length > 0 ? [{ method: method.toUpperCase(), path, documented }] : []
    }),
  )
  expect(operations.length).toBeGreaterThan(40)
  for (const { method, path, documented } of operations) {
    // 60 requests a minute are allowed; each load of the page would begin a minute of its own.
    const url = `https://api.example.com${path.replaceAll(/\{key\}/g, 'theme').replaceAll(/\{\w+\}/g, '1')}`
    const seen = await ask(page, `${method} ${url}`)
    expect.soft(documented, `${method} ${path}: ${JSON.stringify(seen)}`).toContain(String(seen.status))
  }
})

test('a webhook is delivered, signed, to another host of the lab', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const hook = content({ url: 'https://hooks.example.com/told', events: ['user.created'] })
  await ask(page, 'POST https://api.example.com/webhooks', hook)
  await ask(page, 'POST https://api.example.com/users', content({ name: 'Told' }))
  await expect
    .poll(async () => {
      const seen = await ask(page, 'GET https://hooks.example.com/told/messages')
      return 'text' in seen ? seen.text : seen.failed
    })
    .toMatch(/webhook-signature/i)
})
