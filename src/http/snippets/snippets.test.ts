import { parse } from 'acorn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import type { RequestDraft, Row } from '#http/request-draft.ts'
import { codeTargets, writeSnippet } from './index.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...'"\'`\\$\n\r\0\u2028é☕'),
)
const rows: fc.Arbitrary<Row[]> = fc.array(fc.record({ name: text, value: text, enabled: fc.boolean() }), {
  maxLength: 3,
})
const anyDraft: fc.Arbitrary<RequestDraft> = fc
  .record({
    client: fc.constantFrom('browser', 'script'),
    method: fc.oneof(text, fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PURGE', 'patch')),
    url: fc.oneof(text, fc.webUrl({ withQueryParameters: true })),
    headers: rows,
    kind: fc.constantFrom('none', 'json', 'form', 'multipart', 'text', 'file'),
    json: fc.oneof(text, fc.json({ maxDepth: 2 })),
    text,
    form: rows,
    auth: fc.constantFrom('none', 'basic', 'bearer', 'api-key', 'digest'),
    timeoutMs: fc.option(fc.integer({ min: 0, max: 90_000 })),
    redirects: fc.constantFrom('follow', 'manual'),
    retries: fc.integer({ min: 0, max: 3 }),
    credentials: fc.constantFrom('same-origin', 'include'),
  })
  .map(({ kind, json, text: plain, form, auth, timeoutMs, redirects, retries, ...rest }) => {
    const fresh = emptyDraft()
    const file = { name: plain, type: '', base64: '' }
    return {
      ...fresh,
      ...rest,
      auth: { ...fresh.auth, kind: auth, username: plain, password: plain, token: plain, keyValue: plain },
      body: {
        kind,
        json,
        text: plain,
        form,
        parts: [...form, { name: 'f', value: '', enabled: true, file }],
        file,
      },
      policy: { ...fresh.policy, timeoutMs, redirects, retries },
    }
  })

function draft(url: string, more: Partial<RequestDraft> = {}): RequestDraft {
  return { ...emptyDraft(url), ...more }
}

function json(content: string): Pick<RequestDraft, 'method' | 'body'> {
  return { method: 'POST', body: { ...emptyDraft().body, kind: 'json', json: content } }
}

async function codeOf(id: string, of: RequestDraft): Promise<string> {
  return (await snippet(id, of)).code
}

function snippet(id: string, of: RequestDraft) {
  const target = codeTargets.find((each) => each.id === id)
  if (!target) throw new Error(`no target ${id}`)
  return writeSnippet(target, of)
}

async function factsOf(id: string, of: RequestDraft): Promise<string> {
  return (await snippet(id, of)).facts.map(({ topic, text: fact }) => `${topic}: ${fact}`).join('\n')
}

const script = { sourceType: 'module', ecmaVersion: 'latest' } as const

/** What the program would hand to `fetch` or axios, found by running it. */
async function runs(code: string, name: 'fetch' | 'axios'): Promise<unknown[]> {
  const calls: unknown[][] = []
  const stub = (...given: unknown[]) => {
    calls.push(given)
    return { status: 200, text: () => '' }
  }
  const body = code.replace(/^import .*$/gm, '')
  const AsyncFunction = (async () => undefined).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>
  await new AsyncFunction('fetch', 'axios', 'console', body)(
    stub,
    { request: stub },
    { log: () => undefined },
  )
  const [call] = calls
  if (!call) throw new Error(`the program calls no ${name}`)
  return call
}

describe('a snippet', () => {
  it('is written for any draft, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (any) => {
        for (const target of codeTargets) {
          const { code, facts } = await writeSnippet(target, any)
          expect(code).not.toBe('')
          expect(facts.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['Timeout', 'Redirects']))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is a program wherever it is JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (any) => {
        for (const target of codeTargets.filter(({ language }) => language === 'javascript')) {
          parse((await writeSnippet(target, any)).code, script)
        }
      }),
    )
  })

  it('has every parameter, repeated ones too, in the order of the URL', async () => {
    const url = 'https://api.example.com/search?tag=a&tag=b%26c&q=it%27s%20%22so%22&empty='
    for (const target of codeTargets) {
      const { code } = await writeSnippet(target, draft(url))
      expect(code, target.id).toContain('tag=a&tag=b%26c')
      expect(code, target.id).toContain('it%27s%20%22so%22&empty=')
    }
  })

  it('writes a URL as the wire will carry it', async () => {
    expect(await codeOf('go', draft('https://bücher.example/é?q=ä b#top'))).toContain(
      '"https://xn--bcher-kva.example/%C3%A9?q=%C3%A4%20b"',
    )
  })

  it('leaves out what is disabled and joins what repeats', async () => {
    const headers = [
      { name: 'Accept', value: 'a/b', enabled: true },
      { name: 'accept', value: 'c/d', enabled: true },
      { name: 'X-Off', value: 'x', enabled: false },
    ]
    for (const target of codeTargets.filter(({ id }) => id !== 'curl')) {
      const { code } = await writeSnippet(target, draft('https://api.example.com/', { headers }))
      expect(code, target.id).toContain('a/b, c/d')
      expect(code, target.id).not.toContain('X-Off')
    }
  })

  it('sends the very fields and content that JavaScript is given', async () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(value, value, async (field, content) => {
        const body = { ...emptyDraft().body, kind: 'text', text: content } as const
        const headers = [{ name: 'X-Any', value: field, enabled: true }]
        const code = await codeOf('fetch', draft('https://a.example/', { method: 'POST', headers, body }))
        const [url, options] = await runs(code, 'fetch')
        expect(url).toBe('https://a.example/')
        expect(options).toMatchObject({
          method: 'POST',
          body: content,
          headers: { 'X-Any': field.trim(), 'Content-Type': 'text/plain;charset=UTF-8' },
        })
      }),
    )
  })

  it('sends JSON that means what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (typed) => {
        const given = draft('https://a.example/', json(typed))
        const [, options] = await runs(await codeOf('fetch', given), 'fetch')
        expect(JSON.parse(String((options as { body: string }).body))).toEqual(JSON.parse(typed))
        const [config] = await runs(await codeOf('axios', given), 'axios')
        const { data } = config as { data: unknown }
        expect(typeof data === 'string' ? JSON.parse(data) : data).toEqual(JSON.parse(typed))
      }),
    )
  })

  it.each([
    ['a number that no double holds', '{"id": 12345678901234567890}'],
    ['a name that stands twice', '{"a": 1, "a": 2}'],
    ['a name that would set the prototype', '{"__proto__": 1}'],
    ['text that is no JSON', '{oops'],
  ])('sends %s as text, unchanged', async (_, typed) => {
    const given = draft('https://a.example/', json(typed))
    expect(((await runs(await codeOf('fetch', given), 'fetch'))[1] as { body: string }).body).toBe(typed)
    expect(await codeOf('requests', given)).toContain(`data=${JSON.stringify(typed)}.encode()`)
    expect(await codeOf('axios', given)).toContain('transformRequest: (data) => data')
  })

  it('writes JSON as Python values', async () => {
    const code = await codeOf('requests', draft('https://a.example/', json('{"on": true, "off": null}')))
    expect(code).toContain('json={"on": True, "off": None}')
    expect(code).not.toContain('Content-Type')
  })

  it('keeps the values of a form field that repeats', async () => {
    const form = ['a', 'b'].map((value) => ({ name: 'tag', value, enabled: true }))
    const body = { ...emptyDraft().body, kind: 'form', form } as const
    const given = draft('https://a.example/', { method: 'POST', body })
    expect(await codeOf('requests', given)).toContain('("tag", "a"),\n        ("tag", "b"),')
    expect(await codeOf('httpx', given)).toContain('"tag": ["a", "b"]')
    const [, options] = await runs(await codeOf('fetch', given), 'fetch')
    expect(String((options as { body: URLSearchParams }).body)).toBe('tag=a&tag=b')
  })

  it('calls httpx.request() where httpx.delete() would take no content', async () => {
    const given = { ...json('{}'), method: 'DELETE' }
    expect(await codeOf('httpx', draft('https://a.example/', given))).toContain(
      'httpx.request(\n    "DELETE"',
    )
    expect(await codeOf('httpx', draft('https://a.example/', { method: 'DELETE' }))).toContain(
      'httpx.delete(',
    )
  })
})

describe('the policy', () => {
  const patient = { ...emptyDraft().policy, timeoutMs: null }
  const manual = { ...emptyDraft().policy, timeoutMs: 2_500, redirects: 'manual' } as const

  it.each([
    ['requests', 'timeout=2.5', 'allow_redirects=False'],
    ['aiohttp', 'ClientTimeout(total=2.5)', 'allow_redirects=False'],
    ['fetch', 'AbortSignal.timeout(2_500)', 'redirect: "manual"'],
    ['axios', 'timeout: 2_500', 'maxRedirects: 0'],
    ['go', 'Timeout: 2500 * time.Millisecond', 'http.ErrUseLastResponse'],
    ['powershell', '-TimeoutSec 3', '-MaximumRedirection 0'],
  ])('stands in the code of %s', async (id, timeout, redirects) => {
    const code = await codeOf(id, draft('https://a.example/', { policy: manual }))
    expect(code).toContain(timeout)
    expect(code).toContain(redirects)
  })

  it('stands in the code where following takes an argument', async () => {
    const following = draft('https://a.example/')
    expect(await codeOf('httpx', following)).toContain('timeout=10,\n    follow_redirects=True')
    expect(await codeOf('httpie', following)).toMatch(/^http --timeout=10 --follow .*'GET'/)
    expect(await codeOf('java', following)).toContain('HttpClient.Redirect.NORMAL')
    expect(await codeOf('requests', { ...following, method: 'HEAD' })).toContain('allow_redirects=True')
  })

  it('says where code would wait for ever', async () => {
    const waiting = draft('https://a.example/', { policy: patient })
    expect(await factsOf('requests', waiting)).toContain('waits for ever unless you pass `timeout=10`')
    expect(await codeOf('requests', waiting)).not.toContain('timeout=')
    expect(await codeOf('httpx', waiting)).toContain('timeout=None')
  })

  it.each([
    ['requests', 'timeout=(2, 5)'],
    ['httpx', 'timeout=httpx.Timeout(5, connect=2)'],
    ['aiohttp', 'ClientTimeout(total=10, sock_connect=2, sock_read=5)'],
    ['curl', '--connect-timeout 2'],
  ])('limits connection and silence in the code of %s', async (id, written) => {
    const policy = { ...emptyDraft().policy, connectTimeoutMs: 2_000, readTimeoutMs: 5_000 }
    const limited = draft('https://a.example/', { policy })
    expect(await codeOf(id, limited)).toContain(written)
    expect(await factsOf(id, limited)).not.toContain('is not in this code')
    expect(await factsOf('fetch', limited)).toContain(
      'The limit of 2 s for the connection is not in this code.',
    )
  })

  it('says what it does that no code does by itself', async () => {
    const rateLimit = { requests: 5, windowMs: 10_000 }
    const policy = { ...emptyDraft().policy, idempotencyKey: true, rateLimit }
    const told = await factsOf('requests', draft('https://a.example/', { method: 'POST', policy }))
    expect(told).toContain('Idempotency-Key')
    expect(told).toContain('at most 5 in 10 s')
  })

  it('says that code tries once where the lab tries more often', async () => {
    const policy = { ...emptyDraft().policy, retries: 3 }
    const retrying = draft('https://a.example/', { policy })
    expect(await factsOf('requests', retrying)).toContain('The lab tries up to 3 times more')
    expect(await factsOf('requests', draft('https://a.example/'))).not.toContain('Retries')
  })
})

describe('what a browser does otherwise', () => {
  const headers = [{ name: 'Cookie', value: 'theme=dark', enabled: true }]

  it('shows in its code and beside that of others', async () => {
    const given = draft('https://a.example/', { headers })
    expect(await codeOf('fetch', given)).toMatch(/^\/\/ Cookie left out/)
    expect(await codeOf('node-fetch', given)).toContain('"Cookie": "theme=dark"')
    expect(await factsOf('requests', given)).toContain('The browser drops Cookie; this code sends it.')
  })

  it('is left unsaid of a request that is sent as a script', async () => {
    expect(
      await factsOf('requests', draft('https://a.example/', { headers, client: 'script' })),
    ).not.toContain('browser')
  })
})
