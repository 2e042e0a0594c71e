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
  // In an async function, since some browsers throw at once where site data is blocked.
  const opening = (async () => openDatabase(name, onBlocking))()
  try {
    return keptStorage(await withinPatience(opening), new BroadcastChannel(name))
  } catch (error) {
    // Should it open after all, it must not stand in the way of another tab's newer version.
    opening.then(
      (late) => late.close(),
      () => undefined,
    )
    return memoryStorage(unkept(error instanceof Error ? error.message : String(error)))
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error('the database did not open; another tab may be holding it')),
    PATIENCE_MS,
  )
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function unkept(reason: string): string {
  return `This browser won’t let the lab store anything (${reason}). Everything works, but a reload forgets it: leave private mode or allow site data, then reload.`
}
