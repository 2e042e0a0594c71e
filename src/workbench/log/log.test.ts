import { describe, expect, test } from 'vitest'
import {
  cleared,
  emptyLog,
  everything,
  goneFrom,
  keptContent,
  kindsIn,
  logged,
  LOG_BYTES,
  LOG_LIMIT,
  matching,
  previewOf,
  restored,
  type Log,
  type LogEntry,
} from './log.ts'

const entry = (by: LogEntry['by'], data: string | Uint8Array, kind = 'text'): Omit<LogEntry, 'id'> => ({
  by,
  kind,
  data,
  at: 0,
  date: 0,
})
const logOf = (...entries: Omit<LogEntry, 'id'>[]): Log => entries.reduce(logged, emptyLog)
const many = (count: number) => Array.from({ length: count }, (_, index) => entry('page', String(index)))

describe('a log', () => {
  test('keeps the latest thousand, counts all, and knows how many went', () => {
    const log = logOf(...many(LOG_LIMIT + 5))
    expect([log.entries.length, log.count, goneFrom(log)]).toEqual([LOG_LIMIT, LOG_LIMIT + 5, 5])
    expect([log.entries[0]?.data, log.entries.at(-1)?.data]).toEqual(['5', String(LOG_LIMIT + 4)])
  })

  test('gives each entry an id of its own, also when older ones are gone', () => {
    const { entries } = logOf(...many(LOG_LIMIT + 5))
    expect(new Set(entries.map(({ id }) => id)).size).toBe(LOG_LIMIT)
  })

  test('keeps no more content than it may, and the latest entry in any case', () => {
    const third = 'x'.repeat(LOG_BYTES / 3 + 1)
    const log = logOf(...Array.from({ length: 4 }, () => entry('server', third)))
    expect(log.entries.map(({ id }) => id)).toEqual([2, 3])
    expect(log.bytes).toBe(2 * third.length)
    expect(logOf(entry('server', 'x'.repeat(LOG_BYTES + 1))).entries).toHaveLength(1)
  })

  test('that was cleared has all back, what came meanwhile behind it', () => {
    const before = logOf(entry('page', 'one'), entry('page', 'two'))
    const after = logged(cleared(before), entry('page', 'three'))
    expect([after.entries.length, goneFrom(after)]).toEqual([1, 0])
    const back = restored(after, before)
    expect(back.entries.map(({ id, data }) => [id, data])).toEqual([
      [0, 'one'],
      [1, 'two'],
      [2, 'three'],
    ])
    expect(back.count).toBe(3)
  })

  test('keeps the beginning of what is longer than a megabyte, and says so', () => {
    expect(keptContent('short')).toEqual({ data: 'short' })
    const { data, cut } = keptContent(new Uint8Array(2 ** 21))
    expect([data.length, cut]).toEqual([2 ** 20, true])
  })
})

describe('a filter', () => {
  const { entries } = logOf(
    entry('page', 'Hello'),
    entry('server', 'hello back', 'price'),
    entry('server', new Uint8Array([0xca, 0xfe]), 'binary'),
  )
  const found = (by: LogEntry['by'] | 'all', text: string, kind = '') =>
    matching(entries, { by, kind, text }).map(({ id }) => id)

  test('by who sent it', () => {
    expect([found('page', ''), found('server', ''), found('all', '')]).toEqual([[0], [1, 2], [0, 1, 2]])
  })

  test('by kind, one of those there are', () => {
    expect(kindsIn(entries)).toEqual(['binary', 'price', 'text'])
    expect([found('all', '', 'price'), found('page', '', 'price')]).toEqual([[1], []])
  })

  test('by text, in upper or lower case, in content and kind', () => {
    expect([found('all', 'HELLO'), found('all', 'price'), found('page', 'back')]).toEqual([[0, 1], [1], []])
  })

  test('by bytes, as hexadecimal', () => {
    expect(found('all', 'ca fe')).toEqual([2])
  })

  test('that asks for nothing finds everything', () => {
    expect(matching(entries, everything)).toBe(entries)
  })
})

test('a preview is the beginning of what is long', () => {
  expect(previewOf('x'.repeat(50), 10)).toHaveLength(10)
  expect(previewOf(new Uint8Array(50), 2)).toBe('00 00')
})
