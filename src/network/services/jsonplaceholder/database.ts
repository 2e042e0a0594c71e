import { type Collection, createCollection, type StoredRecord } from './collection.ts'
import type { CollectionName } from './names.ts'

/** Where the records of a collection come from, in the order of their ids. */
export type RecordSource = (name: CollectionName) => Promise<readonly StoredRecord[]>

/**
 * Gives a collection, loaded when first asked for.
 * Rejects when its records can't be loaded; the next call tries again.
 */
export type Database = (name: CollectionName) => Promise<Collection>

const modules = {
  posts: () => import('virtual:jsonplaceholder/posts'),
  comments: () => import('virtual:jsonplaceholder/comments'),
  albums: () => import('virtual:jsonplaceholder/albums'),
  photos: () => import('virtual:jsonplaceholder/photos'),
  todos: () => import('virtual:jsonplaceholder/todos'),
  users: () => import('virtual:jsonplaceholder/users'),
}

/** The records that everyone knows. */
export const knownRecords: RecordSource = async (name) => (await modules[name]()).default

export function createDatabase(source: RecordSource): Database {
  const loading = new Map<CollectionName, Promise<Collection>>()
  return (name) => {
    const known = loading.get(name)
    if (known) return known
    const collection = source(name).then(createCollection)
    loading.set(name, collection)
    collection.catch(() => loading.delete(name))
    return collection
  }
}
