import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlTokens } from './url-tokens.ts'

const written = (url: string) => urlTokens(url).map(({ kind, text }) => `${kind} ${text}`)

describe('the parts of a URL as it is written', () => {
  it('are told down to names, values and variables', () => {
    expect(written('https://ada:pw@{{host}}:8080/users/:id/{b}?q={{term}}x&flag#top')).toEqual([
      'scheme https',
      'punctuation ://',
      'userinfo ada:pw',
      'punctuation @',
      'variable {{host}}',
      'punctuation :',
      'port 8080',
      'path /users/',
      'path-variable :id',
      'path /',
      'path-variable {b}',
      'punctuation ?',
      'query-name q',
      'punctuation =',
      'variable {{term}}',
      'query-value x',
      'punctuation &',
      'query-name flag',
      'punctuation #',
      'fragment top',
    ])
  })

  it('are not ended by what a variable is called', () => {
    expect(written('{{a/b?c#d}}/x')).toEqual(['variable {{a/b?c#d}}', 'path /x'])
  })

  it('joined are the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'http:',
      '//',
      'a',
      '{{',
      '}}',
      '{',
      '}',
      ':id',
      '/',
      '?',
      '&',
      '=',
      '#',
      '@',
      ' ',
      '{{v}}',
      '[::1]',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
        const text = pieces.join('')
        expect(
          urlTokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})
