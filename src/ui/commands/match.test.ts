import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from './match.ts'

const marked = (query: string, title: string) =>
  match(query, title)?.marks.map(([from, to]) => title.slice(from, to))

describe('a query', () => {
  it('finds words by how they begin, in any order', () => {
    expect(marked('fou not', '404 Not Found')).toEqual(['Not', 'Fou'])
  })

  it('finds parts of a field name and of a name in camel case', () => {
    expect(marked('after', 'Retry-After')).toEqual(['After'])
    expect(marked('sock', 'WebSocket')).toEqual(['Sock'])
  })

  it('takes letters with and without accents for the same, and marks what stands there', () => {
    expect(marked('resume', 'Résumé of a download')).toEqual(['Résumé'])
    expect(marked('é', 'Encoding')).toEqual(['E'])
    expect(marked('cafe', 'Cafe\u0301 menu')?.[0]?.normalize('NFC')).toBe('Café')
  })

  it('finds what is known beside the title without marking it', () => {
    expect(match('header', 'Accept', 'header field')).toMatchObject({ marks: [] })
  })

  it('finds nothing where one of its words is nowhere', () => {
    expect(match('not lost', '404 Not Found')).toBeUndefined()
  })

  it('puts the whole title first, then its beginning, then words in it, then what is inside a word', () => {
    const scores = ['Send', 'Send as a script', 'Press Send', 'Resend'].map(
      (title) => match('send', title)?.score ?? -1,
    )
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(4)
  })

  it('marks pieces in their order, which hold the query’s letters, for whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, title) => {
        const marks = match(query, title)?.marks ?? []
        let end = 0
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(title.length)
          end = to
        }
      }),
    )
  })

  it('finds every title by itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 -]{1,20}$/), (title) => {
        expect(match(title, title)).toBeDefined()
      }),
    )
  })
})
