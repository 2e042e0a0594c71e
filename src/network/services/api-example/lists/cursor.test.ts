import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

test('a cursor is read as it was written, and fits into a query as it is', () => {
  const cursors = fc.record({
    path: fc.string(),
    sort: fc.string(),
    after: fc.array(fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }))),
  })
  fc.assert(
    fc.property(cursors, (cursor) => {
      const text = writeCursor(cursor)
      expect(readCursor(text)).toEqual(cursor)
      expect(text).toMatch(/^[\w-]+$/)
    }),
  )
})

test('no other text is a cursor', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((text) => btoa(encodeURI(text))),
      ),
      (text) => {
        expect(readCursor(text)).toBeUndefined()
      },
    ),
  )
})
