import { openDatabase, type Database } from './database.ts'
import { createJournal, type Journal } from './journal.ts'
import { keptStorage } from './kept-storage.ts'
import type { Storage } from './storage.ts'

/** How long a database may take to open before the lab goes on without it, in ms. */
const PATIENCE_MS = 3_000

/**
 * Opens what is kept on this device. Never rejects: where IndexedDB is missing,
 * blocked or broken, it gives storage in memory that says why.
 * @param onBlocking called when another tab's newer version takes the database over
 */
export async function openStorage(onBlocking: () => void, name = 'roundtrip'): Promise<Storage> {
  if (typeof indexedDB === 'undefined') return inMemory(new Error('it has no IndexedDB'))
  // In an async function, since some browsers throw at once where site data is blocked.
  const patience = startPatience()
  const opening = (async () => openDatabase(name, { onBlocking, onUpgrading: patience.end }))()
  try {
    const db = await Promise.race([opening, patience.over])
    const journal = createJournal(localStorageIfAllowed(), name)
    await finish(journal, db)
    return keptStorage(db, new BroadcastChannel(name), journal)
  } catch (error) {
    // Should it open after all, it must not stand in the way of another tab's newer version.
    opening.then(
      (late) => late.close(),
      () => undefined,
    )
    return inMemory(error)
  } finally {
    patience.end()
  }
}

/** Finishes the writes that an earlier page began and could not end; most ended theirs. */
async function finish(journal: Journal, db: Database): Promise<void> {
  if (journal.unfinished().length === 0) return
  const code = await import('./replay.ts').catch(() => undefined)
  // Without it they wait for the next start.
  if (!code) return
  // Read only now: another tab may have gone on typing, and its older text must not follow the newer one.
  const entries = journal.unfinished()
  const texts = entries.map(({ text }) => text)
  // An entry that can't be stored must not keep everything else from being read.
  await code.replay(texts, db).catch(() => undefined)
  for (const { done } of entries) done()
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

/** Storage that lasts as long as the page and says why; few need its code. */
async function inMemory(reason: unknown): Promise<Storage> {
  const { memoryStorage, whyInMemory } = await import('./memory-storage.ts')
  return memoryStorage(whyInMemory(reason))
}
