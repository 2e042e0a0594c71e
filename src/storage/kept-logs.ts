import type { Database } from './database.ts'
import type { Write } from './kept-storage.ts'
import type { Logs } from './logs.ts'

/** The logs in IndexedDB. */
export function keptLogs(db: Database, write: Write): Logs {
  const of = (place: string, before = Infinity) =>
    IDBKeyRange.bound([place, -Infinity], [place, before], false, true)
  return {
    lines: (place) => db.getAll('lines', of(place)),
    line: (place, number) => db.get('lines', [place, number]),
    write: ({ put, drop }) =>
      write([], async () => {
        const transaction = db.transaction('lines', 'readwrite')
        const { store, done } = transaction
        const drops = drop.map(({ place, before }) => store.delete(of(place, before)))
        const puts = put.map((line) => store.put(line))
        // Else it would wait for the page to hear of each, and go with the page.
        transaction.commit()
        await Promise.all([...drops, ...puts, done])
      }),
  }
}
