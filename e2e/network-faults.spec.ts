import { ask, type Asked, type Seen } from './ask.ts'
import { expect, test } from './lab.ts'

const ORIGIN = 'https://faults.example.com'
const FAILED = { failed: 'TypeError: Failed to fetch', status: 0 }
/** The head came; reading the content failed. */
const BROKE_OFF = { failed: expect.stringContaining('TypeError'), status: 200 }

/** Every address of faults.example.com whose fault shows within a second, as a page's `fetch` meets it. */
const addresses: [
  request: string,
  expected: Record<string, unknown> | ((seen: Seen) => void),
  init?: Asked,
][] = [
  ['GET /', (seen) => expect.soft(JSON.parse(seen.text).faults.length).toBeGreaterThan(25)],
  ['GET /no-such-host', FAILED],
  ['GET /refused', FAILED],
  ['GET /tls/expired', FAILED],
  ['GET /tls/wrong-host', FAILED],
  ['GET /reset', FAILED],
  ['GET /latency?ms=100', { status: 200 }],
  ['GET /slow?ms=100', { status: 200 }],
  ['GET /drip?ms=100&chunks=4', { status: 200 }],
  ['GET /bandwidth?bytes=100000', { status: 200 }],
  ['GET /truncated', BROKE_OFF],
  ['GET /wrong-content-length', BROKE_OFF],
  ['GET /malformed-chunk', BROKE_OFF],
  ['GET /corrupt-gzip', BROKE_OFF],
  ['GET /invalid-json?flaw=trailing-comma', (seen) => expect.soft(() => JSON.parse(seen.text)).toThrow()],
  ['GET /invalid-json?flaw=cut-off', (seen) => expect.soft(() => JSON.parse(seen.text)).toThrow()],
  ['GET /html-for-json', (seen) => expect.soft(seen.text).toContain('<!doctype html>')],
  ['GET /empty', { status: 200, size: 0 }],
  ['GET /wrong-charset', (seen) => expect.soft(seen.text).toContain('\ufffd')],
  ['GET /huge?bytes=100000', { size: 100_000 }],
  ['GET /flaky?every=2', { status: 200 }],
  ['GET /flaky?every=2', { status: 503 }],
  ['GET /error-rate?p=1', { status: 503 }],
  ['GET /rate-limit?algorithm=fixed-window&limit=1&window=60', { status: 200 }],
  [
    'GET /rate-limit?algorithm=fixed-window&limit=1&window=60',
    (seen) => expect.soft([seen.status, Number(seen.fields['retry-after']) > 50]).toEqual([429, true]),
  ],
  ['GET /redirect-loop', FAILED],
  ['GET /cors/no-fields', FAILED],
  ['GET /cors/other-origin', FAILED],
  ['GET /cors/two-origins', FAILED],
  ['GET /cors/any-origin-with-credentials', FAILED, { credentials: 'include' }],
  ['PUT /cors/preflight-refused', FAILED],
  ['PUT /cors/method-not-listed', FAILED],
  ['PUT /cors/field-not-listed', FAILED, { headers: { 'X-Mine': '1' } }],
  [
    'POST /orders?lose=1',
    FAILED,
    { body: '{"item":"tea"}', headers: { 'Content-Type': 'application/json' } },
  ],
  ['GET /orders', (seen) => expect.soft(seen.text).toContain('tea')],
  [
    'POST /duplicate',
    { status: 201 },
    { body: '{"item":"mug"}', headers: { 'Content-Type': 'application/json' } },
  ],
  ['GET /duplicate', (seen) => expect.soft(seen.text.split('mug')).toHaveLength(3)],
  ['GET /documents/1', { status: 200 }],
  [
    'PUT /documents/1',
    { status: 412 },
    { body: '{"text":"mine"}', headers: { 'If-Match': '"old"', 'Content-Type': 'application/json' } },
  ],
  ['GET /lost-update/1', { status: 200 }],
  ['GET /replica', { status: 200 }],
  ['GET /early-hints?ms=10', { status: 200 }],
  ['POST /continue', { status: 200 }, { body: 'x' }],
  ['GET /processing?ms=30', { status: 200 }],
  ['GET /trailers', { status: 200 }],
  ['GET /status/600', FAILED],
  ['GET /nothing', { status: 404 }],
  ...[
    200, 201, 206, 300, 400, 401, 403, 404, 405, 409, 410, 413, 415, 416, 418, 422, 426, 429, 451, 500, 501,
    503,
  ].map((status): [string, Record<string, unknown>] => [`GET /status/${status}`, { status }]),
]

test('every fault has an address, and a page meets it there', async ({ page, lab }) => {
  test.setTimeout(60_000)
  lab.expectRefusalsFrom('faults.example.com')
  await lab.open('/sandbox')
  for (const [request, expected, init] of addresses) {
    await test.step(request, async () => {
      const seen = await ask(page, request.replace(' ', ` ${ORIGIN}`), init)
      if (typeof expected !== 'function') expect.soft(seen, request).toMatchObject(expected)
      else if ('failed' in seen) expect.soft(seen.failed, request).toBe('an answer')
      else expected(seen)
    })
  }
})

for (const path of ['/timeout', '/stalled', '/connect-timeout', '/brownout?ms=60000&share=0&delay=60000']) {
  test(`${path} keeps a page waiting until its own timeout`, async ({ page, lab }) => {
    lab.expectRefusalsFrom('faults.example.com')
    await lab.open('/sandbox')
    const outcome = await page.evaluate(
      (url) =>
        fetch(url, { signal: AbortSignal.timeout(400) })
          .then((response) => response.text())
          .then(
            () => 'answered',
            (error: Error) => error.name,
          ),
      ORIGIN + path,
    )
    expect(outcome).toBe('TimeoutError')
  })
}
