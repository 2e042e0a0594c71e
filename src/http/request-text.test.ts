import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from './policy.ts'
import { draftOfRequestText, parseRequestText, RequestTextError } from './request-text.ts'

const errorOf = (text: string): RequestTextError => {
  try {
    parseRequestText(text)
  } catch (error) {
    if (error instanceof RequestTextError) return error
    throw error
  }
  throw new Error(`was read without complaint: ${text}`)
}

describe('parseRequestText', () => {
  it('reads method, URL, fields and content', () => {
    const text =
      'POST https://api.example.com/users?x=1\nContent-Type: text/plain\nX-Trace:  a:b \n\none\n\ntwo\n'
    expect(parseRequestText(text)).toEqual({
      method: 'POST',
      url: 'https://api.example.com/users?x=1',
      fields: [
        { name: 'Content-Type', value: 'text/plain' },
        { name: 'X-Trace', value: 'a:b' },
      ],
      body: 'one\n\ntwo',
    })
  })

  it('reads a bare request line', () => {
    expect(parseRequestText('GET https://httpbin.org/get')).toEqual({
      method: 'GET',
      url: 'https://httpbin.org/get',
      fields: [],
      body: '',
    })
  })

  it('takes CRLF for a line end and keeps the ones inside content', () => {
    const read = parseRequestText('\r\nPUT https://httpbin.org/put\r\nA: 1\r\n\r\nx\r\ny\r\n')
    expect(read.fields).toEqual([{ name: 'A', value: '1' }])
    expect(read.body).toBe('x\r\ny')
  })

  it('keeps an unusual method and a repeated or empty field as written', () => {
    const read = parseRequestText('purge https://httpbin.org/get\nAccept: a\naccept: b\nX-Empty:')
    expect(read.method).toBe('purge')
    expect(read.fields.map((field) => field.value)).toEqual(['a', 'b', ''])
  })

  it.each([
    ['', 1, 'There is no request'],
    ['https://httpbin.org/get', 1, 'is not a method'],
    ['GET', 1, 'There is no URL after GET'],
    ['\n\nGET /users', 3, 'not an absolute URL'],
    ['GET https://httpbin.org:port/', 1, 'not a valid URL'],
    ['GET https://httpbin.org/get HTTP/1.1', 1, 'Leave out HTTP/1.1'],
    ['GET https://httpbin.org/a b', 1, '%20'],
    ['GET https://httpbin.org/get\nAccept: */*\n{"a"}', 3, 'is not a field'],
    ['GET https://httpbin.org/get\n{"a": 1}', 2, 'put an empty line before it'],
    ['GET https://httpbin.org/get\nAccept : */*', 2, 'Remove the space'],
    ['GET https://httpbin.org/get\nAccept: */*\n  more', 3, 'beginning of its line'],
    ['GET https://httpbin.org/get\nX-Bell: \u0007', 2, 'control character'],
  ])('refuses %j at line %i: %s', (text, line, message) => {
    const error = errorOf(text)
    expect(error.line).toBe(line)
    expect(error.message).toContain(message)
  })

  it('reads any text or refuses it with a line that exists', () => {
    const lineish = fc.constantFrom('GET https://httpbin.org/get', 'A: 1', '', ' b', 'no colon', '{"a": 1}')
    const text = fc.oneof(
      fc.string(),
      fc.array(lineish).map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, (written) => {
        try {
          parseRequestText(written)
        } catch (error) {
          if (!(error instanceof RequestTextError)) throw error
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.line).toBeLessThanOrEqual(written.split('\n').length)
        }
      }),
    )
  })

  it('gives back what was written down', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,9}$/)
    const value = fc.stringMatching(/^[!-~]{0,20}$/)
    const body = fc.string().filter((content) => !/\r?\n$/.test(content))
    fc.assert(
      fc.property(fc.array(fc.record({ name, value })), body, (fields, content) => {
        const lines = fields.map((field) => `${field.name}: ${field.value}\n`)
        const text = `POST https://httpbin.org/post\n${lines.join('')}\n${content}\n`
        expect(parseRequestText(text)).toMatchObject({ fields, body: content })
      }),
    )
  })
})

describe('draftOfRequestText', () => {
  const post = (type: string, content: string) =>
    draftOfRequestText(`POST https://httpbin.org/post\nContent-Type: ${type}\n\n${content}`)

  it('makes content under a JSON type the JSON body, as written', () => {
    expect(post('application/json; charset=utf-8', '{"a": 1,}').body).toMatchObject({
      kind: 'json',
      json: '{"a": 1,}',
    })
    expect(post('application/merge-patch+json', '{}').body.kind).toBe('json')
  })

  it('makes a URL-encoded form into rows', () => {
    expect(post('application/x-www-form-urlencoded', 'a=1+2&b=%26\n').body).toMatchObject({
      kind: 'form',
      form: [
        { name: 'a', value: '1 2', enabled: true },
        { name: 'b', value: '&', enabled: true },
      ],
    })
  })

  it('makes other content text and keeps the Content-Type field', () => {
    const draft = post('text/csv', 'a,b\n1,2')
    expect(draft.body).toMatchObject({ kind: 'text', text: 'a,b\n1,2' })
    expect(draft.headers).toEqual([{ name: 'Content-Type', value: 'text/csv', enabled: true }])
  })

  it('lays the overrides over an empty draft and the default policy', () => {
    const draft = draftOfRequestText('GET https://httpbin.org/get', {
      auth: { kind: 'bearer', token: 'token123' },
      policy: { retries: 2 },
      faults: [{ effect: { kind: 'never-answers' }, first: 1 }],
    })
    expect(draft).toMatchObject({ client: 'browser', method: 'GET', url: 'https://httpbin.org/get' })
    expect(draft.auth).toMatchObject({ kind: 'bearer', token: 'token123', username: '' })
    expect(draft.policy).toEqual({ ...defaultPolicy, retries: 2 })
    expect(draft.faults).toEqual([{ effect: { kind: 'never-answers' }, first: 1 }])
    expect(draft.body.kind).toBe('none')
  })
})
