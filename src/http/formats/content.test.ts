import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '#http/multipart.ts'
import { contentOf } from './content.ts'
import { anyDraft } from './draft.arbitrary.ts'

const FORM = 'application/x-www-form-urlencoded'

describe('contentOf', () => {
  it.each([
    ['{"a":1}', 'application/json', 'json'],
    ['{oops', 'application/problem+json; charset=utf-8', 'json'],
    ['a=1&b=', FORM, 'form'],
    ['a=%zz', FORM, 'form'],
    ['{"a":1}', FORM, 'text'],
    ['a=1&b', FORM, 'text'],
    ['a=1\nb=2', FORM, 'text'],
    ['--x\r\n', 'multipart/form-data; boundary=x', 'text'],
    ['--x--', 'multipart/form-data', 'text'],
    ['<a/>', 'application/xml', 'text'],
    ['hello', '', 'text'],
    ['', '', 'none'],
  ])('edits %j under %s as %s', (text, type, kind) => {
    expect(contentOf(text, type).kind).toBe(kind)
  })

  it('reads parts that are sent as the same bytes again', () => {
    fc.assert(
      fc.property(anyDraft, ({ body }) => {
        const texts = (body.parts ?? []).filter(({ file, enabled }) => !file && enabled)
        fc.pre(texts.length > 0)
        const { boundary, content } = encodeMultipart(texts)
        const type = `multipart/form-data; boundary=${boundary}`
        const { parts = [] } = contentOf(new TextDecoder().decode(content), type)
        expect(encodeMultipart(parts, boundary).content).toEqual(content)
      }),
    )
  })

  it('reads parts whose lines end in line feeds only', () => {
    const text =
      '--x\nContent-Disposition: form-data; name="a"\n\n1\n2\n--x\nContent-Disposition: form-data; name=b; filename="f.txt"\nContent-Type: text/plain\n\nhi\n--x--\n'
    expect(contentOf(text, 'multipart/form-data; boundary="x"').parts).toEqual([
      { name: 'a', value: '1\n2', enabled: true },
      { name: 'b', value: '', enabled: true, file: { name: 'f.txt', type: 'text/plain', base64: 'aGk=' } },
    ])
  })
})
