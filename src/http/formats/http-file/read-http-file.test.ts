import { describe, expect, it } from 'vitest'
import { readHttpFile } from './read-http-file.ts'

const only = (text: string) => {
  const [request] = readHttpFile(text).requests
  if (!request) throw new Error('nothing was read')
  return request
}

describe('readHttpFile', () => {
  it('puts in a variable wherever it stands, also one that is said further down', () => {
    const { draft } = only(
      'GET {{base}}/{{id}}\nX-Id: {{ id }}\n\n###\n@id = 7\n@base = https://{{host}}\n@host = a.test',
    )
    expect(draft).toMatchObject({ url: 'https://a.test/7', headers: [{ name: 'X-Id', value: '7' }] })
  })

  it('keeps a variable that stands for itself', () => {
    expect(only('@a = {{b}}\n@b = {{a}}\nGET https://a.test/{{a}}').draft.url).toMatch(
      /^https:\/\/a\.test\/\{\{[ab]\}\}$/,
    )
  })

  it('does not let variables unfold without end', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `@v${n} = ${`{{v${n + 1}}}`.repeat(20)}`)
    const { draft } = only(`${lines.join('\n')}\n@v30 = xxxxxxxxxx\nGET https://a.test/{{v0}}`)
    expect(draft.url.length).toBeLessThan(10_000_000)
  })

  it('keeps empty lines inside content and drops those at its end', () => {
    expect(only('POST https://a.test/\n\na\n\n\nb\n\n\n').draft.body).toMatchObject({
      kind: 'text',
      text: 'a\n\n\nb',
    })
  })

  it('takes the version for no part of the URL, wherever it stands', () => {
    expect(only('GET https://a.test/x HTTP/1.1\n  ?a=1\n  &b=2').draft.url).toBe('https://a.test/x?a=1&b=2')
    expect(only('GET https://a.test/x\n  ?a=1 HTTP/1.1').draft.url).toBe('https://a.test/x?a=1')
  })

  it('takes a comment between fields for no field', () => {
    const { draft } = only('GET https://a.test/\nA: 1\n# B: 2\n// C: 3\nD: 4')
    expect(draft.headers.map(({ name }) => name)).toEqual(['A', 'D'])
  })

  it('keeps Basic credentials that are encoded already', () => {
    const { draft } = only('GET https://a.test/\nAuthorization: Basic YTpi')
    expect(draft.auth.kind).toBe('none')
    expect(draft.headers).toEqual([{ name: 'Authorization', value: 'Basic YTpi', enabled: true }])
  })

  it('reads the line a note is about from the whole file', () => {
    expect(readHttpFile('GET https://a.test/\n\n###\n\nGET https://b.test/\noops').notes).toEqual([
      { line: 6, what: expect.stringContaining('oops') },
    ])
  })

  it('takes markup for content, not for the name of a file', () => {
    const text = '<note to="ada" />'
    expect(only(`POST https://a.test/\nContent-Type: application/xml\n\n${text}`).draft.body).toMatchObject({
      kind: 'text',
      text,
    })
  })
})
