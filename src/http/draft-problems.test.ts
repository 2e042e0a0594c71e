import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import { draftProblems } from './draft-problems.ts'
import type { RequestDraft } from './request-draft.ts'

const draft = (change: Partial<RequestDraft> = {}): RequestDraft => ({
  ...emptyDraft('https://api.example.com/users'),
  ...change,
})
const withField = (name: string, value: string, change: Partial<RequestDraft> = {}) =>
  draftProblems(draft({ headers: [{ name, value, enabled: true }], ...change }))
const withAuth = (auth: Partial<RequestDraft['auth']>) =>
  draftProblems(draft({ auth: { ...emptyDraft().auth, ...auth } }))
const withJson = (json: string, change: Partial<RequestDraft> = {}) =>
  draftProblems(draft({ method: 'POST', body: { ...emptyDraft().body, kind: 'json', json }, ...change }))

describe('a draft', () => {
  it('that can be sent has no problems', () => {
    expect(draftProblems(draft())).toEqual([])
  })

  it('that is new lacks only its URL', () => {
    expect(draftProblems(emptyDraft()).map(({ where, severity }) => [where, severity])).toEqual([
      ['url', 'stop'],
    ])
  })

  it('with many problems tells them in the order of the form', () => {
    const everything = draft({
      method: '',
      url: 'nowhere',
      headers: [{ name: 'a b', value: '', enabled: true }],
      auth: { ...emptyDraft().auth, kind: 'basic', username: 'a:b' },
      body: { ...emptyDraft().body, kind: 'json', json: '{' },
    })
    expect(draftProblems({ ...everything, method: 'GET' }).map(({ where }) => where)).toContain('body')
    expect(draftProblems(everything).map(({ where }) => where)).toEqual(['method', 'url', 'headers', 'auth'])
  })
})

describe('a method or URL that stops', () => {
  it('says whether a script could send it', () => {
    expect(draftProblems(draft({ method: 'TRACE' }))).toMatchObject([
      { where: 'method', severity: 'stop', scriptCan: true },
    ])
    expect(draftProblems(draft({ method: 'A B' }))).toMatchObject([
      { where: 'method', severity: 'stop', scriptCan: false },
    ])
    expect(draftProblems(draft({ url: 'https://ada@x.example/' }))).toMatchObject([
      { where: 'url', scriptCan: true },
    ])
    expect(draftProblems(draft({ url: 'x.example' }))).toMatchObject([{ where: 'url', scriptCan: false }])
  })

  it('does not stop a script that can', () => {
    expect(
      draftProblems(draft({ method: 'TRACE', url: 'https://ada@x.example/', client: 'script' })),
    ).toEqual([])
  })
})

describe('a field', () => {
  it.each([
    ['', 'x', 'This value has no field name yet.'],
    ['X Trace', 'x', '“X Trace” can’t be a field name: no spaces, colons or letters beyond ASCII.'],
    ['Accept:', 'x', '“Accept:” can’t be a field name: no spaces, colons or letters beyond ASCII.'],
    ['X-Größe', 'x', '“X-Größe” can’t be a field name: no spaces, colons or letters beyond ASCII.'],
    [
      'X-A',
      '€ 5',
      'The value has “€” in it, which a field value can’t hold. Percent-encode it, or leave it out.',
    ],
    [
      'X-A',
      '😀',
      'The value has “😀” in it, which a field value can’t hold. Percent-encode it, or leave it out.',
    ],
    [
      'X-A',
      'a\nb',
      'The value has a line break in it, which a field value can’t hold. Percent-encode it, or leave it out.',
    ],
    [
      'X-A',
      'a\0b',
      'The value has a NUL character in it, which a field value can’t hold. Percent-encode it, or leave it out.',
    ],
  ])('“%s” with the value “%s” stops: %s', (name, value, message) => {
    expect(withField(name, value)).toEqual([{ where: 'headers', row: 0, severity: 'stop', message }])
  })

  it.each([
    ['X-A', 'größer'],
    ['X-A', ' padded\n'],
    ['X-A', 'a\tb'],
    ['X-A', ''],
    [' X-A ', 'x'],
    ['', ' '],
  ])('“%s” with the value “%s” is fine', (name, value) => {
    expect(withField(name, value)).toEqual([])
  })

  it('that the browser drops warns, and points to the script client', () => {
    expect(withField('Host', 'x.example')).toEqual([
      {
        where: 'headers',
        row: 0,
        severity: 'warn',
        message: 'A page may not set Host: the browser drops it.',
        scriptCan: true,
      },
    ])
    expect(withField('Host', 'x.example', { client: 'script' })).toEqual([])
  })

  it('that is switched off has no problems; one after it has its own row', () => {
    const headers = [
      { name: 'a b', value: '', enabled: false },
      { name: 'c d', value: '', enabled: true },
    ]
    expect(draftProblems(draft({ headers })).map(({ row }) => row)).toEqual([1])
  })
})

describe('authentication', () => {
  it.each([
    [
      { kind: 'basic', username: 'a:b' },
      'A user name for Basic can’t hold a colon: the first one ends it (RFC 7617, 2).',
    ],
    [{ kind: 'bearer', token: 'abc…' }, 'The token has “…” in it. Was it copied whole?'],
    [{ kind: 'bearer', token: 'abc\ndef' }, 'The token has a line break in it. Was it copied whole?'],
    [{ kind: 'api-key', keyName: '' }, 'The key needs the name of the field it goes in, such as X-API-Key.'],
    [
      { kind: 'api-key', keyName: 'X API' },
      'The key needs the name of the field it goes in, such as X-API-Key.',
    ],
    [{ kind: 'api-key', keyValue: 'k€' }, 'The key has “€” in it.'],
  ] as const)('%o stops', (auth, message) => {
    expect(withAuth(auth)).toEqual([{ where: 'auth', severity: 'stop', message }])
  })

  it.each([
    { kind: 'basic', username: 'ädä', password: 'a:b€' },
    { kind: 'bearer', token: ' abc \n' },
    { kind: 'api-key', keyIn: 'query', keyName: 'clé', keyValue: '€' },
    { kind: 'none', username: 'a:b', token: '…', keyName: '' },
  ] as const)('%o is fine', (auth) => {
    expect(withAuth(auth)).toEqual([])
  })
})

describe('Digest', () => {
  const auth = { ...emptyDraft().auth, kind: 'digest' } as const

  it('is not for pages, and points to the script client', () => {
    expect(draftProblems(draft({ auth }))).toMatchObject([
      { where: 'auth', severity: 'warn', scriptCan: true },
    ])
    expect(draftProblems(draft({ auth, client: 'script' }))).toEqual([])
  })
})

describe('content', () => {
  it.each(['GET', 'HEAD'])('under %s warns that it stays here, and points to the script client', (method) => {
    expect(withJson('{}', { method })).toEqual([
      {
        where: 'body',
        severity: 'warn',
        message: `fetch() sends no content with ${method}: the body stays here. Choose POST, or send it as a script.`,
        scriptCan: true,
      },
    ])
    expect(withJson('{}', { method, client: 'script' })).toEqual([])
  })

  it('of another kind may be anything', () => {
    const body = { kind: 'text', text: '{oops', json: '{oops', form: [] } as const
    expect(draftProblems(draft({ method: 'POST', body }))).toEqual([])
  })
})
