import { describe, expect, it } from 'vitest'
import { engineOf, indexEntries, look } from './engine.ts'
import type { EntryKind, SearchEntry } from './entry.ts'

const entry = (kind: EntryKind, title: string, text = '', place: readonly string[] = []): SearchEntry => ({
  kind,
  href: `/${title}`,
  title,
  place,
  text,
})

/** Titles of what a query finds among these, through an index that was stored and read again. */
function finder(...entries: readonly SearchEntry[]) {
  const engine = engineOf(JSON.parse(JSON.stringify(indexEntries(entries))))
  return (query: string) => look(engine, query).map(({ id }) => entries[Number(id)]?.title)
}

describe('a search', () => {
  it('puts a title before a heading, and that before the text', () => {
    const find = finder(
      entry('section', 'First', 'Timeouts matter here.'),
      entry('section', 'Timeouts of a server', 'Much else.'),
      entry('lesson', 'Timeouts and lost connections', 'Much else.'),
    )
    expect(find('timeouts')).toEqual(['Timeouts and lost connections', 'Timeouts of a server', 'First'])
  })

  it('finds a field by its whole name before what mentions its words', () => {
    const find = finder(
      entry('section', 'Retry with backoff', 'After a failure, retry after a while, and after that retry.'),
      entry('field', 'Retry-After', 'How long to wait.'),
    )
    expect(find('Retry-After')[0]).toBe('Retry-After')
    expect(find('retry-a')[0]).toBe('Retry-After')
  })

  it('finds what holds every word, and a word by its beginning or another form', () => {
    const find = finder(
      entry('section', 'One', 'A lost connection.'),
      entry('section', 'Two', 'A connection that was retried.'),
    )
    expect(find('connection lost')).toEqual(['One'])
    expect(find('conn retry')).toEqual(['Two'])
    expect(find('connections')).toHaveLength(2)
  })

  it('finds a part by the words of its lesson too', () => {
    const find = finder(entry('faq', 'Why twice?', 'Because it asks first.', ['Origins and CORS']))
    expect(find('cors twice')).toEqual(['Why twice?'])
  })

  it('forgives slips only where nothing is written so', () => {
    const find = finder(entry('section', 'Caches', 'A cache.'), entry('section', 'Idempotency', 'A key.'))
    expect(find('cahce')).toEqual(['Caches'])
    expect(find('idempotecy key')).toEqual(['Idempotency'])
    expect(find('cache')).toEqual(['Caches'])
  })

  it('takes a number as it stands', () => {
    const find = finder(
      entry('status', '429 Too Many Requests'),
      entry('status', '428 Precondition Required'),
    )
    expect(find('429')).toEqual(['429 Too Many Requests'])
    expect(find('427')).toEqual([])
    expect(find('42')).toHaveLength(2)
  })

  it('finds nothing for signs, or for words that stand everywhere', () => {
    const find = finder(entry('section', 'The way', 'It is what it is.'))
    expect(['', '?', 'it is', 'zzzz'].map(find)).toEqual([[], [], [], []])
  })
})
