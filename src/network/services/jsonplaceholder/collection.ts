/** One record of a collection, such as a todo. */
export interface StoredRecord {
  readonly id: number
  readonly [field: string]: unknown
}

/** What one field of a collection holds: the records by the field's value, written as text. */
export type FieldIndex = ReadonlyMap<string, readonly StoredRecord[]>

export interface Collection {
  /** In the order of their ids. */
  readonly records: readonly StoredRecord[]
  readonly byId: (id: string) => StoredRecord | undefined
  /** The index of a field; a dotted path reaches into objects. Undefined where no record has the field. */
  readonly indexOf: (field: string) => FieldIndex | undefined
}

const sources = {
  posts: () => import('virtual:jsonplaceholder/posts'),
  comments: () => import('virtual:jsonplaceholder/comments'),
  albums: () => import('virtual:jsonplaceholder/albums'),
  photos: () => import('virtual:jsonplaceholder/photos'),
  todos: () => import('virtual:jsonplaceholder/todos'),
  users: () => import('virtual:jsonplaceholder/users'),
}

export type CollectionName = keyof typeof sources

/** The names, in the order the service's front page lists them. */
export const collectionNames = Object.keys(sources).filter(isCollectionName)

export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(sources, name)
}

const loading = new Map<CollectionName, Promise<Collection>>()

/**
 * Loads a collection, the first time over the network of the page itself.
 * @throws when its file can't be loaded; the next call tries again
 */
export function loadCollection(name: CollectionName): Promise<Collection> {
  const known = loading.get(name)
  if (known) return known
  const collection = sources[name]().then((module) => createCollection(module.default))
  loading.set(name, collection)
  collection.catch(() => loading.delete(name))
  return collection
}

/** A collection over records; each index is built when it is first asked for. */
export function createCollection(records: readonly StoredRecord[]): Collection {
  const indexes = new Map<string, FieldIndex>()
  const indexOf = (field: string) => {
    const known = indexes.get(field)
    if (known) return known
    const index = buildIndex(records, field)
    if (index.size === 0) return undefined
    indexes.set(field, index)
    return index
  }
  return { records, indexOf, byId: (id) => indexOf('id')?.get(id)?.[0] }
}

function buildIndex(records: readonly StoredRecord[], field: string): FieldIndex {
  const index = new Map<string, StoredRecord[]>()
  for (const record of records) {
    const value = read(record, field)
    if (value === undefined || value === null) continue
    const same = index.get(String(value))
    if (same) same.push(record)
    else index.set(String(value), [record])
  }
  return index
}

/** The value at a dotted path of a record, or undefined. */
export function read(record: StoredRecord, path: string): unknown {
  let value: unknown = record
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
