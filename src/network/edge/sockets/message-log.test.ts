import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SocketMessage } from '#http/wire.ts'
import { createMessageLog } from './message-log.ts'

const text = (data: string): SocketMessage => ({
  from: 'client',
  kind: 'text',
  data,
  size: new TextEncoder().encode(data).byteLength,
  at: 0,
})
const binary = (length: number): SocketMessage => ({
  from: 'server',
  kind: 'binary',
  data: new Uint8Array(length),
  size: length,
  at: 0,
})
const limits = { messages: 3, bytes: 100, messageBytes: 60 }

test('the oldest messages go when there are too many', () => {
  const add = createMessageLog(limits)
  for (const data of ['a', 'b', 'c']) add(text(data))
  expect(add(text('d')).map(({ data }) => data)).toEqual(['b', 'c', 'd'])
})

test('the oldest messages go when they take too much room', () => {
  const add = createMessageLog(limits)
  add(binary(50))
  add(binary(50))
  expect(add(binary(60)).map(({ size }) => size)).toEqual([60])
})

test('of a large message the beginning is kept, and its true size', () => {
  const [kept] = createMessageLog(limits)(binary(5000))
  expect([kept?.data.length, kept?.size]).toEqual([60, 5000])
})

test('what was given out does not change', () => {
  const add = createMessageLog(limits)
  const first = add(text('a'))
  add(text('b'))
  expect(first).toHaveLength(1)
})

test('whatever comes, the latest message is kept and the bounds hold', () => {
  const message = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }).map(text), fc.nat(200).map(binary))
  fc.assert(
    fc.property(fc.array(message, { minLength: 1 }), (messages) => {
      const add = createMessageLog(limits)
      for (const one of messages) {
        const kept = add(one)
        const bytes = kept.reduce((sum, { data }) => sum + new Blob([data as BlobPart]).size, 0)
        expect(kept.length).toBeLessThanOrEqual(limits.messages)
        expect(kept.length === 1 || bytes <= limits.bytes).toBe(true)
        expect(kept.at(-1)).toMatchObject({ kind: one.kind, size: one.size })
      }
    }),
  )
})
