import type { ExchangeSummary, SavedItem } from '#storage/schema.ts'

/** Something in the bin, since when in epoch ms. */
export type Binned = { readonly id: string; readonly since: number } & (
  | { readonly kind: 'exchange'; readonly summary: ExchangeSummary }
  | { readonly kind: 'saved'; readonly item: SavedItem }
)

/** What is in the bin, what was put there last first; a folder stands for all that lies in it. */
export function binContents(summaries: readonly ExchangeSummary[], saved: readonly SavedItem[]): Binned[] {
  const exchanges = summaries.flatMap((summary): Binned[] =>
    summary.binnedAt === undefined
      ? []
      : [{ kind: 'exchange', id: summary.id, since: summary.binnedAt, summary }],
  )
  const items = saved.flatMap((item): Binned[] =>
    item.binnedAt === undefined ? [] : [{ kind: 'saved', id: item.id, since: item.binnedAt, item }],
  )
  return [...items, ...exchanges].sort((a, b) => b.since - a.since)
}
