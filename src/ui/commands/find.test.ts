import { describe, expect, it } from 'vitest'
import type { Command } from './command.ts'
import { find, type Listed, type ListedByName, type ListedBySearch } from './find.ts'

const command = (title: string): Command => ({ id: title.toLowerCase(), title, run: () => undefined })
const list = (group: string, titles: readonly string[], more: Partial<ListedByName> = {}): ListedByName => ({
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

  it('finds nothing without complaint', () => {
    expect(outline([pages, codes], 'zebra')).toEqual([])
  })
})

describe('a source that searches by itself', () => {
  const searched = (group: string, scores: Readonly<Record<string, number>>): ListedBySearch => ({
    group,
    searches: true,
    onlyWhenSearched: true,
    commands: Object.entries(scores).map(([title, score]) => ({
      ...command(title),
      score,
      marks: [],
      excerpt: () => undefined,
    })),
  })

  it('keeps what it found, in its order', () => {
    const text = searched('In the lessons', { 'How caches work': 2, Etags: 9 })
    expect(outline([text], 'etag')).toEqual([['In the lessons', 'How caches work', 'Etags']])
  })

  it('stands after what is called so, the best such source first, and before what only has to do with it', () => {
    const about = {
      ...list('Fields', ['Age']),
      commands: [{ ...command('Age'), detail: 'Seconds in a cache' }],
    }
    const listed = [
      about,
      searched('Text', { 'Who keeps copies': 4 }),
      searched('FAQ', { 'What is kept?': 8 }),
      list('Lessons', ['Caches']),
    ]
    expect(outline(listed, 'cache')).toEqual([
      ['Lessons', 'Caches'],
      ['FAQ', 'What is kept?'],
      ['Text', 'Who keeps copies'],
      ['Fields', 'Age'],
    ])
  })

  it('lists nothing a second time: by name where it is called so, else with its text', () => {
    const named = list('Lessons', ['Caching'])
    const about = { ...list('Methods', []), commands: [{ ...command('GET'), words: 'caching' }] }
    const text = searched('Text', { Caching: 9, GET: 3 })
    expect(outline([named, about, text], 'caching')).toEqual([
      ['Lessons', 'Caching'],
      ['Text', 'GET'],
    ])
  })

  it('is not asked for what was used last', () => {
    expect(outline([pages, searched('Text', { Lost: 1 })], '', ['lost', 'home'])).toEqual([
      ['Recent', 'Home'],
      ['Pages', 'Home', 'Lessons'],
    ])
  })
})
