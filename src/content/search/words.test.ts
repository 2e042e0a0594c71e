import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOf, wordsOf } from './words.ts'

const terms = (text: string) => wordsOf(text).map(({ term }) => term)

describe('the words of a text', () => {
  it('are parted by every sign, in small letters without accents', () => {
    expect(terms('Retry-After: max-age=0, fetch() Café')).toEqual([
      'retry',
      'after',
      'max',
      'age',
      '0',
      'fetch',
      'cafe',
    ])
  })

  it('keep an apostrophe inside, however it is typed', () => {
    expect(terms('don’t')).toEqual(terms("don't"))
    expect(terms('dont')).toEqual(terms("don't"))
  })

  it('leave out those that say nothing, but none that stands in a name', () => {
    expect(terms('What is the way to do it?')).toEqual(['way'])
    expect(terms('Not Found, If-Match, Retry-After, From, Via')).toHaveLength(8)
  })

  it('stand where they are said to, for whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0
        for (const { term, from, to } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(wordsOf(text.slice(from, to)).map((word) => word.term)).toEqual([term])
          end = to
        }
      }),
    )
  })
})

describe('the forms of a word', () => {
  const forms = (term: string) => formsOf(term).map((form) => form.term)

  it('are that of one and of many', () => {
    expect(forms('retries')).toContain('retry')
    expect(forms('retry')).toEqual(expect.arrayContaining(['retries', 'retried']))
    expect(forms('headers')).toContain('header')
    expect(forms('cache')).toContain('caching')
    expect(formsOf('caching')).toContainEqual({ term: 'cach', begins: true })
  })

  it('leave names alone', () => {
    for (const name of ['cors', 'tls', 'dns', 'https', 'status', 'access', 'string', '429'])
      expect(forms(name)).toEqual([name])
  })
})
