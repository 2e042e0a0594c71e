import { describe, expect, it } from 'vitest'
import { summaryOf } from './summary.ts'
import { answeredOfVersion2, brokenOfVersion2 } from './version-2.sample.ts'

describe('what the history lists of an exchange of version 2', () => {
  it('is its request in short, and how it came out', () => {
    expect(summaryOf(answeredOfVersion2)).toEqual({
      id: 'answered',
      place: 'lesson/methods',
      sentAt: 1_782_907_200_000,
      method: 'POST',
      url: 'https://api.example.com/orders',
      client: 'script',
      outcome: { kind: 'response', status: 201, reason: 'Created' },
      durationMs: 41,
      size: 12,
      pinned: false,
    })
  })

  it('counts what arrived before a connection broke, also what was not kept', () => {
    expect(summaryOf(brokenOfVersion2)).toMatchObject({ outcome: { kind: 'network-error' }, size: 7_000 })
  })

  it('counts nothing where nothing came', () => {
    const { exchange } = brokenOfVersion2
    const aborted = { ...brokenOfVersion2, exchange: { ...exchange, outcome: { kind: 'aborted' as const } } }
    expect(summaryOf(aborted)).toMatchObject({ outcome: { kind: 'aborted' }, size: 0 })
  })
})

describe('an exchange of which more became known', () => {
  it('stays pinned, and in the bin, as it was', () => {
    const before = { ...summaryOf(answeredOfVersion2), pinned: true, binnedAt: 7 }
    expect(summaryOf(answeredOfVersion2, before)).toEqual(before)
  })
})
