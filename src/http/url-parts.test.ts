import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlParts, urlProblem, type UrlPart } from './url-parts.ts'

const joined = (parts: readonly UrlPart[]) =>
  parts.map(({ before, text, after }) => before + text + after).join('')
const textOf = (url: string, kind: UrlPart['kind']) => urlParts(url).find((part) => part.kind === kind)?.text

const urlish = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    ':',
    '/',
    '//',
    '?',
    '#',
    '@',
    '[',
    ']',
    '%',
    '.',
    '8',
    ' ',
    '\n',
    '\\',
    '😀',
  ),
})

describe('urlParts', () => {
  it('loses nothing of any text: the parts with their punctuation are the text again', () => {
    fc.assert(
      fc.property(fc.oneof(urlish, fc.string(), fc.webUrl()), (text) => {
        expect(joined(urlParts(text))).toBe(text)
      }),
    )
  })

  it('gives no part twice', () => {
    fc.assert(
      fc.property(urlish, (text) => {
        const kinds = urlParts(text).map(({ kind }) => kind)
        expect(kinds).toEqual([...new Set(kinds)])
      }),
    )
  })

  it('agrees with the URL standard on http URLs', () => {
    const web = fc.webUrl({
      validSchemes: ['http', 'https'],
      withQueryParameters: true,
      withFragments: true,
      authoritySettings: { withPort: true, withUserInfo: true, withIPv4: true, withIPv6: true },
    })
    fc.assert(
      fc.property(web, (text) => {
        const url = URL.parse(text)
        // Only a spelling that the standard leaves alone can be compared piece by piece.
        fc.pre(url?.href === text)
        const [user = '', password] = (textOf(text, 'userinfo') ?? '').split(/:(.*)/s)
        expect({
          protocol: `${textOf(text, 'scheme')}:`,
          username: user,
          password: password ?? '',
          hostname: textOf(text, 'host'),
          port: textOf(text, 'port') ?? '',
          pathname: textOf(text, 'path'),
          search: textOf(text, 'query') ? `?${textOf(text, 'query')}` : '',
          hash: textOf(text, 'fragment') ? `#${textOf(text, 'fragment')}` : '',
        }).toEqual({
          protocol: url?.protocol,
          username: url?.username,
          password: url?.password,
          hostname: url?.hostname,
          port: url?.port,
          pathname: url?.pathname,
          search: url?.search,
          hash: url?.hash,
        })
      }),
    )
  })

  it('names each part with the punctuation that sets it off', () => {
    expect(urlParts('https://ada:pw@x.example:8443/a/b?q=1#top')).toEqual([
      { kind: 'scheme', text: 'https', before: '', after: '://' },
      { kind: 'userinfo', text: 'ada:pw', before: '', after: '@' },
      { kind: 'host', text: 'x.example', before: '', after: '' },
      { kind: 'port', text: '8443', before: ':', after: '' },
      { kind: 'path', text: '/a/b', before: '', after: '' },
      { kind: 'query', text: 'q=1', before: '?', after: '' },
      { kind: 'fragment', text: 'top', before: '#', after: '' },
    ])
  })

  it('shows an empty query, fragment or port that was typed', () => {
    expect(urlParts('https://x.example:/?#').map(({ kind, text }) => [kind, text])).toEqual([
      ['scheme', 'https'],
      ['host', 'x.example'],
      ['port', ''],
      ['path', '/'],
      ['query', ''],
      ['fragment', ''],
    ])
  })

  it.each([
    ['https://[::1]:8080/', 'host', '[::1]'],
    ['https://[::1]:8080/', 'port', '8080'],
    ['https://[2001:db8::1]', 'host', '[2001:db8::1]'],
    ['https://[2001:db8::1', 'host', '[2001:db8::1'],
    ['https://a@b@host/', 'userinfo', 'a@b'],
    ['https://x.example?q=a/b?c', 'query', 'q=a/b?c'],
    ['https://x.example/#a?b', 'fragment', 'a?b'],
    ['//user@x.example/', 'userinfo', 'user'],
    ['mailto:ada@x.example', 'path', 'ada@x.example'],
  ] as const)('of %s: the %s is %s', (url, kind, text) => {
    expect(textOf(url, kind)).toBe(text)
  })

  it('finds none in an empty text', () => {
    expect(urlParts('')).toEqual([])
  })
})

describe('urlProblem', () => {
  it.each([
    'https://httpbin.org/get',
    'http://localhost:3000',
    ' https://x.example/a b ',
    'HTTPS://X.example',
    'https://[::1]/',
  ])('finds none in %s', (text) => expect(urlProblem(text)).toBeUndefined())

  it.each([
    ['', 'Write where the request should go, for example https://httpbin.org/get.'],
    ['   ', 'Write where the request should go, for example https://httpbin.org/get.'],
    ['httpbin.org/get', 'A URL begins with its scheme. Did you mean https://httpbin.org/get?'],
    ['//httpbin.org/get', 'A URL begins with its scheme. Did you mean https://httpbin.org/get?'],
    ['localhost:3000/x', 'A URL begins with its scheme. Did you mean https://localhost:3000/x?'],
    ['ftp://x.example/', 'HTTP is spoken to http: and https: URLs; this one begins with ftp:'],
    ['javascript:alert(1)', 'HTTP is spoken to http: and https: URLs; this one begins with javascript:'],
    ['https://', '“https://” is no URL: there is no host after the scheme, as in https://httpbin.org/get.'],
    [
      'https://?a=b',
      '“https://?a=b” is no URL: there is no host after the scheme, as in https://httpbin.org/get.',
    ],
    ['https://x y.example/', '“https://x y.example/” is no URL: the host “x y.example” has a space in it.'],
    [
      'https://x.example:99999/',
      '“https://x.example:99999/” is no URL: the port “99999” is not a number from 0 to 65535.',
    ],
    [
      'https://x.example:http/',
      '“https://x.example:http/” is no URL: the port “http” is not a number from 0 to 65535.',
    ],
    ['https://x^y/', '“https://x^y/” is no URL: the host “x^y” is not a valid name or address.'],
    ['https://[::1/', '“https://[::1/” is no URL: the host “[::1” is not a valid name or address.'],
  ])('of “%s” says: %s', (text, problem) => {
    expect(urlProblem(text)).toBe(problem)
  })

  it('has a word for every text that is no http URL, and none for one that is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          urlish,
          urlish.map((rest) => `https://${rest}`),
          fc.webUrl(),
        ),
        (text) => {
          const sendable = /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '')
          const problem = urlProblem(text, 'script')
          if (!sendable) expect(problem).toBeTruthy()
          else expect(problem).toBeUndefined()
        },
      ),
    )
  })

  it('keeps user names out of a page’s URLs only', () => {
    expect(urlProblem('https://ada:pw@x.example/')).toBe(
      'fetch() refuses URLs that carry a user name or password. Put them under Auth, as Basic.',
    )
    expect(urlProblem('https://ada:pw@x.example/', 'script')).toBeUndefined()
  })
})
