import { describe, expect, it } from 'vitest'
import { prepareRequest } from '#http/prepare.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { meaningsOf } from '#http/variables.ts'
import { readPostman } from './read-postman.ts'

const collection = (request: unknown, rest: object = {}) =>
  readPostman(JSON.stringify({ item: [{ name: 'Only', request }], ...rest }))

const urlOf = (url: unknown, rest: object = {}) => {
  const { requests, environment } = collection({ url }, rest)
  const meanings = meaningsOf(environment?.variables ?? [])
  return requests[0] && prepareRequest(resolveDraft(requests[0].draft, meanings).draft).url
}

describe('the URL of a collection’s request', () => {
  it.each([
    ['https://a.test/x?q=a%20b', 'https://a.test/x?q=a%20b'],
    ['a.test/x', 'http://a.test/x'],
    [
      {
        raw: 'https://a.test/x?q=a%20b&q=2',
        query: [
          { key: 'q', value: 'a%20b' },
          { key: 'q', value: '2' },
        ],
      },
      'https://a.test/x?q=a%20b&q=2',
    ],
    [{ raw: 'https://a.test/?flag', query: [{ key: 'flag', value: null }] }, 'https://a.test/?flag'],
    [
      {
        raw: 'https://a.test/:a/:b',
        variable: [
          { key: 'a', value: '1/2' },
          { id: 'b', value: '{{v}}' },
        ],
      },
      'https://a.test/1%2F2/7',
    ],
    [
      { protocol: 'https', host: ['a', 'test'], path: ['x', { type: 'string', value: 'y' }] },
      'https://a.test/x/y',
    ],
    [null, ''],
  ])('%j is %s', (url, expected) => {
    expect(urlOf(url, { variable: [{ key: 'v', value: 7 }] })).toBe(expected)
  })
})

describe('auth', () => {
  const basic = { type: 'basic', basic: [{ key: 'username', value: 'ada' }] }

  it('is taken over from the nearest folder that has one', () => {
    const item = [
      {
        name: 'F',
        auth: basic,
        item: [{ name: 'G', item: [{ name: 'R', request: { url: 'https://a.test/' } }] }],
      },
    ]
    const { requests } = readPostman(JSON.stringify({ item, auth: { type: 'noauth' } }))
    expect(requests).toMatchObject([
      { folders: ['F', 'G'], draft: { auth: { kind: 'basic', username: 'ada' } } },
    ])
  })

  it('can be switched off below', () => {
    expect(
      collection({ url: 'https://a.test/', auth: { type: 'noauth' } }, { auth: basic }).requests[0]?.draft
        .auth.kind,
    ).toBe('none')
  })

  it('by OAuth 2 is read as its access token, with a note', () => {
    const auth = { type: 'oauth2', oauth2: [{ key: 'accessToken', value: 'abc' }] }
    const { requests, notes } = collection({ url: 'https://a.test/', auth })
    expect(requests[0]?.draft.auth).toMatchObject({ kind: 'bearer', token: 'abc' })
    expect(notes).toEqual([{ what: expect.stringContaining('OAuth 2') }])
  })
})

it('keeps a body that is switched off, and does not send it', () => {
  const body = { mode: 'raw', raw: '{"a":1}', options: { raw: { language: 'json' } }, disabled: true }
  expect(collection({ method: 'POST', url: 'https://a.test/', body }).requests[0]?.draft.body).toMatchObject({
    kind: 'none',
    json: '{"a":1}',
  })
})

it('names the request whose part can’t be read, and keeps the others', () => {
  const item = [
    { name: 'Bad', request: { url: { raw: [] } } },
    7,
    { name: 'Good', request: 'https://a.test/' },
  ]
  const { requests, notes } = readPostman(JSON.stringify({ item }))
  expect(requests.map(({ name }) => name)).toEqual(['Good'])
  expect(notes.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^Bad: request\.url/),
    expect.stringMatching(/^item\[1\]: /),
  ])
})
