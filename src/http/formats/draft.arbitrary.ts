import fc from 'fast-check'
import { base64OfBytes } from '#http/base64.ts'
import { emptyDraft } from '#http/draft.ts'
import type { Part, RequestDraft, Row } from '#http/request-draft.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'a b&c=d',
    '"quoted"',
    "it's",
    'grüße ✓',
    '{{name}}',
    'a\nb',
    '### no title',
    '< ./file.txt',
    '@x = 1',
    '100%',
    '> quoted',
    '# heading',
    '// slashes',
  ),
)
const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,10}$/)
const fieldText = fc.oneof(
  fc.stringMatching(/^[!-~]([ -~]{0,12}[!-~])?$/),
  fc.constantFrom('', 'a, b;q=0.5', '"v1"', 'Bearer abc.def'),
)
const row = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
  fc.record({ name, value, enabled: fc.boolean() })
const bytes = fc.uint8Array({ maxLength: 20 })

const part: fc.Arbitrary<Part> = fc.oneof(
  row(token, text),
  fc.tuple(row(token, text), bytes, token).map(([given, content, name]) => ({
    ...given,
    file: { name, type: 'image/png', base64: base64OfBytes(content) },
  })),
)

const headerName = token.filter(
  (name) => !/^(?:content-type|host|authorization|cookie|x-request-type)$/i.test(name),
)

/** Requests as one may have made them in the builder, of every kind of auth and body. */
export const anyDraft: fc.Arbitrary<RequestDraft> = fc
  .record({
    client: fc.constantFrom('browser' as const, 'script' as const),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE', 'QUERY'),
    url: fc
      .tuple(
        fc.constantFrom('https://api.example.com', 'http://localhost:8080'),
        fc.webPath(),
        fc.webQueryParameters(),
      )
      .map(([origin, path, query]) => new URL(`${origin}${path}?${query}`).href),
    headers: fc.array(row(headerName, fieldText), { maxLength: 4 }),
    auth: fc.record({
      kind: fc.constantFrom('none' as const, 'basic' as const, 'bearer' as const, 'api-key' as const),
      username: token,
      password: text,
      token,
      keyIn: fc.constantFrom('header' as const, 'query' as const),
      keyName: headerName,
      keyValue: token,
    }),
    body: fc.record({
      kind: fc.constantFrom(
        'none' as const,
        'json' as const,
        'form' as const,
        'multipart' as const,
        'text' as const,
        'file' as const,
      ),
      json: fc.json(),
      text,
      form: fc.array(row(text, text), { maxLength: 4 }),
      parts: fc.array(part, { maxLength: 3 }),
      file: bytes.map((content) => ({
        name: 'photo.png',
        type: 'image/png',
        base64: base64OfBytes(content),
      })),
    }),
    credentials: fc.constantFrom('omit' as const, 'same-origin' as const, 'include' as const),
    redirects: fc.constantFrom('follow' as const, 'manual' as const),
  })
  .map(({ redirects, ...draft }) => {
    const empty = emptyDraft()
    return { ...empty, ...draft, policy: { ...empty.policy, redirects } }
  })
