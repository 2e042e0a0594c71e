import { describe, expect, it } from 'vitest'
import { firstToGo } from './make-room.ts'
import type { ExchangeSummary } from './schema.ts'
import { summaryOf } from './summary.ts'
import { answeredOfVersion2 } from './version-2.sample.ts'

const sent = (id: string, sentAt: number, change: Partial<ExchangeSummary> = {}): ExchangeSummary => ({
  ...summaryOf(answeredOfVersion2),
  id,
  sentAt,
  ...change,
})

const ids = (summaries: readonly ExchangeSummary[]) => summaries.map(({ id }) => id)

describe('where the device is full', () => {
  it('the oldest go first, no more than asked', () => {
    const all = [sent('new', 3), sent('old', 1), sent('middle', 2)]
    expect(ids(firstToGo(all, 2))).toEqual(['old', 'middle'])
  })

  it('what has been in the bin for longest goes before all of the history', () => {
    const all = [sent('old', 1), sent('binned', 5, { binnedAt: 20 }), sent('before', 9, { binnedAt: 10 })]
    expect(ids(firstToGo(all, 3))).toEqual(['before', 'binned', 'old'])
  })

  it('what is pinned stays, unless it was put in the bin', () => {
    const all = [sent('kept', 1, { pinned: true }), sent('gone', 2, { pinned: true, binnedAt: 3 })]
    expect(ids(firstToGo(all, 9))).toEqual(['gone'])
  })
})
