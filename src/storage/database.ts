import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import { migrateExchange, migratePanel } from './migrate.ts'
import type { RoundtripDb } from './schema.ts'

const VERSION = 2

/** The open database. */
export type Database = IDBPDatabase<RoundtripDb>

type Upgrade = IDBPTransaction<RoundtripDb, StoreNames<RoundtripDb>[], 'versionchange'>

/**
 * Opens the database, bringing an older one up to date: wholly or not at all.
 * @throws DOMException as IndexedDB does, where it can't be opened
 */
export function openDatabase(
  name: string,
  hears: {
    /** Another tab wants a newer version, and this connection was closed for it. */
    onBlocking: () => void
    /** The database is there and is being brought up to date, which may take a while. */
    onUpgrading: () => void
  },
): Promise<Database> {
  return openDB<RoundtripDb>(name, VERSION, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      hears.onUpgrading()
      if (oldVersion < 1) {
        const exchanges = db.createObjectStore('exchanges', { keyPath: 'id' })
        exchanges.createIndex('place', ['place', 'sentAt'])
        exchanges.createIndex('sentAt', 'sentAt')
        db.createObjectStore('panels', { keyPath: 'place' })
        db.createObjectStore('lessons', { keyPath: 'slug' })
        db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('quizId', ['quizId', 'startedAt'])
        db.createObjectStore('network')
      } else if (oldVersion < 2) {
        orNotAtAll(transaction, toVersion2(transaction))
      }
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      hears.onBlocking()
    },
  })
}

/** Draft options `credentials` and `redirects`; several faults a hop. */
async function toVersion2(transaction: Upgrade): Promise<void> {
  for await (const panel of transaction.objectStore('panels')) await panel.update(migratePanel(panel.value))
  for await (const stored of transaction.objectStore('exchanges')) {
    await stored.update({ ...stored.value, exchange: migrateExchange(stored.value.exchange) })
  }
}

/** Takes an upgrade that fails back as a whole: opening then fails too, and the older data stays. */
function orNotAtAll(transaction: Upgrade, work: Promise<void>): void {
  transaction.done.catch(() => undefined)
  work.catch(() => transaction.abort())
}
