import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ask } from './ask.ts'
import { createService } from './index.ts'
import { templateOf } from './path.ts'

const templates = createService().handlers.map((handler) => templateOf(handler) ?? '/')

const segment = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '-1',
    '1e12',
    'nan',
    'inf',
    '99999999999999999999',
    '2,3:x',
    '200:0,500:0',
    '%',
    '%ff',
  ),
  fc.constantFrom('%2F', '%0A', '%00', '..', 'auth', 'auth-int', 'MD5', 'SHA-512', '%E2%82%AC', ''),
  fc.string({ maxLength: 6 }).map(encodeURIComponent),
)
const target = fc
  .tuple(fc.constantFrom(...templates), fc.array(segment, { minLength: 5, maxLength: 5 }))
  .map(([template, [...values]]) => template.replace(/\{\w+\}/g, () => values.pop() ?? ''))

const names = ['url', 'status_code', 'code', 'seed', 'numbytes', 'duration', 'delay', 'chunk_size']
const name = fc.oneof(
  fc.constantFrom(...names, 'require-cookie', 'show_env', 'absolute', ''),
  fc.string({ maxLength: 4 }).map(encodeURIComponent),
)
const query = fc.array(fc.tuple(name, segment)).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))

const digest = 'Digest username="u", realm="", nonce="n", uri="/", response="x"'
const multipart = 'multipart/form-data; boundary=b'
const fields = fc.record(
  {
    Range: fc.constantFrom('bytes=', 'bytes=-', 'bytes=9-2', 'bytes=-0', 'bytes=1-2,3-4', 'items=0-1', '-'),
    Cookie: fc.constantFrom('', ';', '=', 'a="', 'a="\\', 'stale_after=x; fake=fake_value', 'last_nonce=n'),
    Authorization: fc.constantFrom(
      '',
      'Basic',
      'Basic !',
      'Digest',
      'Digest x',
      digest,
      `${digest}, qop=y, nc=1, cnonce=2`,
    ),
    'If-None-Match': fc.constantFrom('', ',', '"', 'W/', '*'),
    'If-Match': fc.constantFrom('', ',', '"', 'W/', '*'),
    Accept: fc.constantFrom('', 'image/', '*/*', 'image/webp;q=0'),
    'Content-Type': fc.constantFrom(
      '',
      ';',
      multipart,
      'multipart/form-data; boundary="',
      'multipart/form-data',
    ),
  },
  { requiredKeys: [] },
)
const content = fc.oneof(
  fc.constantFrom('', '{', '--b--', "--b\r\nContent-Disposition: form-data; name*=x''%\r\n\r\n--b--"),
  fc.uint8Array(),
)
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PURGE')

it('whatever comes is answered with a status, not with an exception', { timeout: 60_000 }, async () => {
  const request = fc.record({ target, query, method, fields, body: content })
  await fc.assert(
    fc.asyncProperty(request, async ({ target, query, ...told }) => {
      const path = `https://httpbin.org${target}?${query}`
      const { status } = await ask(path, told)
      expect(status).toBeGreaterThanOrEqual(200)
      expect(status).toBeLessThanOrEqual(999)
    }),
    { numRuns: 200 },
  )
})
