import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import { basicCredentials, prepareRequest } from './prepare.ts'
import type { RequestDraft, Row } from './request-draft.ts'

const USERS = 'https://api.example.com/users'
const row = (name: string, value: string, enabled = true): Row => ({ name, value, enabled })

type Change = Omit<Partial<RequestDraft>, 'auth' | 'body'> & {
  auth?: Partial<RequestDraft['auth']>
  body?: Partial<RequestDraft['body']>
}

function draft({ auth, body, ...rest }: Change = {}): RequestDraft {
  const empty = emptyDraft(USERS)
  return { ...empty, ...rest, auth: { ...empty.auth, ...auth }, body: { ...empty.body, ...body } }
}

const content = (change: Change) => new TextDecoder().decode(prepareRequest(draft(change)).body)
const fieldsOf = (change: Change) => prepareRequest(draft(change)).fields

describe('prepareRequest', () => {
  it('adds nothing to an untouched draft', () => {
    expect(prepareRequest(draft())).toEqual({
      method: 'GET',
      url: USERS,
      fields: [],
      credentials: 'same-origin',
      redirects: 'follow',
    })
  })

  it('sends enabled fields in order, repeated names too, without outer spaces', () => {
    const headers = [
      row(' Accept ', ' text/html '),
      row('X-Off', '1', false),
      row('accept', 'text/plain'),
      row('', 'x'),
    ]
    expect(fieldsOf({ headers })).toEqual([
      { name: 'Accept', value: 'text/html' },
      { name: 'accept', value: 'text/plain' },
    ])
  })

  it('keeps the URL as typed but for outer spaces', () => {
    expect(prepareRequest(draft({ url: ` ${USERS}?q=a b%#x ` })).url).toBe(`${USERS}?q=a b%#x`)
  })
})

describe('authentication', () => {
  it('Basic is user and password in Base64 (RFC 7617, 2)', () => {
    expect(fieldsOf({ auth: { kind: 'basic', username: 'Aladdin', password: 'open sesame' } })).toEqual([
      { name: 'Authorization', value: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' },
    ])
  })

  it('Basic is UTF-8 beyond ASCII (RFC 7617, 2.1)', () => {
    expect(basicCredentials('test', '123£')).toBe('Basic dGVzdDoxMjPCow==')
  })

  it('Basic can be read back, whatever the password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        const encoded = basicCredentials('ada', password).slice('Basic '.length)
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(`ada:${password}`)
      }),
    )
  })

  it('Bearer is the token without outer spaces', () => {
    expect(fieldsOf({ auth: { kind: 'bearer', token: ' abc.def ' } })).toEqual([
      { name: 'Authorization', value: 'Bearer abc.def' },
    ])
  })

  it('an API key goes in the field it names', () => {
    expect(fieldsOf({ auth: { kind: 'api-key', keyName: 'X-API-Key', keyValue: 'k1' } })).toEqual([
      { name: 'X-API-Key', value: 'k1' },
    ])
  })

  it('an API key in the query comes last, encoded, before the fragment; what was typed stays', () => {
    const auth = { kind: 'api-key', keyIn: 'query', keyName: 'key', keyValue: 'a&b' } as const
    const { url, fields } = prepareRequest(draft({ url: `${USERS}?q=x+y#top`, auth }))
    expect(url).toBe(`${USERS}?q=x+y&key=a%26b#top`)
    expect(fields).toEqual([])
  })

  it('an API key without a name goes nowhere', () => {
    for (const keyIn of ['header', 'query'] as const) {
      const auth = { kind: 'api-key', keyIn, keyName: '', keyValue: 'k1' } as const
      expect(prepareRequest(draft({ auth }))).toMatchObject({ method: 'GET', url: USERS, fields: [] })
    }
  })

  it('what is filled in under another kind is not sent', () => {
    expect(
      fieldsOf({ auth: { kind: 'none', username: 'ada', password: 'pw', token: 't', keyValue: 'k' } }),
    ).toEqual([])
  })
})

describe('content', () => {
  const form = [row('name', 'Ada Löve'), row('off', '1', false), row('', 'nameless'), row('name', 'a&b=c')]

  it.each([
    ['json', { kind: 'json', json: '{"a":1}' }, 'application/json', '{"a":1}'],
    ['text', { kind: 'text', text: 'grüße' }, 'text/plain;charset=UTF-8', 'grüße'],
    [
      'form',
      { kind: 'form', form },
      'application/x-www-form-urlencoded',
      'name=Ada+L%C3%B6ve&name=a%26b%3Dc',
    ],
  ] as const)('of kind %s goes with its Content-Type', (_kind, body, type, sent) => {
    expect(content({ method: 'POST', body })).toBe(sent)
    expect(fieldsOf({ method: 'POST', body })).toEqual([{ name: 'Content-Type', value: type }])
  })

  it('goes out as it stands, JSON or not', () => {
    expect(content({ method: 'PUT', body: { kind: 'json', json: '{oops' } })).toBe('{oops')
  })

  it('that is empty is sent empty, with its type', () => {
    const request = prepareRequest(draft({ method: 'POST', body: { kind: 'text', text: '' } }))
    expect(request.body).toEqual(new Uint8Array())
    expect(request.fields).toHaveLength(1)
  })

  it.each(['GET', 'HEAD'])('stays here with %s from a page, its type too', (method) => {
    const request = prepareRequest(draft({ method, body: { kind: 'json', json: '{}' } }))
    expect(request).toMatchObject({ method, url: USERS, fields: [] })
    expect(request).not.toHaveProperty('body')
  })

  it('goes out with GET from a script', () => {
    expect(content({ client: 'script', body: { kind: 'json', json: '{}' } })).toBe('{}')
  })
})

describe('content in parts, or of a file', () => {
  const note = { name: 'note.bin', type: 'image/x-note', base64: 'AP7/' }
  const parts = [row('a', '1'), { ...row('f', ''), file: note }]
  const prepared = (change: Change) => prepareRequest(draft({ method: 'POST', ...change }))

  it('names the boundary that its bytes have', () => {
    const { fields, body } = prepared({ body: { kind: 'multipart', parts } })
    const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(fields[0]?.value ?? '') ?? []
    expect(new TextDecoder('latin1').decode(body)).toMatch(
      new RegExp(`^--${boundary}\r\n[^]*\\0þÿ\r\n--${boundary}--\r\n$`),
    )
  })

  it('keeps to the boundary of a Content-Type written by hand', () => {
    const headers = [row('Content-Type', 'multipart/form-data; boundary=mine')]
    const { fields, body } = prepared({ headers, body: { kind: 'multipart', parts } })
    expect(fields).toEqual([{ name: 'Content-Type', value: 'multipart/form-data; boundary=mine' }])
    expect(new TextDecoder().decode(body)).toMatch(/^--mine\r\n/)
  })

  it('is the bytes of a file with its type, and says none where it has none', () => {
    const { fields, body } = prepared({ body: { kind: 'file', file: note } })
    expect(fields).toEqual([{ name: 'Content-Type', value: 'image/x-note' }])
    expect([...(body ?? [])]).toEqual([0, 254, 255])
    expect(prepared({ body: { kind: 'file', file: { ...note, type: '' } } }).fields).toEqual([])
    expect(prepared({ body: { kind: 'file' } })).not.toHaveProperty('body')
  })
})

describe('a path with variables', () => {
  it('goes out filled in', () => {
    const pathVariables = [row('id', 'a b')]
    const { url } = prepareRequest(draft({ url: ' https://api.example.com/users/:id?q=x+y ', pathVariables }))
    expect(url).toBe('https://api.example.com/users/a%20b?q=x+y')
  })
})

describe('Digest', () => {
  const auth = { kind: 'digest', username: 'ada', password: 'pw' } as const

  it('waits for its challenge: nothing goes out with the first request', () => {
    const script = prepareRequest(draft({ client: 'script', auth }))
    expect(script.fields).toEqual([])
    expect(script.digest).toEqual({ username: 'ada', password: 'pw' })
    expect(prepareRequest(draft({ auth }))).not.toHaveProperty('digest')
  })
})

describe('a field written by hand', () => {
  it('wins over what auth and body would say, however it is cased', () => {
    const headers = [row('content-type', 'application/merge-patch+json'), row('AUTHORIZATION', 'Bearer mine')]
    const auth = { kind: 'basic', username: 'ada' } as const
    expect(fieldsOf({ method: 'PATCH', headers, auth, body: { kind: 'json', json: '{}' } })).toEqual([
      { name: 'content-type', value: 'application/merge-patch+json' },
      { name: 'AUTHORIZATION', value: 'Bearer mine' },
    ])
  })

  it('wins with an empty value too', () => {
    expect(fieldsOf({ headers: [row('Authorization', '')], auth: { kind: 'bearer', token: 't' } })).toEqual([
      { name: 'Authorization', value: '' },
    ])
  })

  it('does not while it is switched off', () => {
    const headers = [row('Authorization', 'Bearer mine', false)]
    expect(fieldsOf({ headers, auth: { kind: 'bearer', token: 't' } })).toEqual([
      { name: 'Authorization', value: 'Bearer t' },
    ])
  })
})
