import { firstIndex } from './bisect.ts'

/** What a record is found by. */
export type Key = number | string

/** A value under which an index of a table has a record. */
export type Condition = readonly [index: string, value: Key]

/** Records in the order of their keys, found by key or by an indexed value without a look at the others. */
export interface Table<T, K extends Key = number> {
  readonly size: number
  get(key: K): T | undefined
  /** Adds the record, in place of the one with its key. */
  set(record: T): void
  delete(key: K): void
  /** All records. */
  all(): readonly T[]
  /** The records that meet all conditions. Looks only at those that the rarest of them has. */
  select(conditions: readonly Condition[]): readonly T[]
  /** All records in another order, kept under its name until the table changes. */
  sorted(name: string, compare: (a: T, b: T) => number): readonly T[]
}

/**
 * @param indexes by name, the values under which a record is to be found
 */
export function createTable<T, K extends Key>(
  keyOf: (record: T) => K,
  indexes: Readonly<Record<string, (record: T) => readonly Key[]>> = {},
  records: Iterable<T> = [],
): Table<T, K> {
  const byKey = new Map<K, T>()
  const rows: T[] = []
  const lists = new Map(Object.keys(indexes).map((name) => [name, new Map<Key, T[]>()]))
  let latestOrder: { readonly name: string; readonly rows: readonly T[] } | undefined

  const placeOf = (list: readonly T[], key: K) => firstIndex(list, (row) => keyOf(row) >= key)
  const insert = (list: T[], record: T) => void list.splice(placeOf(list, keyOf(record)), 0, record)
  const remove = (list: T[], key: K) => void list.splice(placeOf(list, key), 1)

  const take = (key: K) => {
    const record = byKey.get(key)
    if (record === undefined) return
    byKey.delete(key)
    remove(rows, key)
    for (const [name, list] of lists) {
      for (const value of new Set(indexes[name]?.(record))) {
        const found = list.get(value) ?? []
        remove(found, key)
        if (found.length === 0) list.delete(value)
      }
    }
  }
  const put = (record: T) => {
    byKey.set(keyOf(record), record)
    insert(rows, record)
    for (const [name, list] of lists) {
      for (const value of new Set(indexes[name]?.(record))) {
        const found = list.get(value)
        if (found) insert(found, record)
        else list.set(value, [record])
      }
    }
  }
  for (const record of records) {
    take(keyOf(record))
    put(record)
  }

  return {
    get size() {
      return rows.length
    },
    get: (key) => byKey.get(key),
    set(record) {
      latestOrder = undefined
      take(keyOf(record))
      put(record)
    },
    delete(key) {
      latestOrder = undefined
      take(key)
    },
    all: () => rows,
    select(conditions) {
      const found = conditions
        .map(([name, value]) => lists.get(name)?.get(value) ?? [])
        .toSorted((a, b) => a.length - b.length)
      const [rarest = rows, ...others] = found
      if (others.length === 0) return rarest
      return rarest.filter((row) => conditions.every(([name, value]) => indexes[name]?.(row).includes(value)))
    },
    sorted(name, compare) {
      if (latestOrder?.name !== name) latestOrder = { name, rows: rows.toSorted(compare) }
      return latestOrder.rows
    },
  }
}
