import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import { recordTables } from './record-schema.ts'
import type { RoundtripDb } from './schema.ts'

const VERSION = 5

/** The open database. */
export type Database = IDBPDatabase<RoundtripDb>

/** A transaction that brings a database up to date. */
export type Upgrade = IDBPTransaction<RoundtripDb, StoreNames<RoundtripDb>[], 'versionchange'>

type UpgradeFrom = (version: number, transaction: Upgrade) => Promise<void>

interface Hears {
  /** Another tab wants a newer version, and this connection was closed for it. */
  readonly onBlocking: () => void
  /** The database is there and is being brought up to date, which may take a while. */
  readonly onUpgrading: () => void
}

/**
 * Opens the database, bringing an older one up to date: wholly or not at all.
 * @throws DOMException as IndexedDB does, where it can't be opened
 */
export async function openDatabase(name: string, hears: Hears): Promise<Database> {
  let older = false
  try {
    return await open(name, hears, (_version, transaction) => {
      older = true
      transaction.abort()
      return Promise.resolve()
    })
  } catch (error) {
    if (!older) throw error
    // Few ever need this code, and an upgrade does not wait for it to load: so it is opened again.
    const { upgradeFrom } = await import('./upgrades.ts')
    return open(name, hears, upgradeFrom)
  }
}

function open(name: string, hears: Hears, upgradeFrom: UpgradeFrom): Promise<Database> {
  return openDB<RoundtripDb>(name, VERSION, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      hears.onUpgrading()
      if (oldVersion < 1) createFirstTables(db)
      if (oldVersion < 3) createTablesOfVersion3(db)
      if (oldVersion < 4) db.createObjectStore('cards', { keyPath: 'id' })
      createRecordTables(db)
      if (oldVersion > 0) orNotAtAll(transaction, upgradeFrom(oldVersion, transaction))
    },
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      hears.onBlocking()
    },
  })
}

function createFirstTables(db: Database): void {
  const exchanges = db.createObjectStore('exchanges', { keyPath: 'id' })
  exchanges.createIndex('place', ['place', 'sentAt'])
  exchanges.createIndex('sentAt', 'sentAt')
  db.createObjectStore('panels', { keyPath: 'place' })
  db.createObjectStore('lessons', { keyPath: 'slug' })
  db.createObjectStore('attempts', { keyPath: 'id' }).createIndex('quizId', ['quizId', 'startedAt'])
  db.createObjectStore('network')
}

function createTablesOfVersion3(db: Database): void {
  db.createObjectStore('summaries', { keyPath: 'id' })
  db.createObjectStore('saved', { keyPath: 'id' })
  db.createObjectStore('facts')
  db.createObjectStore('lines', { keyPath: ['place', 'number'] })
  db.createObjectStore('environments', { keyPath: 'id' })
  db.createObjectStore('chosen')
}

function createRecordTables(db: Database): void {
  for (const table of recordTables) {
    // Records that belong to none are not in the index.
    db.createObjectStore(table, { keyPath: 'id' }).createIndex('of', 'of')
  }
}

/** Takes an upgrade that fails back as a whole: opening then fails too, and the older data stays. */
function orNotAtAll(transaction: Upgrade, work: Promise<void>): void {
  transaction.done.catch(() => undefined)
  work.catch(() => {
    // A request that failed has taken it back already, unless the error was ours.
    if (transaction.error === null) transaction.abort()
  })
}
