import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEventStreamReader, writeStreamEntry, type StreamEntry } from './event-stream.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function read(text: string) {
  const reader = createEventStreamReader()
  return { events: reader.push(bytesOf(text)), reader }
}

const dataOf = (text: string) => read(text).events.map(({ data }) => data)

describe('reading a stream of events', () => {
  test('an event ends with a blank line', () => {
    expect(dataOf('data: one\n\ndata: two\n\ndata: cut off')).toEqual(['one', 'two'])
  })

  test('lines end with LF, CR or both', () => {
    expect(dataOf('data: a\r\rdata: b\r\n\r\ndata: c\n\n')).toEqual(['a', 'b', 'c'])
  })

  test('several data lines make one text of several lines', () => {
    expect(dataOf('data: first\ndata:\ndata: third\n\n')).toEqual(['first\n\nthird'])
  })

  test('one space after the colon is not part of the value', () => {
    expect(dataOf('data:x\ndata: x\ndata:  x\n\n')).toEqual(['x\nx\n x'])
  })

  test('a line without a colon is a field without a value', () => {
    expect(dataOf('data\n\n')).toEqual([''])
  })

  test('an event without data is not given out', () => {
    expect(dataOf('event: ping\n\n: just a comment\n\ndata: x\n\n')).toEqual(['x'])
  })

  test('the name of an event holds for that event only', () => {
    const { events } = read('event: price\ndata: 1\n\ndata: 2\n\n')
    expect(events.map(({ type }) => type)).toEqual(['price', 'message'])
  })

  test('comments, unknown fields and names in capitals are skipped', () => {
    expect(dataOf(': hello\nfoo: bar\nDATA: no\ndata: yes\n\n')).toEqual(['yes'])
  })

  test('a byte order mark at the beginning is skipped', () => {
    expect(dataOf('\uFEFFdata: x\n\n')).toEqual(['x'])
  })

  test('an id stays until another comes', () => {
    const { events, reader } = read('id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n')
    expect(events.map(({ lastEventId }) => lastEventId)).toEqual(['7', '7', ''])
    expect(reader.lastEventId).toBe('')
  })

  test('the id of an event that is cut off does not count', () => {
    expect(read('id: 1\ndata: a\n\nid: 2\ndata: b\n').reader.lastEventId).toBe('1')
  })

  test('an id counts without data too', () => {
    expect(read('id: 3\n\n').reader.lastEventId).toBe('3')
  })

  test('an id with a NUL in it is skipped', () => {
    expect(read('id: 1\n\nid: a\0b\n\n').reader.lastEventId).toBe('1')
  })

  test('retry is taken when it is made of digits', () => {
    const retryOf = (text: string) => read(text).reader.retryMs
    expect(retryOf('data: x\n\n')).toBeUndefined()
    expect(retryOf('retry: 2500\n\n')).toBe(2500)
    expect(retryOf('retry: 2500\nretry: soon\nretry: -1\nretry: 1.5\n')).toBe(2500)
  })
})

const oneLine = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n\0\uFEFF]/g, '·'))
const lines = fc.array(oneLine, { minLength: 1, maxLength: 4 }).map((each) => each.join('\n'))
const entry: fc.Arbitrary<StreamEntry> = fc.record(
  { comment: lines, event: oneLine, data: lines, id: oneLine, retryMs: fc.nat() },
  { requiredKeys: [] },
)

describe('writing entries', () => {
  test('an entry stands line by line and ends with a blank one', () => {
    expect(
      writeStreamEntry({ comment: 'hi', retryMs: 500, event: 'news', id: '4', data: 'two\nlines' }),
    ).toBe(': hi\nretry: 500\nevent: news\nid: 4\ndata: two\ndata: lines\n\n')
  })

  test('a line end can’t smuggle a field in', () => {
    expect(dataOf(writeStreamEntry({ event: 'a\ndata: planted', data: 'real' }))).toEqual(['real'])
  })

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { events, reader } = read(entries.map(writeStreamEntry).join(''))
        let lastEventId = ''
        const expected = entries.flatMap(({ event, data, id }) => {
          lastEventId = id ?? lastEventId
          return data === undefined ? [] : [{ type: event || 'message', data, lastEventId }]
        })
        expect(events).toEqual(expected)
        expect(reader.lastEventId).toBe(lastEventId)
        expect(reader.retryMs).toBe(entries.findLast(({ retryMs }) => retryMs !== undefined)?.retryMs)
      }),
    )
  })
})

const streamish = fc
  .array(
    fc.constantFrom(
      'data',
      'id',
      'event',
      'retry',
      ':',
      ': ',
      ' ',
      '\n',
      '\r',
      '\r\n',
      'é',
      '🙂',
      '1',
      '\uFEFF',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('it makes no difference in what pieces a stream comes', () => {
  fc.assert(
    fc.property(streamish, fc.array(fc.integer({ min: 1, max: 7 })), (text, sizes) => {
      const whole = read(text)
      const reader = createEventStreamReader()
      const bytes = bytesOf(text)
      const events = []
      let start = 0
      for (const size of [...sizes, bytes.length]) {
        events.push(...reader.push(bytes.subarray(start, start + size)))
        start += size
      }
      expect(events).toEqual(whole.events)
      expect(reader.lastEventId).toBe(whole.reader.lastEventId)
      expect(reader.retryMs).toBe(whole.reader.retryMs)
    }),
  )
})
