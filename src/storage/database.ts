import { openDB, type IDBPDatabase } from 'idb'
import type { RoundtripDb } from './schema.ts'

const VERSION = 1

/** The open database. */
export type Database = IDBPDatabase<RoundtripDb>

/**
 * Opens the database, bringing an older one up to date.
 * @param onBlocking called when another tab wants a newer version and this connection was closed for it
 * @throws DOMException as IndexedDB does, where it can't be opened
 */
export function openDatabase(name: string, onBlocking: () => void): Promise<Database> {
  return openDB<RoundtripDb>(name, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        const exchanges = db.createObjectStore('exchanges', { keyPath: 'id' })
        exchanges.createIndex('place', ['place', 'sentAt'])
        exchanges.createIndex('sentAt', 'sentAt')
        db.createObjectStore('panels', { keyPath: 'place' })
        db.createObjectStore('lessons', { keyPath: 'slug' })
        db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('quizId', ['quizId', 'startedAt'])
        db.createObjectStore('network')
      }
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      onBlocking()
    },
  })
}
