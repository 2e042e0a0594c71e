import { environmentsOf, goneWith, type Library } from './library.ts'
import type { Environment, ExchangeSummary, SavedItem, StoredExchange } from './schema.ts'
import type { ChangeListener } from './storage.ts'

/** The library of a storage in memory, over its tables. */
export function memoryLibrary(
  tables: {
    exchanges: Map<string, StoredExchange>
    summaries: Map<string, ExchangeSummary>
    saved: Map<string, SavedItem>
    environments: Map<string, Environment>
    chosen: Map<'environment', string>
  },
  changed: ChangeListener,
): Library {
  const { exchanges, summaries, saved, environments, chosen } = tables
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
    environments: async () => environmentsOf([...environments.values()], chosen.get('environment')),
    async putEnvironment(environment) {
      environments.set(environment.id, environment)
      changed('environments')
    },
    async dropEnvironment(id) {
      environments.delete(id)
      changed('environments')
    },
    async chooseEnvironment(id) {
      if (id === undefined) chosen.delete('environment')
      else chosen.set('environment', id)
      changed('chosen')
      changed('environments')
    },
    roomMade: async () => undefined,
    dismissRoomMade: async () => undefined,
  }
}
