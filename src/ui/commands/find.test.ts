import { describe, expect, it } from 'vitest'
import type { Command } from './command.ts'
import { find, type Listed } from './find.ts'

const command = (title: string): Command => ({ id: title.toLowerCase(), title, run: () => undefined })
const list = (group: string, titles: readonly string[], more: Partial<Listed> = {}): Listed => ({
  group,
  commands: titles.map(command),
  ...more,
})
const codes = list('Status codes', ['404 Not Found', '429 Too Many Requests'], { onlyWhenSearched: true })
const pages = list('Pages', ['Home', 'Lessons'])
const outline = (listed: readonly Listed[], query: string, recent: readonly string[] = []) =>
  find(listed, query, recent).map(({ group, items }) => [group, ...items.map(({ command }) => command.title)])

describe('before one has typed', () => {
  it('stands what was used last, then what is always listed', () => {
    expect(outline([pages, codes], '', ['404 not found', 'gone', 'lessons'])).toEqual([
      ['Recent', '404 Not Found', 'Lessons'],
      ['Pages', 'Home', 'Lessons'],
    ])
  })

  it('stands no empty heading', () => {
    expect(outline([list('History', []), pages], ' ')).toEqual([['Pages', 'Home', 'Lessons']])
  })
})

describe('a search', () => {
  it('puts the group with the best answer first, else keeps their order', () => {
    expect(outline([list('Request', ['Use lessons']), pages], 'lessons')).toEqual([
      ['Pages', 'Lessons'],
      ['Request', 'Use lessons'],
    ])
  })

  it('says how many more there are than it lists', () => {
    const many = list(
      'Fields',
      Array.from({ length: 20 }, (_, index) => `Field ${index}`),
    )
    const [first] = find([many, list('Pages', ['Field guide'])], 'field', [])
    expect(first).toMatchObject({ group: 'Fields', more: 13 })
    expect(first?.items).toHaveLength(7)
  })

  it('leaves to a source that searches by itself what it found, in its order', () => {
    const text = list('In the lessons', ['How caches work', 'Etags'], { searches: true })
    expect(outline([text], 'etag')).toEqual([['In the lessons', 'How caches work', 'Etags']])
  })

  it('finds nothing without complaint', () => {
    expect(outline([pages, codes], 'zebra')).toEqual([])
  })
})
