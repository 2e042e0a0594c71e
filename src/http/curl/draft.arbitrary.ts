import fc from 'fast-check'
import { draftProblems } from '#http/draft-problems.ts'
import type { Part, RequestDraft, Row } from '#http/request-draft.ts'

const character = fc.integer({ min: 0, max: 0x10_ffff }).map((point) => String.fromCodePoint(point))

/** What a shell, curl or a browser might take for something else; parted by spaces. */
const TRICKY =
  '" \' \\ ` $ ^ % %PATH% %2F ! & | < > ( ) ; # @ = ~ , : { } [ ] * ? + - -- / a é “ ’ — 😀 \\\n ^\n "" \\" \\\\ ' +
  "$HOME $(id) curl '\\'' ```\n \n \r \r\n \t \x7f \x85 \u00a0"

/** Any text that fits an argument: all but a NUL. */
export const anyText = fc
  .oneof(
    { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 12 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(' ', ...TRICKY.split(' ')), { maxLength: 14 })
        .map((pieces) => pieces.join('')),
    },
  )
  .map((text) => text.replaceAll('\0', ''))

const row: fc.Arbitrary<Row> = fc.record({ name: anyText, value: anyText, enabled: fc.boolean() })

const token = fc
  .array(fc.constantFrom(..."abXY09-_.!#$%&'*+^`|~"), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))

const mediaType = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=xx',
  'multipart/form-data',
)

const header: fc.Arbitrary<Row> = fc.record({
  name: fc.oneof(token, fc.constantFrom('Content-Type', 'Accept', 'Cookie', 'authorization', 'Host')),
  value: fc.oneof(anyText, mediaType),
  enabled: fc.boolean(),
})

/** Without its bytes: a command line names a file. */
const file = fc.record({
  name: anyText,
  type: fc.constantFrom('', 'image/png', 'text/plain; charset=utf-8', 'odd'),
  base64: fc.constant(''),
})

const part: fc.Arbitrary<Part> = fc
  .tuple(row, fc.option(fc.constantFrom('', 'a/b', 'odd', 'a/b; c=d')), fc.option(file))
  .map(([plain, type, content]) => ({
    ...plain,
    ...(type === null ? {} : { type }),
    ...(content === null ? {} : { file: content }),
  }))

const url = fc
  .tuple(
    fc.constantFrom(
      'https://api.example.com',
      'http://localhost:8080',
      'https://bücher.example',
      'HTTP://[::1]:81',
    ),
    anyText,
    fc.option(anyText),
    fc.option(anyText),
  )
  .map(([origin, path, query, fragment]) => {
    const search = query === null ? '' : `?${query}`
    return `${origin}/${path}${search}${fragment === null ? '' : `#${fragment}`}`
  })

const draft: fc.Arbitrary<RequestDraft> = fc.record({
  client: fc.constantFrom('browser', 'script'),
  method: fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'patch', 'post', '-X'), token),
  url,
  headers: fc.array(header, { maxLength: 4 }),
  auth: fc.record({
    kind: fc.constantFrom('none', 'basic', 'bearer', 'api-key', 'digest'),
    username: anyText,
    password: anyText,
    token: anyText,
    keyIn: fc.constantFrom('header', 'query'),
    keyName: fc.oneof(token, anyText),
    keyValue: anyText,
  }),
  body: fc.record({
    kind: fc.constantFrom('none', 'json', 'form', 'multipart', 'text', 'file'),
    json: fc.oneof(anyText, fc.json()),
    text: anyText,
    form: fc.array(row, { maxLength: 3 }),
    parts: fc.array(part, { maxLength: 3 }),
    file,
  }),
  policy: fc.record({
    timeoutMs: fc.option(fc.integer({ min: 1, max: 600_000 })),
    retries: fc.integer({ min: 0, max: 10 }),
    backoff: fc.constantFrom('fixed', 'exponential'),
    baseWaitMs: fc.integer({ min: 1, max: 60 }).map((seconds) => seconds * 1_000),
    maxWaitMs: fc.constant(30_000),
    jitter: fc.boolean(),
    respectRetryAfter: fc.boolean(),
    retryUnsafe: fc.boolean(),
    redirects: fc.constantFrom('follow', 'manual'),
  }),
  faults: fc.constant([]),
  credentials: fc.constantFrom('omit', 'same-origin', 'include'),
})

/** A request that can be sent at all; and curl ends a user’s name at the first colon. */
export const sendableDraft = draft.filter(
  (one) =>
    !draftProblems(one).some(({ severity }) => severity === 'stop') &&
    !(one.auth.kind === 'digest' && one.auth.username.includes(':')),
)
