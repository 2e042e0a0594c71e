import { listFields, read } from './field-path.ts'

/** One record of a collection, such as a todo. */
export interface StoredRecord {
  readonly id: number
  readonly [field: string]: unknown
}

/**
 * Records with their indexes. Each index is made once, when it is first asked for, so that a
 * look-up costs what it finds and not what the collection holds. A field is a name or a dotted path.
 */
export interface Collection {
  /** In the order of their ids. */
  readonly records: readonly StoredRecord[]
  /** Whether any record has the field. */
  readonly knows: (field: string) => boolean
  /** The records whose field, written as text, is `value`. */
  readonly where: (field: string, value: string) => readonly StoredRecord[]
  /** The records whose field is a number from `least` to `most`; undefined unless it is a number in all. */
  readonly between: (field: string, least: number, most: number) => readonly StoredRecord[] | undefined
  /** All records by the field's value. Records with the same value keep their order. */
  readonly sortedBy: (field: string, order: SortOrder) => readonly StoredRecord[]
  /** Puts records of this collection back into the order of the collection. */
  readonly inOrder: (records: readonly StoredRecord[]) => readonly StoredRecord[]
}

export type SortOrder = 'asc' | 'desc'

export function createCollection(records: readonly StoredRecord[]): Collection {
  const fields = once(() => listFields(records))
  const positions = once(() => new Map(records.map((record, position) => [record, position])))
  const values = byKey((field) => groupByValue(records, field))
  const ascending = byKey((field) => records.toSorted((a, b) => compare(read(a, field), read(b, field))))
  const descending = byKey((field) => records.toSorted((a, b) => compare(read(b, field), read(a, field))))
  const numbers = byKey((field) => {
    const found = ascending(field).map((record) => read(record, field))
    return found.every((value) => typeof value === 'number') ? found : undefined
  })

  return {
    records,
    knows: (field) => fields().has(field),
    where: (field, value) => (fields().has(field) ? (values(field).get(value) ?? []) : []),
    between(field, least, most) {
      const sorted = fields().has(field) ? numbers(field) : undefined
      return sorted && ascending(field).slice(firstFrom(sorted, least), firstFrom(sorted, most, true))
    },
    sortedBy: (field, order) => {
      if (!fields().has(field)) return records
      return order === 'asc' ? ascending(field) : descending(field)
    },
    inOrder: (some) => some.toSorted((a, b) => (positions().get(a) ?? 0) - (positions().get(b) ?? 0)),
  }
}

/** How values are sorted: numbers by size, everything else as text. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function groupByValue(records: readonly StoredRecord[], field: string) {
  const groups = new Map<string, StoredRecord[]>()
  for (const record of records) {
    const value = read(record, field)
    if (value === undefined || value === null) continue
    const group = groups.get(String(value))
    if (group) group.push(record)
    else groups.set(String(value), [record])
  }
  return groups
}

/** The position of the first number from `limit` on, or of the first above it; found by halving. */
function firstFrom(sorted: readonly number[], limit: number, above = false): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] ?? limit
    if (value < limit || (above && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

function byKey<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, () => Value>()
  return (key) => {
    const value = made.get(key) ?? once(() => make(key))
    made.set(key, value)
    return value()
  }
}
