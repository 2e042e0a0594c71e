import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captured } from '#workbench/sample-exchange.ts'
import { contentKind, contentText, hexDump } from './content-text.ts'

const typed = (value: string) => [{ name: 'content-type', value }]
const bytes = (...values: number[]) => ({ bytes: new Uint8Array(values), size: values.length })

describe('the kind of content', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/html; charset=utf-8', 'html'],
    ['text/plain', 'text'],
    ['text/event-stream', 'text'],
    ['application/xml', 'text'],
    ['image/svg+xml', 'text'],
    ['application/javascript', 'text'],
    ['application/x-www-form-urlencoded', 'text'],
    ['image/png', 'binary'],
    ['application/octet-stream', 'binary'],
  ])('of %s is %s', (type, kind) => {
    expect(contentKind(typed(type), captured('x'))).toBe(kind)
  })

  it('is told from the bytes where no type is named: a zero byte makes it binary', () => {
    expect(contentKind([], captured('plain'))).toBe('text')
    expect(contentKind([], bytes(80, 0, 75))).toBe('binary')
  })

  it('is what the type says, even where the bytes say otherwise', () => {
    expect(contentKind(typed('application/json'), captured('<p>oops</p>'))).toBe('json')
  })

  it('of nothing is empty, whatever its type', () => {
    expect(contentKind(typed('application/json'), captured())).toBe('empty')
  })
})

describe('content as text', () => {
  it('is UTF-8 unless it says otherwise', () => {
    expect(contentText([], captured('grüße'))).toBe('grüße')
  })

  it.each(['text/plain; charset=iso-8859-1', 'text/plain;Charset="ISO-8859-1"'])(
    'is read as %s says',
    (type) => {
      expect(contentText(typed(type), bytes(0xe9))).toBe('é')
    },
  )

  it('is UTF-8 where the charset is unknown', () => {
    expect(contentText(typed('text/plain; charset=klingon'), captured('é'))).toBe('é')
  })

  it('shows what is not valid, rather than failing', () => {
    expect(contentText([], bytes(0x61, 0xff))).toBe('a\ufffd')
  })
})

describe('a hex dump', () => {
  it('has offset, sixteen bytes and their ASCII in each line', () => {
    expect(hexDump(new TextEncoder().encode('0123456789abcdef\nGr\u00fc\u007f')).split('\n')).toEqual([
      '000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef',
      `000010  0a 47 72 c3 bc 7f${' '.repeat(30)}  .Gr...`,
    ])
  })

  it('gives every byte up to its limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (given) => {
        const shown = hexDump(given)
          .split('\n')
          .flatMap((line) => line.slice(8, 55).split(' ').filter(Boolean))
          .map((digits) => Number.parseInt(digits, 16))
        expect(shown).toEqual([...given])
      }),
    )
  })

  it('stops at its limit', () => {
    expect(hexDump(new Uint8Array(100), 32).split('\n')).toHaveLength(2)
  })
})
