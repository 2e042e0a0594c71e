import { describe, expect, test } from 'vitest'
import { emptyLog, logged, LOG_LIMIT, matching, previewOf, type Log, type LogEntry } from './log.ts'

const entry = (by: LogEntry['by'], data: string | Uint8Array, kind = 'text'): Omit<LogEntry, 'id'> => ({
  by,
  kind,
  data,
  at: 0,
})
const logOf = (...entries: Omit<LogEntry, 'id'>[]): Log => entries.reduce(logged, emptyLog)

describe('a log', () => {
  test('keeps the latest thousand and counts all', () => {
    const { entries, count } = logOf(
      ...Array.from({ length: LOG_LIMIT + 5 }, (_, index) => entry('page', String(index))),
    )
    expect([entries.length, count]).toEqual([LOG_LIMIT, LOG_LIMIT + 5])
    expect([entries[0]?.data, entries.at(-1)?.data]).toEqual(['5', String(LOG_LIMIT + 4)])
  })

  test('gives each entry an id of its own, also when older ones are gone', () => {
    const { entries } = logOf(...Array.from({ length: LOG_LIMIT + 5 }, () => entry('page', '')))
    expect(new Set(entries.map(({ id }) => id)).size).toBe(LOG_LIMIT)
  })
})

describe('a filter', () => {
  const { entries } = logOf(
    entry('page', 'Hello'),
    entry('server', 'hello back', 'price'),
    entry('server', new Uint8Array([0xca, 0xfe]), 'binary'),
  )
  const found = (by: LogEntry['by'] | 'all', text: string) =>
    matching(entries, { by, text }).map(({ id }) => id)

  test('by who sent it', () => {
    expect([found('page', ''), found('server', ''), found('all', '')]).toEqual([[0], [1, 2], [0, 1, 2]])
  })

  test('by text, in upper or lower case, in content and kind', () => {
    expect([found('all', 'HELLO'), found('all', 'price'), found('page', 'back')]).toEqual([[0, 1], [1], []])
  })

  test('by bytes, as hexadecimal', () => {
    expect(found('all', 'ca fe')).toEqual([2])
  })
})

test('a preview is the beginning of what is long', () => {
  expect(previewOf('x'.repeat(50), 10)).toHaveLength(10)
  expect(previewOf(new Uint8Array(50), 2)).toBe('00 00')
})
