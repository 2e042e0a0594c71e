import type { ImportNote } from '#http/imported.ts'
import type { SavedFolder } from '#storage/schema.ts'
import type { Storage } from '#storage/storage.ts'
import { asCollection, collectionName } from './as-collection.ts'
import type { Found } from './read-source.ts'

/** An import that was saved as a collection. */
export interface SavedAll {
  readonly collection: SavedFolder
  /** How many requests lie in it. */
  readonly count: number
  readonly source: string
  readonly notes: readonly ImportNote[]
}

/**
 * Saves everything that was found as a collection.
 * @throws StorageError where it can’t be stored
 */
export async function saveAll(
  storage: Storage,
  found: Found,
  fileName: string | undefined,
): Promise<SavedAll> {
  const name = collectionName(found, fileName)
  const library = await storage.library()
  const made = (all: Parameters<typeof asCollection>[2]) =>
    asCollection(name, found.requests, all, () => crypto.randomUUID())
  let collection: SavedFolder | undefined
  await library.changeSaved((all) => {
    const items = made(all)
    collection = items[0]
    return items
  })
  if (!collection) throw new Error('nothing was stored')
  return { collection, count: found.requests.length, source: found.source, notes: found.notes }
}

/** Puts a saved collection into the bin, or takes it out of there again. */
export async function setBinned(storage: Storage, { id }: SavedFolder, binned: boolean): Promise<void> {
  const binnedAt = Date.now()
  const library = await storage.library()
  await library.changeSaved((all) =>
    all
      .filter((item) => item.id === id)
      .map(({ binnedAt: _before, ...item }) => (binned ? { ...item, binnedAt } : item)),
  )
}
