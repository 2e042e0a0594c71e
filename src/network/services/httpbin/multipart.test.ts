import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parametersOf, readMultipart } from './multipart.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const contents = (bytes: Uint8Array, boundary = 'b') =>
  readMultipart(bytes, boundary)?.map(({ name, content }) => [name, new TextDecoder().decode(content)])

describe('readMultipart', () => {
  it('gives back what a client put together', { timeout: 30_000 }, async () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'é', '漢', ' ', '-'), minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.uint8Array())), async (files) => {
        const form = new FormData()
        for (const [each, content] of files) form.append(each, new Blob([Uint8Array.from(content)]), 'f')
        const response = new Response(form)
        const boundary = parametersOf(response.headers.get('Content-Type') ?? '').get('boundary') ?? ''
        const parts = readMultipart(new Uint8Array(await response.arrayBuffer()), boundary)
        expect(parts?.map((part) => [part.name, [...part.content]])).toEqual(
          files.map(([each, content]) => [each, [...content]]),
        )
      }),
    )
  })

  it('takes lines that end in LF alone', () => {
    const text =
      '--b\nContent-Disposition: form-data; name="a"\n\none\ntwo\n' +
      '--b\ncontent-disposition: form-data; name=c\n\n--b--\n'
    expect(contents(bytesOf(text))).toEqual([
      ['a', 'one\ntwo'],
      ['c', ''],
    ])
  })

  it('keeps line breaks and lines with dashes that belong to the content', () => {
    const text = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--bb\r\n\r\n--b--'
    expect(contents(bytesOf(text))).toEqual([['a', '\r\n--bb\r\n']])
  })

  const nameless = '--b\r\nA: b\r\n\r\n1\r\n--b--'
  it.each(['', 'x', '--b\r\n', nameless])('gives nothing for %j', (text) => {
    expect(readMultipart(bytesOf(text), 'b')).toBeUndefined()
  })

  it('never throws', { timeout: 30_000 }, () => {
    const unit = fc.constantFrom(
      '--',
      'b',
      '\r\n',
      '\n',
      ':',
      'Content-Disposition: form-data; name=',
      '"',
      ' ',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(() => readMultipart(bytesOf(text), 'b')).not.toThrow()
      }),
    )
  })
})
