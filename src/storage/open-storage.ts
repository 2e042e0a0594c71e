import { openDatabase, type Database } from './database.ts'
import { createJournal, mergedAttempt, type Journal } from './journal.ts'
import { keptStorage } from './kept-storage.ts'
import { memoryStorage } from './memory-storage.ts'
import type { Storage } from './storage.ts'

/** How long a database may take to open before the lab goes on without it, in ms. */
const PATIENCE_MS = 3_000

/**
 * Opens what is kept on this device. Never rejects: where IndexedDB is missing,
 * blocked or broken, it gives storage in memory that says why.
 * @param onBlocking called when another tab's newer version takes the database over
 */
export async function openStorage(onBlocking: () => void, name = 'roundtrip'): Promise<Storage> {
  if (typeof indexedDB === 'undefined') return memoryStorage(unkept('it has no IndexedDB'))
  // In an async function, since some browsers throw at once where site data is blocked.
  const patience = startPatience()
  const opening = (async () => openDatabase(name, { onBlocking, onUpgrading: patience.end }))()
  try {
    const db = await Promise.race([opening, patience.over])
    const journal = createJournal(localStorageIfAllowed())
    // An entry that can't be stored must not keep everything else from being read.
    await replay(journal, db).catch(() => journal.forget())
    return keptStorage(db, new BroadcastChannel(name), journal)
  } catch (error) {
    // Should it open after all, it must not stand in the way of another tab's newer version.
    opening.then(
      (late) => late.close(),
      () => undefined,
    )
    return memoryStorage(unkept(error instanceof Error ? error.message : String(error)))
  } finally {
    patience.end()
  }
}

/** Finishes the writes that an earlier page began and could not end. */
async function replay(journal: Journal, db: Database): Promise<void> {
  const entries = journal.unfinished()
  if (entries.length === 0) return
  const transaction = db.transaction(['panels', 'attempts'], 'readwrite')
  const puts = entries.map(async (entry) => {
    if (entry.table === 'panels') return transaction.objectStore('panels').put(entry.value)
    const attempts = transaction.objectStore('attempts')
    return attempts.put(mergedAttempt(await attempts.get(entry.value.id), entry.value))
  })
  await Promise.all([...puts, transaction.done])
  journal.forget()
}

function localStorageIfAllowed(): globalThis.Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/** A promise that rejects once a database has taken too long, unless patience ends before. */
function startPatience(): { over: Promise<never>; end: () => void } {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error('the database did not open; another tab may be holding it')),
    PATIENCE_MS,
  )
  return { over: late.promise, end: () => clearTimeout(timer) }
}

function unkept(reason: string): string {
  return `This browser won’t let the lab store anything (${reason}). Everything works, but a reload forgets it: leave private mode or allow site data, then reload.`
}
