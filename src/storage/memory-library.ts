import { goneWith, type Library } from './library.ts'
import type { ExchangeSummary, SavedItem, StoredExchange } from './schema.ts'
import type { ChangeListener } from './storage.ts'

/** The library of a storage in memory, over its tables. */
export function memoryLibrary(
  tables: {
    exchanges: Map<string, StoredExchange>
    summaries: Map<string, ExchangeSummary>
    saved: Map<string, SavedItem>
  },
  changed: ChangeListener,
): Library {
  const { exchanges, summaries, saved } = tables
  return {
    summaries: async (ids) => (ids ? ids.flatMap((id) => summaries.get(id) ?? []) : [...summaries.values()]),
    async changeSummaries(ids, change) {
      const next = ids.flatMap((id) => summaries.get(id) ?? []).map(change)
      for (const summary of next) summaries.set(summary.id, summary)
      changed('summaries', ids)
    },
    async dropExchanges(ids) {
      for (const id of ids) {
        if (summaries.get(id)?.binnedAt === undefined) continue
        exchanges.delete(id)
        summaries.delete(id)
      }
      changed('exchanges', ids)
      changed('summaries', ids)
    },
    saved: async () => [...saved.values()],
    async changeSaved(change) {
      for (const item of change([...saved.values()])) saved.set(item.id, item)
      changed('saved')
    },
    async dropSaved(ids) {
      for (const { id } of goneWith([...saved.values()], ids)) saved.delete(id)
      changed('saved')
    },
    roomMade: async () => undefined,
    dismissRoomMade: async () => undefined,
  }
}
