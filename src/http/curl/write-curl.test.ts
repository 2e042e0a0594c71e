import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { sameName } from '#http/field.ts'
import { prepareRequest } from '#http/prepare.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { sendableDraft } from './draft.arbitrary.ts'
import { readCurl, writeCurl } from './index.ts'

/** What goes out. Spaces around values and the order of fields with different names mean nothing (RFC 9110, 5). */
function message(one: RequestDraft) {
  const { url: target, fields, body, digest, credentials, ...rest } = prepareRequest(one)
  const order = new Map(fields.map(({ name }) => [name.toLowerCase(), 0]))
  return {
    ...rest,
    url: new URL(target).href,
    fields: [...order.keys()]
      .toSorted()
      .map((name) => [
        name,
        fields.filter((field) => sameName(field.name, name)).map(({ value }) => value.trim()),
      ]),
    body: body && new TextDecoder('utf-8', { ignoreBOM: true }).decode(body),
    login: digest && [digest.username.toWellFormed(), digest.password.toWellFormed()],
    keepsCookies: credentials === 'include',
  }
}

describe.each(['posix', 'cmd'] as const)('a command written for %s', (shell) => {
  it('is read as one request that sends the same', () => {
    fc.assert(
      fc.property(sendableDraft, (one) => {
        const { requests } = readCurl(writeCurl(one, shell))
        expect(requests).toHaveLength(1)
        expect(message(requests[0]!.draft)).toEqual(message(one))
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the limits on the connection, on silence and on everything', () => {
    const policy = {
      ...emptyDraft().policy,
      connectTimeoutMs: 1_500,
      readTimeoutMs: 4_000,
      deadlineMs: 30_000,
      retries: 1,
    }
    const written = writeCurl({ ...emptyDraft('https://api.example.com/'), policy }, shell)
    expect(readCurl(written).requests[0]?.draft.policy).toMatchObject({
      connectTimeoutMs: 1_500,
      readTimeoutMs: 4_000,
      deadlineMs: 30_000,
      timeoutMs: 10_000,
    })
  })

  it('keeps the time limit and the retries', () => {
    fc.assert(
      fc.property(sendableDraft, (one) => {
        const policy = readCurl(writeCurl(one, shell)).requests[0]!.draft.policy
        expect(policy).toMatchObject({ timeoutMs: one.policy.timeoutMs, retries: one.policy.retries })
        if (one.policy.retries > 0 && one.policy.backoff === 'fixed') {
          expect(policy).toMatchObject({ backoff: 'fixed', baseWaitMs: one.policy.baseWaitMs })
        }
      }),
    )
  })
})

describe('a command', () => {
  const request: RequestDraft = {
    ...emptyDraft('https://api.example.com/users?q=a&b[]=1'),
    client: 'script',
    method: 'POST',
    headers: [
      { name: 'X-Note', value: 'it\'s 100% "new"!', enabled: true },
      { name: 'X-Off', value: 'not sent', enabled: false },
      { name: 'X-Empty', value: '', enabled: true },
    ],
    auth: { ...emptyDraft().auth, kind: 'basic', username: 'ada', password: 'love lace' },
    body: { ...emptyDraft().body, kind: 'json', json: '{\n  "name": "Ada"\n}' },
    policy: { ...emptyDraft().policy, timeoutMs: 2_500, retries: 2 },
  }

  it('for a POSIX shell is one argument a line, in single quotes', () => {
    expect(writeCurl(request, 'posix')).toBe(
      String.raw`
curl -L -g 'https://api.example.com/users?q=a&b[]=1' \
  -u 'ada:love lace' \
  -H 'X-Note: it'\''s 100% "new"!' \
  -H 'X-Empty;' \
  -H 'Content-Type: application/json' \
  --data-raw '{
  "name": "Ada"
}' \
  --max-time 2.5 \
  --retry 2`.trimStart(),
    )
  })

  it('for Windows has its carets, and a line break is one and an empty line', () => {
    expect(writeCurl(request, 'cmd')).toBe(
      String.raw`
curl -L -g "https://api.example.com/users?q=a&b[]=1" ^
  -u "ada:love lace" ^
  -H ^"X-Note: it's 100^% \^"new\^"^!^" ^
  -H "X-Empty;" ^
  -H "Content-Type: application/json" ^
  --data-raw ^"^{^

  \^"name\^": \^"Ada\^"^

^}^" ^
  --max-time 2.5 ^
  --retry 2`.trimStart(),
    )
  })

  it('names only what curl would not do by itself', () => {
    const plain = emptyDraft('https://api.example.com/')
    const policy = { ...plain.policy, timeoutMs: null, redirects: 'manual' } as const
    const written = (change: Partial<RequestDraft>) => writeCurl({ ...plain, policy, ...change }, 'posix')
    expect(written({})).toBe("curl 'https://api.example.com/'")
    expect(written({ method: 'HEAD' })).toBe("curl -I 'https://api.example.com/'")
    expect(written({ method: 'DELETE' })).toBe("curl -X DELETE 'https://api.example.com/'")
    expect(
      written({
        method: 'POST',
        body: {
          ...plain.body,
          kind: 'form',
          form: [
            { name: 'a', value: '1', enabled: true },
            { name: 'b[]', value: 'x & y', enabled: true },
          ],
        },
      }),
    ).toBe("curl 'https://api.example.com/' \\\n  -d a=1 \\\n  --data-urlencode 'b%5B%5D=x & y'")
  })

  it('names the files of a form and leaves their bytes out', () => {
    const file = { name: 'my "cat";.png', type: 'image/png', base64: 'aGk=' }
    const parts = [
      { name: 'photo', value: '', enabled: true, file },
      { name: 'meta', value: '{"a": 1}', enabled: true, type: 'application/json' },
      { name: 'note', value: '@home; soon', enabled: true },
    ]
    const body = { ...emptyDraft().body, kind: 'multipart' as const, parts }
    expect(
      writeCurl({ ...emptyDraft('https://api.example.com/'), method: 'POST', body }, 'posix').split(
        ' \\\n  ',
      ),
    ).toEqual([
      "curl -L 'https://api.example.com/'",
      String.raw`-F 'photo=@"my \"cat\";.png";type=image/png'`,
      String.raw`-F 'meta="{\"a\": 1}";type=application/json'`,
      "--form-string 'note=@home; soon'",
      '--max-time 10',
    ])
  })

  it('puts the URL as the URL standard spells it, where curl would refuse or garble it', () => {
    expect(writeCurl(emptyDraft('https://bücher.example/a b?q=ü'), 'posix')).toContain(
      "'https://xn--bcher-kva.example/a%20b?q=%C3%BC'",
    )
  })
})
