import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from './draft.arbitrary.ts'
import { readCurl } from './index.ts'
import { told } from './told.ts'

const files = import.meta.glob<string>('./corpus/*.txt', { query: '?raw', import: 'default', eager: true })

/** A title, the text as pasted, and what it must become: see told.ts. */
const samples = Object.values(files).flatMap((file) =>
  file
    .split(/^=== /m)
    .slice(1)
    .map((sample) => {
      const [title = '', ...lines] = sample.split('\n')
      const end = lines.findIndex((line) => line.startsWith('--- '))
      return {
        title,
        pasted: lines.slice(0, end).join('\n'),
        expected: lines.slice(end).join('\n').trimEnd(),
      }
    }),
)

describe('a command of the corpus', () => {
  it('is one of more than eighty', () => {
    expect(samples.length).toBeGreaterThan(80)
  })

  it.each(samples)('is read as curl does it: $title', ({ pasted, expected }) => {
    expect(told(readCurl(pasted)).trimEnd()).toBe(expected)
  })
})

describe('a request that was read', () => {
  it('is a script’s, in no folder, and named after its method and path', () => {
    const { requests } = readCurl('curl -X POST https://api.example.com/users?page=2')
    expect(requests).toMatchObject([{ name: 'POST /users', folders: [], draft: { client: 'script' } }])
  })

  it('waits for ever, stops at redirects and keeps no cookies, as curl does when it is told nothing', () => {
    expect(readCurl('curl https://api.example.com/').requests[0]?.draft).toMatchObject({
      policy: { timeoutMs: null, retries: 0, redirects: 'manual' },
      credentials: 'omit',
    })
  })

  it('keeps curl’s limits on the connection, on slowness and on all tries', () => {
    const command =
      'curl --connect-timeout 2.5 -m 9 -y 20 --retry 2 --retry-max-time 60 https://api.example.com/'
    expect(readCurl(command).requests[0]?.draft.policy).toMatchObject({
      connectTimeoutMs: 2_500,
      timeoutMs: 9_000,
      readTimeoutMs: 20_000,
      deadlineMs: 60_000,
      retryStatusCodes: [408, 429, 500, 502, 503, 504],
      retryNetworkErrors: false,
    })
  })

  it('tries again as curl does: any method, twice as long each time, never by chance', () => {
    expect(
      readCurl('curl --retry 3 -d a=1 https://api.example.com/').requests[0]?.draft.policy,
    ).toMatchObject({
      retries: 3,
      retryUnsafe: true,
      backoff: 'exponential',
      baseWaitMs: 1_000,
      maxWaitMs: 600_000,
      jitter: false,
      respectRetryAfter: true,
    })
  })
})

describe('any text', () => {
  const pieces = String.raw`curl https://a.example/ - -H -d -F -u --next --json @ @- type= $' ${'${'} << \u \x \777 PS C:\>`

  it('is read without an error, and what is said of it names a line of it', () => {
    const piece = fc.oneof(fc.constantFrom(' ', '\n', '\0', '\ud800', ...pieces.split(' ')), anyText)
    const text = fc.array(piece, { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (pasted) => {
        const lines = pasted.split('\n').length
        const astray = readCurl(pasted).notes.filter(
          ({ line = 0, what }) => line < 1 || line > lines || what === '',
        )
        expect(astray).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  // A reader that looks at everything again for each of them would need minutes.
  it.each([
    ['quotes', 'curl x.y ', '" \' '],
    ['escaped quotes', 'curl x.y "', '\\"'],
    ['open parentheses', 'curl x.y ', '$('],
    ['here-documents', 'curl x.y ', '<<a '],
    ['headers', 'curl x.y ', '-H a:b '],
    ['lines without a backslash', 'curl x.y', '\n-H a:b'],
    ['commands', '', 'curl x.y;'],
    ['other commands', '', 'a;'],
    ['comments', 'curl x.y ', 'a#'],
    ['parts of parts', 'curl x.y -F a=', 'b;c'],
    ['carets', 'curl x.y ^\n', '^\\^"'],
    ['curly quotes', 'curl x.y ', '“a” '],
    ['spaces that don’t break', 'curl x.y', '\u00a0'],
    ['braces', 'curl x.y/', '{['],
    ['URLs', 'curl ', 'a.b '],
  ])('takes time in proportion to its length: %s', (_name, begin, again) => {
    const text = begin + again.repeat(150_000 / again.length)
    expect(readCurl(text).notes.length).toBeLessThan(text.length)
  })
})
