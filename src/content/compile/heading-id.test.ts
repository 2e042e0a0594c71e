import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headingId } from './heading-id.ts'

describe('the id of a heading', () => {
  test('is its words in small letters, joined by hyphens', () => {
    expect(headingId('POST asks for processing')).toBe('post-asks-for-processing')
    expect(headingId('What’s left: the “rest”?')).toBe('whats-left-the-rest')
    expect(headingId('Über Größe')).toBe('über-größe')
  })

  test('needs no escaping in an address, and is its own id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = headingId(text)
        expect(id).toMatch(/^(|[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*)$/u)
        expect(headingId(id)).toBe(id)
      }),
    )
  })
})
