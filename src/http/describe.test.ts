import { describe, expect, it } from 'vitest'
import { announcement, byteSize, duration, ordinal, outcomeName } from './describe.ts'
import { emptyDraft } from './draft.ts'
import type { Attempt, Exchange, Outcome } from './exchange.ts'

const answered = (status: number, reason = ''): Outcome => {
  const body = { bytes: new Uint8Array(), size: 0 }
  return { kind: 'response', status, reason, url: 'https://x.example/', redirected: false, fields: [], body }
}

describe('a quantity in words', () => {
  it.each([
    [1, 'first'],
    [3, 'third'],
    [10, 'tenth'],
    [11, '11th'],
    [21, '21st'],
    [102, '102nd'],
    [112, '112th'],
  ])('the ordinal of %i is %s', (number, word) => expect(ordinal(number)).toBe(word))

  it.each([
    [0, '0 ms'],
    [41.4, '41 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [2_994, '2.99 s'],
    [90_000, '90 s'],
  ])('%f ms last %s', (ms, words) => expect(duration(ms)).toBe(words))

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [612, '612 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_234, '1.2 kB'],
    [45_600, '46 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [50_000_000, '50 MB'],
    [2_500_000_000, '2,500 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(byteSize(bytes)).toBe(words))
})

describe('an outcome’s name', () => {
  it.each([
    [answered(200, 'OK'), '200 OK'],
    [answered(404, 'Nope'), '404 Nope'],
    [answered(404), '404 Not Found'],
    [answered(299), '299'],
    [{ kind: 'timeout', limitMs: 1, during: 'waiting' }, 'Timed out'],
    [{ kind: 'network-error', message: '', during: 'body' }, 'Network error'],
    [{ kind: 'aborted' }, 'Cancelled'],
  ] as [Outcome, string][])('of %o is %s', (outcome, name) => expect(outcomeName(outcome)).toBe(name))
})

describe('the announcement of an exchange', () => {
  const exchange = (tries: number): Exchange => {
    const attempt: Attempt = {
      number: 1,
      startedAt: 0,
      endedAt: 0,
      outcome: answered(200),
      decision: { action: 'stop', reason: '' },
      hops: [],
    }
    return {
      id: 'e1',
      request: emptyDraft(),
      sentAt: 0,
      clockStart: 0,
      durationMs: 2_500,
      attempts: Array.from({ length: tries }, () => attempt),
      outcome: answered(200),
    }
  }

  it('says what came and how long it took', () => {
    expect(announcement(exchange(1))).toBe('200 OK, 2.5 s.')
  })

  it('says at which attempt, where it was not the first', () => {
    expect(announcement(exchange(3))).toBe('200 OK, 2.5 s, at the third attempt.')
  })
})
