import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { local, useStorage } from './queries.ts'
import type { ExchangeSummary } from './schema.ts'

/** Not a table's name: it hears of its changes by itself. */
const HISTORY = ['history']

/** From how many changed entries on the whole list is read anew. */
const MANY = 500

/**
 * What is listed of every exchange, that of the bin too, in no order. Of a change only what
 * changed is read again, as a history may be long.
 */
export function useSummaries() {
  const storage = useStorage()
  const client = useQueryClient()
  useEffect(
    () =>
      storage.subscribe((table, ids) => {
        if (table !== 'summaries') return
        const readAnew = async () => {
          // A list that is being read may lack this change: it is read again, not waited for.
          await client.cancelQueries({ queryKey: HISTORY })
          await client.invalidateQueries({ queryKey: HISTORY })
        }
        const list = client.getQueryData<ExchangeSummary[]>(HISTORY)
        const underWay = client.isFetching({ queryKey: HISTORY }) > 0
        if (!list || underWay || !ids || ids.length > MANY) return void readAnew()
        storage
          .library()
          .then((library) => library.summaries(ids))
          .then(
            (changed) =>
              client.setQueryData<ExchangeSummary[]>(HISTORY, (before = []) => {
                const stale = new Set(ids)
                return [...before.filter(({ id }) => !stale.has(id)), ...changed]
              }),
            () => void readAnew(),
          )
      }),
    [storage, client],
  )
  return useQuery({
    ...local,
    queryKey: HISTORY,
    // Nobody listens for changes while no list is shown.
    refetchOnMount: 'always',
    // Comparing ten thousand entries field by field costs more than drawing the few in view again.
    structuralSharing: false,
    queryFn: async () => (await storage.library()).summaries(),
  })
}

/** Every saved request and folder, those of the bin too, in no order. */
export function useSaved() {
  const storage = useStorage()
  return useQuery({
    ...local,
    queryKey: ['saved'],
    queryFn: async () => (await storage.library()).saved(),
  })
}

/** What of the history made room for newer exchanges; null for nothing. */
export function useRoomMade() {
  const storage = useStorage()
  return useQuery({
    ...local,
    queryKey: ['facts', 'roomMade'],
    queryFn: async () => (await (await storage.library()).roomMade()) ?? null,
  })
}
