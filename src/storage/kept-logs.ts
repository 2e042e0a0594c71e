import type { Database } from './database.ts'
import type { Journal } from './journal.ts'
import type { Write } from './kept-storage.ts'
import type { Logs } from './logs.ts'
import { changeLines, linesOf } from './stored-lines.ts'

/** The logs in IndexedDB. */
export function keptLogs(db: Database, write: Write, journal: Journal): Logs {
  return {
    lines: (place) => db.getAll('lines', linesOf(place)),
    line: (place, number) => db.get('lines', [place, number]),
    write: ({ put, drop }) =>
      write([], async () => {
        const transaction = db.transaction('lines', 'readwrite')
        const written = changeLines(transaction.store, { put, drop })
        // Else it would wait for the page to hear of each, and go with the page.
        transaction.commit()
        await Promise.all([written, transaction.done])
      }),
    writeAhead: (id, changes) => journal.write({ table: 'lines', value: { id, changes } }),
  }
}
