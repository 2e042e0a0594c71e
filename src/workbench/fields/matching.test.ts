import { describe, expect, it } from 'vitest'
import { matching } from './matching.ts'

const names = ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match', 'X-Accept'].map((text) => ({
  text,
}))
const offered = (text: string) => matching(names, text).map((one) => one.text)

describe('what is offered', () => {
  it('begins with what was typed, in any case; then a word in it does', () => {
    expect(offered('acc')).toEqual(['Accept', 'Accept-Language', 'X-Accept'])
    expect(offered('none')).toEqual(['If-None-Match'])
  })

  it('is everything at first, and nothing that stands there already', () => {
    expect(offered('')).toHaveLength(5)
    expect(offered('content-type ')).toEqual([])
    expect(offered('accept')).toEqual(['Accept-Language', 'X-Accept'])
  })

  it('is nothing where nothing fits', () => {
    expect(offered('ccept')).toEqual([])
  })
})
