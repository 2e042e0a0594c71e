import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfBase64 } from '#http/base64.ts'
import type { LogEntry } from './log.ts'
import { logAsJsonLines, logAsText } from './log-text.ts'

const entry = (id: number, data: string | Uint8Array): LogEntry => ({
  id,
  by: 'server',
  kind: 'text',
  data,
  size: data.length,
  eventId: '7',
  at: 1_042.4,
  date: Date.UTC(2026, 0, 2),
})

test('as text, an entry is one line, whatever is in it', () => {
  expect(logAsText([entry(0, 'a\nb'), entry(1, new Uint8Array([0xca, 0xfe]))])).toBe(
    '1.04 s\treceived\ttext\tid 7\ta⏎b\n1.04 s\treceived\ttext\tid 7\tca fe',
  )
})

test('as JSON lines, it has all that is known of it', () => {
  expect(JSON.parse(logAsJsonLines([entry(0, 'hi')]))).toEqual({
    time: '2026-01-02T00:00:00.000Z',
    ms: 1_042,
    by: 'server',
    kind: 'text',
    id: '7',
    size: 2,
    text: 'hi',
  })
})

test('JSON lines give back every content as it was, text or bytes', () => {
  const content = fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom('é⏎\u{1f44b}', '\ud800'))
  const bytes = fc.uint8Array()
  fc.assert(
    fc.property(fc.array(fc.oneof(content, bytes), { maxLength: 4 }), (contents) => {
      const written = logAsJsonLines(contents.map((data, id) => entry(id, data)))
      const read = written === '' ? [] : written.split('\n').map((line) => JSON.parse(line))
      const plain = (data: string | Uint8Array) => (typeof data === 'string' ? data : [...data])
      expect(read.map(({ text, base64 }) => text ?? [...bytesOfBase64(base64)])).toEqual(contents.map(plain))
    }),
  )
})
