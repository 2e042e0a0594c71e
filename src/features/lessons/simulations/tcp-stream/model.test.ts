import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesText, messageText } from './byte-text.ts'
import { encode, framer, framings, type Framing } from './framing.ts'
import { messagesOf } from './messages.ts'
import { byteStates, receivedBy, simulate, type StreamRun, type StreamSettings } from './model.ts'

const settings: StreamSettings = {
  framing: 'none',
  segmentSize: 8,
  nagle: false,
  gapMs: 10,
  readSize: 64,
  busyMs: 0,
  lossPercent: 0,
  seed: 1,
}

const two = messagesOf('PING\nSEND tea').messages
const cuts = ({ reads, bytes }: StreamRun) =>
  reads.map(({ at, from, to }) => [at, bytesText(bytes.slice(from, to))])
const texts = (messages: readonly Uint8Array[]) => messages.map(messageText)

describe('what a read gives', () => {
  test('is what has arrived, however it was written', () => {
    // Two writes at 0 and 10, 20 ms on the way; the second needs one segment of 8 bytes.
    expect(cuts(simulate(two, settings))).toEqual([
      [20, 'PING'],
      [30, 'SEND tea'],
    ])
  })

  test('is two messages in one, where the reader was busy meanwhile', () => {
    // A is there at 20; at 45, when the reader comes back, B and C have come at 30 and 40.
    const three = messagesOf('A\nB\nC').messages
    expect(cuts(simulate(three, { ...settings, busyMs: 25 }))).toEqual([
      [20, 'A'],
      [45, 'BC'],
    ])
  })

  test('is never more than it asked for', () => {
    expect(cuts(simulate(two, { ...settings, readSize: 3, busyMs: 1 }))).toEqual([
      [20, 'PIN'],
      [21, 'G'],
      [30, 'SEN'],
      [31, 'D t'],
      [32, 'ea'],
    ])
  })

  test('waits for what was lost, and then brings what had come behind it', () => {
    // PING is lost at 0 and missed by timeout at 200 (3 · 40 is less than the least timeout); there at 220.
    const run = simulate(two, settings, (kind, index, transmission) => ({
      lost: kind === 'data' && index === 0 && transmission === 1,
      delayMs: 20,
    }))
    expect(cuts(run)).toEqual([[220, 'PINGSEND tea']])
    const early = run.steps.findIndex((step) => step.kind === 'arrive' && step.how === 'early')
    expect(byteStates(run, early + 1)).toEqual([...Array(4).fill('lost'), ...Array(8).fill('early')])
  })
})

describe('framing', () => {
  test('by newline ends each message with one', () => {
    expect(bytesText(encode(two, 'newline').bytes)).toBe('PING↵SEND tea↵')
  })

  test('by length begins each with its number of bytes, not characters', () => {
    const { bytes } = encode(messagesOf('é').messages, 'length')
    expect(bytesText(bytes)).toBe('‹00 00 00 02 c3 a9›')
  })

  test('none takes each read for a message', () => {
    const run = simulate(two, { ...settings, readSize: 6, busyMs: 25 })
    expect(texts(receivedBy(run, run.steps.length).messages)).toEqual(['PING', 'SEND t', 'ea'])
  })

  test('by newline makes two of a message that holds one', () => {
    const sent = messagesOf('one\\ntwo').messages
    const got = (framing: Framing) => {
      const run = simulate(sent, { ...settings, framing })
      return texts(receivedBy(run, run.steps.length).messages)
    }
    expect(got('newline')).toEqual(['one', 'two'])
    expect(got('length')).toEqual(['one↵two'])
  })

  test('tells what it does, step by step', () => {
    const take = framer('length')
    expect(take(Uint8Array.of(0, 0)).map(({ says }) => says)).toEqual([
      'Puts 2 bytes into the empty buffer.',
      'Has 2 of the 4 bytes of a length: waits for the next read.',
    ])
    expect(take(Uint8Array.of(0, 2, 65)).map(({ says }) => says)).toEqual([
      'Adds 3 bytes to the 2 held back.',
      'The length is 2, and 1 of 2 bytes are here: waits for the next read.',
    ])
    expect(
      take(Uint8Array.of(66)).map(({ says, message }) => [says, message && messageText(message)]),
    ).toEqual([
      ['Adds 1 byte to the 5 held back.', undefined],
      ['The length is 2, and 2 bytes are here: a message is complete.', 'AB'],
      ['The buffer is empty: waits for the next read.', undefined],
    ])
  })
})

const anySettings = fc.record({
  framing: fc.constantFrom(...framings),
  segmentSize: fc.integer({ min: 1, max: 64 }),
  nagle: fc.boolean(),
  gapMs: fc.integer({ min: 0, max: 100 }),
  readSize: fc.integer({ min: 1, max: 64 }),
  busyMs: fc.integer({ min: 0, max: 200 }),
  lossPercent: fc.integer({ min: 0, max: 40 }),
  seed: fc.integer({ min: 1, max: 9_999 }),
})
const anyMessages = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 8 })

test('whatever the cuts, the reads joined are the stream, and a length prefix gives every message back', () => {
  fc.assert(
    fc.property(anyMessages, anySettings, (messages, settings) => {
      const run = simulate(messages, settings)
      const { bytes, reads, steps } = run
      if (steps.at(-1)?.kind !== 'end') return
      expect(reads.flatMap(({ from, to }) => Array.from(bytes.subarray(from, to)))).toEqual([...bytes])
      expect(new Set(byteStates(run, steps.length))).toEqual(new Set(['read']))
      const { messages: got, buffer } = receivedBy(run, steps.length)
      if (settings.framing !== 'length') return
      expect(buffer.length).toBe(0)
      expect(got.map((each) => [...each])).toEqual(messages.map((each) => [...each]))
    }),
  )
})
