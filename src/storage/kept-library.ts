import type { Database } from './database.ts'
import type { Write } from './kept-storage.ts'
import { goneWith, type Library } from './library.ts'

/** The library in IndexedDB. */
export function keptLibrary(db: Database, write: Write): Library {
  return {
    async summaries(ids) {
      if (!ids) return db.getAll('summaries')
      const { store } = db.transaction('summaries')
      const found = await Promise.all(ids.map((id) => store.get(id)))
      return found.filter((summary) => summary !== undefined)
    },
    changeSummaries: (ids, change) =>
      write(
        'summaries',
        async () => {
          const { store, done } = db.transaction('summaries', 'readwrite')
          const changes = ids.map(async (id) => {
            const summary = await store.get(id)
            if (summary) await store.put(change(summary))
          })
          await Promise.all([...changes, done])
        },
        ids,
      ),
    dropExchanges: (ids) =>
      write(
        ['exchanges', 'summaries'],
        async () => {
          const transaction = db.transaction(['exchanges', 'summaries'], 'readwrite')
          const summaries = transaction.objectStore('summaries')
          const drops = ids.map(async (id) => {
            if ((await summaries.get(id))?.binnedAt === undefined) return
            await Promise.all([summaries.delete(id), transaction.objectStore('exchanges').delete(id)])
          })
          await Promise.all([...drops, transaction.done])
        },
        ids,
      ),

    saved: () => db.getAll('saved'),
    changeSaved: (change) =>
      write('saved', async () => {
        const { store, done } = db.transaction('saved', 'readwrite')
        const puts = change(await store.getAll()).map((item) => store.put(item))
        await Promise.all([...puts, done])
      }),
    dropSaved: (ids) =>
      write('saved', async () => {
        const { store, done } = db.transaction('saved', 'readwrite')
        const gone = goneWith(await store.getAll(), ids)
        await Promise.all([...gone.map(({ id }) => store.delete(id)), done])
      }),

    roomMade: () => db.get('facts', 'roomMade'),
    dismissRoomMade: () => write('facts', () => db.delete('facts', 'roomMade')),
  }
}
