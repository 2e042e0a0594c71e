import type { IDBPDatabase } from 'idb'
import type { Database } from './database.ts'
import type { Journal } from './journal.ts'
import type { Write } from './kept-storage.ts'
import type { RecordSchema } from './record-schema.ts'
import type { Records } from './records.ts'

/** Records in IndexedDB. */
export function keptRecords(all: Database, write: Write, journal: Journal): Records {
  // The same database, of which only the tables of records are known: their types follow from the table then.
  const db = all as unknown as IDBPDatabase<RecordSchema>
  return {
    async all(table, of) {
      const { store } = db.transaction(table)
      return of === undefined ? store.getAll() : store.index('of').getAll(IDBKeyRange.only(of))
    },
    get: (table, id) => db.get(table, id),
    change: (table, id, change) =>
      write(
        table,
        async () => {
          const { store, done } = db.transaction(table, 'readwrite')
          const record = change(await store.get(id))
          await Promise.all([store.put(record), done])
          return record
        },
        [id],
      ),
    writeAhead: (quiz) => journal.write({ table: 'quizzes', value: quiz }),
    putAll: (table, records) =>
      write(
        table,
        async () => {
          const { store, done } = db.transaction(table, 'readwrite')
          await Promise.all([...records.map((record) => store.put(record)), done])
        },
        records.map(({ id }) => id),
      ),
    drop: (table, ids) =>
      write(
        table,
        async () => {
          const { store, done } = db.transaction(table, 'readwrite')
          await Promise.all([...ids.map((id) => store.delete(id)), done])
        },
        ids,
      ),
  }
}
