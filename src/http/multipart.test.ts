import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64OfBytes } from './base64.ts'
import { boundaryIn, encodeMultipart, isMultipartForm } from './multipart.ts'
import type { FileContent, Part } from './request-draft.ts'

const part = (name: string, value: string, more: Partial<Part> = {}): Part => ({
  name,
  value,
  enabled: true,
  ...more,
})
const file = (name: string, type: string, bytes: Uint8Array): FileContent => ({
  name,
  type,
  base64: base64OfBytes(bytes),
})
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const written = (parts: readonly Part[], boundary = 'x') => textOf(encodeMultipart(parts, boundary).content)

/** What the platform's own parser reads: of a file its name, type and bytes. */
async function readBack(parts: readonly Part[]) {
  const { boundary, content } = encodeMultipart(parts)
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  const form = await new Response(content, { headers }).formData()
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.type, [...new Uint8Array(await value.arrayBuffer())]],
    ),
  )
}

// A percent sign can’t be told from an escape: browsers write it so all the same.
const word = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', '"', '\\', ';', '=', '-', ' ', 'é', '☕'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }).filter((one) => one !== '%'),
  ),
})
const name = word.filter((text) => text !== '')
const line = fc.string({
  unit: fc.oneof(
    fc.constantFrom('-', '--x', '\r\n', '----RoundtripFormBoundary', 'ü'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
  ),
})
const someFile = fc.record({
  name,
  type: fc.constantFrom('image/png', 'text/plain'),
  base64: fc.uint8Array({ maxLength: 60 }).map(base64OfBytes),
})
const somePart: fc.Arbitrary<Part> = fc.oneof(
  fc.tuple(name, line).map(([one, value]) => part(one, value)),
  fc.tuple(name, someFile).map(([one, chosen]) => part(one, '', { file: chosen })),
)

describe('a form in parts', () => {
  it('is written as RFC 7578 shows it', () => {
    const parts = [
      part('city', 'Oslo'),
      part('note', '{}', { type: 'application/json' }),
      part('pic', '', { file: file('a.png', 'image/png', bytesOf('PNG')) }),
    ]
    expect(written(parts)).toBe(
      [
        '--x',
        'Content-Disposition: form-data; name="city"',
        '',
        'Oslo',
        '--x',
        'Content-Disposition: form-data; name="note"',
        'Content-Type: application/json',
        '',
        '{}',
        '--x',
        'Content-Disposition: form-data; name="pic"; filename="a.png"',
        'Content-Type: image/png',
        '',
        'PNG',
        '--x--',
        '',
      ].join('\r\n'),
    )
  })

  it('is read back by another parser, every byte of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(somePart, { minLength: 1, maxLength: 5 }), async (parts) => {
        expect(await readBack(parts)).toEqual(
          parts.map(({ name: one, value, file: chosen }) =>
            chosen
              ? [one, chosen.name, chosen.type, [...Buffer.from(chosen.base64, 'base64')]]
              : [one, value.replace(/\r\n|\r|\n/g, '\r\n')],
          ),
        )
      }),
    )
  })

  it('has a boundary that occurs in no part', () => {
    fc.assert(
      fc.property(fc.array(somePart, { maxLength: 4 }), (parts) => {
        const { boundary, content } = encodeMultipart(parts)
        const sent = textOf(content)
        // Once before each part and once at the end.
        expect(sent.split(`--${boundary}`)).toHaveLength(parts.length + 2)
      }),
    )
  })

  it('takes another boundary where the first one occurs in a file', () => {
    const innocent = part('a', 'same')
    const first = encodeMultipart([innocent]).boundary
    const bytes = new Uint8Array(10_000)
    bytes.set(bytesOf(`--${first}`), 6_000)
    const hostile = (text: Uint8Array) => [part('f', '', { file: file('f', '', text) })]
    const clean = encodeMultipart(hostile(bytes)).boundary
    // Beyond what the boundary is made from, so that it would have come out the same.
    bytes.set(bytesOf(`--${clean}`), 6_000)
    expect(encodeMultipart(hostile(bytes)).boundary).not.toBe(clean)
  })

  it('is the same bytes each time, and another boundary for other parts', () => {
    fc.assert(
      fc.property(fc.array(somePart), (parts) => {
        expect(encodeMultipart(parts)).toEqual(encodeMultipart(structuredClone(parts)))
      }),
    )
    expect(encodeMultipart([part('a', '1')]).boundary).not.toBe(encodeMultipart([part('a', '2')]).boundary)
  })

  it('leaves out what is disabled or has no name', () => {
    const parts = [part('off', '1', { enabled: false }), part('', '2'), part('on', '3')]
    expect(written(parts)).toBe('--x\r\nContent-Disposition: form-data; name="on"\r\n\r\n3\r\n--x--\r\n')
  })

  it('with nothing in it is its last line', () => {
    expect(written([])).toBe('--x--\r\n')
  })

  it('makes CRLF of line ends in texts, and leaves files alone', () => {
    expect(written([part('a', '1\n2\r3\r\n4')])).toContain('\r\n\r\n1\r\n2\r\n3\r\n4\r\n')
    const kept = part('f', '', { file: file('f', '', bytesOf('1\n2')) })
    expect(written([kept])).toContain('\r\n\r\n1\n2\r\n')
  })

  it('escapes quotes and line ends in names as browsers do', () => {
    expect(written([part('a"b\nc', '')])).toContain('name="a%22b%0D%0Ac"')
  })

  it('lets no type end its line', () => {
    expect(written([part('a', '', { type: 'text/x\r\nEvil: 1' })])).toContain(
      'Content-Type: text/x Evil: 1\r\n',
    )
  })

  it('calls bytes without a type what they are', () => {
    expect(written([part('f', '', { file: file('f', '', bytesOf('?')) })])).toContain(
      'Content-Type: application/octet-stream',
    )
  })
})

describe('the boundary of a Content-Type', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['Multipart/Form-Data;charset=utf-8; Boundary="a b"', 'a b'],
    ['multipart/form-data', undefined],
    ['multipart/form-data; boundary=', undefined],
    ['multipart/form-data; boundary="a "', undefined],
    [`multipart/form-data; boundary=${'a'.repeat(71)}`, undefined],
    ['text/plain; boundary=abc', undefined],
  ])('%s is %s', (value, boundary) => expect(boundaryIn(value)).toBe(boundary))

  it('is looked for in forms only', () => {
    expect(isMultipartForm('multipart/form-data')).toBe(true)
    expect(isMultipartForm('multipart/form-data-x')).toBe(false)
  })
})
