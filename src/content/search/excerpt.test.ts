import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const filler = 'Some words stand here that nobody looks for at all. '.repeat(8)
const marked = ({ text, marks }: ReturnType<typeof excerptOf>) =>
  marks.map(([from, to]) => text.slice(from, to))

describe('an excerpt', () => {
  it('is the whole text where that is short, with every place marked', () => {
    const excerpt = excerptOf('Cache-Control tells a cache.', new Set(['cache']))
    expect(excerpt.text).toBe('Cache-Control tells a cache.')
    expect(marked(excerpt)).toEqual(['Cache', 'cache'])
  })

  it('begins with the sentence of the word, and says where more stands', () => {
    const excerpt = excerptOf(`${filler}A preflight asks first. ${filler}`, new Set(['preflight']))
    expect(excerpt.text).toMatch(/^… A preflight asks first\. .+ …$/)
    expect(marked(excerpt)).toEqual(['preflight'])
  })

  it('shows where most of the words stand together', () => {
    const text = `One server. ${filler}The server lost its connection. ${filler}A connection.`
    const excerpt = excerptOf(text, new Set(['server', 'lost', 'connection']))
    expect(marked(excerpt)).toEqual(['server', 'lost', 'connection'])
  })

  it('uses the room it has at the end of a text', () => {
    const { text } = excerptOf(`${filler}The end.`, new Set(['end']))
    expect(text.length).toBeGreaterThan(120)
    expect(text.endsWith('The end.')).toBe(true)
  })

  it('is the beginning where none of the words stands in it', () => {
    expect(excerptOf(filler, new Set(['other']))).toMatchObject({ marks: [] })
    expect(excerptOf(filler, new Set(['other'])).text).toMatch(/^Some words/)
  })

  it('holds a word that is looked for, if the text does, and is never long', () => {
    const word = fc.constantFrom('cache', 'server', 'lost', 'a', 'request.', 'Idempotency-Key', 'wait:')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join(' ')
        const excerpt = excerptOf(text, new Set(['lost']))
        expect(marked(excerpt).length > 0).toBe(text.includes('lost'))
        expect(excerpt.text.length).toBeLessThan(160)
      }),
    )
  })
})
