import { openDatabase } from './database.ts'
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
  try {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(
      () => late.reject(new Error('the database did not open; another tab may be holding it')),
      PATIENCE_MS,
    )
    const db = await Promise.race([openDatabase(name, onBlocking), late.promise])
    clearTimeout(timer)
    return keptStorage(db, new BroadcastChannel(name))
  } catch (error) {
    return memoryStorage(unkept(error instanceof Error ? error.message : String(error)))
  }
}

function unkept(reason: string): string {
  return `This browser won’t let the lab store anything (${reason}). Everything works, but a reload forgets it: leave private mode or allow site data, then reload.`
}
