import { expect, test } from 'vitest'
import { urlParts } from '#http/url-parts.ts'
import { encodedCharacters, urlPartEntries } from './url-part-entries.ts'

test('every kind of part has an entry, in the order in which a URL has them', () => {
  const whole = urlParts('https://ada:secret@shop.example:8443/lamps?sort=price#reviews')
  expect(urlPartEntries.map(({ kind }) => kind)).toEqual(whole.map(({ kind }) => kind))
})

test('the characters listed are those that a component of a URL can’t hold as they are', () => {
  for (const { character } of encodedCharacters)
    expect(encodeURIComponent(character)).toMatch(/^(%[0-9A-F]{2})+$/)
})
