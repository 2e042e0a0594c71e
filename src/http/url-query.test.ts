import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryParameter, queryParameters, withQueryParameters } from './url-query.ts'

const marks = ['a', ' ', '+', '%', '%2', '%20', '%C3%A9', '%ff', '&', '=', '?', '/', ':', '[']
/** Text as a learner may type it into a URL field, most of it from characters that mean something there. */
const typed = fc.string({ unit: fc.constantFrom(...marks, 'é', '😀') })
const withoutHash = typed.map((query) => `https://api.example.com/p?${query}`)
const fragment = fc.oneof(
  fc.constant(''),
  typed.map((text) => `#${text}?x=1&y`),
)

const meanings = (url: string) => queryParameters(url).map(({ name, value }) => [name, value])

describe('the parameters of a URL', () => {
  it('are none without a query', () => {
    expect(queryParameters('https://x.example/')).toEqual([])
    expect(queryParameters('https://x.example/?')).toEqual([])
    expect(queryParameters('https://x.example/#a?b=c')).toEqual([])
  })

  it('mean what the URL standard makes of them', () => {
    // In ASCII: Node's own URLSearchParams stumbles over a lone % beside other letters.
    const ascii = fc.string({ unit: fc.constantFrom(...marks) })
    fc.assert(
      fc.property(ascii, fragment, (query, hash) => {
        // The mark at the end keeps the URL parser from taking spaces there for padding.
        const url = `https://api.example.com/p?${query}#`
        const shown = queryParameters(url + hash).filter(({ raw }) => raw !== '')
        expect(shown.map(({ name, value }) => [name, value])).toEqual([...new URL(url).searchParams])
      }),
    )
  })

  it('are read from text that is no URL yet', () => {
    expect(meanings('?a=1&b')).toEqual([
      ['a', '1'],
      ['b', ''],
    ])
  })

  it('may repeat a name, and keep their order', () => {
    expect(meanings('https://x.example/?tag=b&tag=a&tag=b')).toEqual([
      ['tag', 'b'],
      ['tag', 'a'],
      ['tag', 'b'],
    ])
  })

  it.each([
    ['q=a+b', 'a b'],
    ['q=a%20b', 'a b'],
    ['q=1%2B1', '1+1'],
    ['q=a=b', 'a=b'],
    ['q=100%', '100%'],
    ['q=a%20b%', 'a b%'],
    ['q=%zz', '%zz'],
    ['q=%C3%A9', 'é'],
    ['q=%E9', '\ufffd'],
    ['q=?', '?'],
  ])('read %s as “%s”', (query, value) => {
    expect(meanings(`https://x.example/?${query}`)).toEqual([['q', value]])
  })

  it('keep a question mark that begins the first name', () => {
    expect(meanings('https://x.example/??a=1')).toEqual([['?a', '1']])
  })

  it('count an empty place between two &, so that rows stay where they are', () => {
    expect(meanings('https://x.example/?a=1&&b=2')).toEqual([
      ['a', '1'],
      ['', ''],
      ['b', '2'],
    ])
  })
})

describe('a URL with its parameters put back', () => {
  it('is the URL as it was typed', () => {
    fc.assert(
      fc.property(withoutHash, fragment, (url, hash) => {
        fc.pre(!url.endsWith('?') || queryParameters(url).length > 0)
        expect(withQueryParameters(url + hash, queryParameters(url + hash))).toBe(url + hash)
      }),
    )
  })

  it('loses the question mark with the last parameter, and keeps the fragment', () => {
    expect(withQueryParameters('https://x.example/p?a=1#top', [])).toBe('https://x.example/p#top')
  })

  it('gets a query before its fragment', () => {
    const added = withQueryParameters('https://x.example/p#top', [queryParameter('a', '1')])
    expect(added).toBe('https://x.example/p?a=1#top')
  })

  it('keeps the spelling of every row but the one that was edited', () => {
    const url = 'https://x.example/?a=x+y&b=1&c=100%&b=%7e#f'
    const edited = queryParameters(url).with(1, queryParameter('b', 'new one'))
    expect(withQueryParameters(url, edited)).toBe('https://x.example/?a=x+y&b=new%20one&c=100%&b=%7e#f')
  })
})

describe('a parameter that is typed', () => {
  const wellFormed = fc.string({
    unit: fc.oneof(
      fc.constantFrom('+', '%', '&', '=', '#', '?', ' ', ','),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })

  it('comes back from the URL just as it was typed: nothing is encoded twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wellFormed, wellFormed), { minLength: 1 }), fragment, (rows, hash) => {
        fc.pre(rows.length > 1 || rows[0]?.join('') !== '')
        const url = withQueryParameters(
          `https://x.example/${hash}`,
          rows.map(([name, value]) => queryParameter(name, value)),
        )
        expect(meanings(url)).toEqual(rows)
        expect(url.endsWith(hash)).toBe(true)
      }),
    )
  })

  it('reaches the server as it was typed', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (name, value) => {
        fc.pre(name + value !== '')
        const url = withQueryParameters('https://x.example/', [queryParameter(name, value)])
        expect([...new URL(url).searchParams]).toEqual([[name, value]])
      }),
    )
  })

  it.each([
    ['a b', 'a%20b'],
    ['a+b', 'a%2Bb'],
    ['a%20b', 'a%2520b'],
    ['#1', '%231'],
    ['a&b=c', 'a%26b%3Dc'],
    ['é', '%C3%A9'],
    ['10:30,x/y@z$[0]', '10:30,x/y@z$[0]'],
  ])('“%s” is spelled %s', (value, spelled) => {
    expect(queryParameter('q', value).raw).toBe(`q=${spelled}`)
  })

  it('with half of a surrogate pair in it does not throw', () => {
    expect(queryParameter('q', '\ud83d').raw).toBe('q=%EF%BF%BD')
  })
})
