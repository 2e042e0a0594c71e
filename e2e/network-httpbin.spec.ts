import { ask, type Asked, type Seen } from './ask.ts'
import { expect, test } from './lab.ts'

const ORIGIN = 'https://httpbin.org'

/** Every endpoint of httpbin as a page's `fetch` meets it through the service worker. */
const endpoints: [request: string, expected: Partial<Seen> | ((seen: Seen) => void), init?: Asked][] = [
  ['GET /', (seen) => expect.soft(seen.fields['content-type']).toContain('text/html')],
  ['GET /get?a=1&a=2', json({ args: { a: ['1', '2'] }, url: `${ORIGIN}/get?a=1&a=2` })],
  ['POST /post', json({ data: 'tea' }), { body: 'tea' }],
  ['PUT /put', json({ data: 'tea' }), { body: 'tea' }],
  ['PATCH /patch', json({ data: 'tea' }), { body: 'tea' }],
  ['DELETE /delete', json({ data: '' })],
  ['POST /anything', json({ method: 'POST', json: { a: 1 } }), { body: '{"a":1}' }],
  [
    'GET /headers',
    (seen) => expect.soft(JSON.parse(seen.text).headers).toMatchObject({ Host: 'httpbin.org' }),
  ],
  ['GET /ip', (seen) => expect.soft(Object.keys(JSON.parse(seen.text))).toEqual(['origin'])],
  ['GET /user-agent', (seen) => expect.soft(JSON.parse(seen.text)['user-agent']).toContain('Mozilla')],
  ['GET /uuid', (seen) => expect.soft(JSON.parse(seen.text).uuid).toMatch(/^[\da-f-]{36}$/)],
  ['GET /base64/aGVsbG8=', { text: 'hello' }],
  ['GET /bytes/1024?seed=7', { size: 1024 }],
  ['GET /bytes/1e12', { status: 404 }],
  ['GET /stream/3', (seen) => expect.soft(seen.text.trim().split('\n')).toHaveLength(3)],
  ['GET /stream-bytes/2048?chunk_size=100', { size: 2048 }],
  ['GET /drip?numbytes=5&duration=0.1', { text: '*****' }],
  ['GET /delay/0', { status: 200 }],
  ['GET /delay/-1', (seen) => expect.soft(seen.status).toBeGreaterThanOrEqual(400)],
  ['GET /status/418', { status: 418 }],
  ['GET /status/abc', { status: 400 }],
  ['PUT /status/204', { status: 204, size: 0 }],
  ['GET /status/200:0.5,201:0.5', (seen) => expect.soft([200, 201]).toContain(seen.status)],
  ['GET /redirect/2', { status: 200, redirected: true, url: `${ORIGIN}/get` }],
  ['GET /relative-redirect/1', { url: `${ORIGIN}/get` }],
  ['GET /absolute-redirect/1', (seen) => expect.soft(seen.redirected).toBe(true)],
  ['GET /redirect-to?url=%2Fuuid&status_code=307', { url: `${ORIGIN}/uuid` }],
  ['GET /basic-auth/u/p', { status: 401 }],
  ['GET /basic-auth/u/p', { status: 200 }, { headers: { Authorization: `Basic ${btoa('u:p')}` } }],
  ['GET /hidden-basic-auth/u/p', { status: 404 }],
  ['GET /bearer', { status: 401 }],
  ['GET /bearer', json({ authenticated: true, token: 'abc' }), { headers: { Authorization: 'Bearer abc' } }],
  ['GET /digest-auth/auth/u/p', { status: 401 }],
  ['GET /digest-auth/auth/u/p/SHA-256/never', { status: 401 }],
  ['GET /etag/one', { status: 200 }],
  ['GET /etag/one', { status: 304 }, { headers: { 'If-None-Match': '"one"' } }],
  ['GET /etag/one', { status: 412 }, { headers: { 'If-Match': '"two"' } }],
  ['GET /cache', { status: 200 }],
  ['GET /cache', { status: 304 }, { headers: { 'If-None-Match': '"x"' } }],
  ['GET /cache/60', (seen) => expect.soft(seen.fields['cache-control']).toBe('public, max-age=60')],
  [
    'GET /response-headers?Content-Language=de',
    (seen) => expect.soft(seen.fields['content-language']).toBe('de'),
  ],
  ['GET /gzip', json({ gzipped: true })],
  ['GET /deflate', json({ deflated: true })],
  ['GET /brotli', json({ brotli: true })],
  ['GET /encoding/utf8', (seen) => expect.soft(seen.text).toContain('∮')],
  ['GET /html', (seen) => expect.soft(seen.text).toContain('<h1>')],
  ['GET /json', (seen) => expect.soft(Object.keys(JSON.parse(seen.text))).toEqual(['slideshow'])],
  ['GET /xml', (seen) => expect.soft(seen.fields['content-type']).toContain('application/xml')],
  ['GET /robots.txt', { text: 'User-agent: *\nDisallow: /deny\n' }],
  ['GET /deny', (seen) => expect.soft(seen.fields['content-type']).toBe('text/plain')],
  // Any type will do for */*, one would think; httpbin looks for the word image.
  ['GET /image', { status: 406 }],
  ['GET /image', { status: 200 }, { headers: { Accept: 'image/*' } }],
  ['GET /image/png', (seen) => expect.soft(seen.fields['content-type']).toBe('image/png')],
  ['GET /image/jpeg', (seen) => expect.soft(seen.fields['content-type']).toBe('image/jpeg')],
  ['GET /image/webp', (seen) => expect.soft(seen.fields['content-type']).toBe('image/webp')],
  ['GET /image/svg', (seen) => expect.soft(seen.fields['content-type']).toBe('image/svg+xml')],
  ['GET /links/4/1', (seen) => expect.soft(seen.text).toContain("href='/links/4/0'")],
  ['GET /range/26', { text: 'abcdefghijklmnopqrstuvwxyz' }],
  ['GET /range/26', { status: 206, text: 'cdef' }, { headers: { Range: 'bytes=2-5' } }],
  ['GET /range/26', { status: 416 }, { headers: { Range: 'bytes=99-' } }],
  ['GET /forms/post', (seen) => expect.soft(seen.text).toContain('<form')],
  ['GET /cookies/set/a/1', json({ cookies: {} }), { credentials: 'include' }],
  ['GET /cookies/delete?a', json({ cookies: {} }), { credentials: 'include' }],
  ['GET /digest-auth/auth-int/u/p/SHA-256/3', { status: 401 }],
  ['GET /links/3', (seen) => expect.soft(seen.redirected).toBe(true)],
  ['POST /delay/0', json({ data: 'tea' }), { body: 'tea' }],
  ['GET /anything/a/b', json({ url: `${ORIGIN}/anything/a/b` })],
  ['GET /stream-bytes/1024?seed=1', { size: 1024 }],
  ['GET /spec.json', json({ host: 'httpbin.org' })],
  ['GET /legacy', { status: 200 }],
  ['GET /cookies', json({ cookies: {} }), { credentials: 'include' }],
  ['GET /cookies/set?a=1', json({ cookies: {} }), { credentials: 'include' }],
  ['HEAD /get', { status: 200, size: 0 }],
  ['OPTIONS /get', { status: 200 }],
  ['POST /get', { status: 405 }],
  ['GET /no-such-thing', { status: 404 }],
  ['GET /get?%', { status: 200 }],
]

function json(part: Record<string, unknown>) {
  return (seen: Seen) => expect.soft(JSON.parse(seen.text)).toMatchObject(part)
}

test('every endpoint of httpbin answers a page as the real one would', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await lab.open('/sandbox')
  for (const [request, expected, init] of endpoints) {
    await test.step(request, async () => {
      const seen = await ask(page, request.replace(' ', ` ${ORIGIN}`), init)
      if ('failed' in seen) return expect.soft(seen.failed, request).toBe('an answer')
      if (typeof expected === 'function') return expected(seen)
      expect.soft(seen, request).toMatchObject(expected)
    })
  }
})

test('a method that httpbin does not allow other origins fails by CORS', async ({ page, lab }) => {
  lab.expectRefusalsFrom('httpbin.org')
  await lab.open('/sandbox')
  expect(await ask(page, `PURGE ${ORIGIN}/anything`)).toEqual({
    failed: 'TypeError: Failed to fetch',
    status: 0,
  })
})

test('httpbin answers over plain http too', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const seen = await ask(page, 'GET http://httpbin.org/get')
  expect(seen).toMatchObject({
    status: 200,
    text: expect.stringContaining('"url": "http://httpbin.org/get"'),
  })
})

test('a drip of 100 chunks arrives as 100 chunks', async ({ page, lab }) => {
  await lab.open('/sandbox')
  const chunks = await page.evaluate(async () => {
    const response = await fetch('https://httpbin.org/drip?numbytes=100&duration=2')
    const sizes: number[] = []
    const reader = response.body?.getReader()
    for (;;) {
      const next = await reader?.read()
      if (!next || next.done) return sizes
      sizes.push(next.value.byteLength)
    }
  })
  expect(chunks).toEqual(Array.from({ length: 100 }, () => 1))
})
