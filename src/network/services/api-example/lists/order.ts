import type { Key } from './table.ts'

/** A member to sort by, and whether it falls. */
export interface Column {
  readonly name: string
  readonly falls: boolean
}

/** Where a record stands in an order: the values it is sorted by, its key last, so that no two are equal. */
export type Rank = readonly Key[]

/** An order of records. */
export interface Order<T> {
  /** As `sort` says it; empty for the order of keys. */
  readonly text: string
  rankOf(record: T): Rank
  compare(a: Rank, b: Rank): number
}

/** The columns of a value of `sort`: names with commas between them, `-` before one that is to fall. */
export function readSort(text: string): readonly Column[] {
  if (text === '') return []
  return text.split(',').map((part) => ({ name: part.replace(/^-/, ''), falls: part.startsWith('-') }))
}

/** Sorts by columns, then by key. A record without the member counts as one with an empty text. */
export function orderBy<T extends object>(columns: readonly Column[], keyOf: (record: T) => Key): Order<T> {
  return {
    text: columns.map(({ name, falls }) => (falls ? `-${name}` : name)).join(),
    rankOf: (record) => {
      const values = new Map<string, unknown>(Object.entries(record))
      return [...columns.map(({ name }) => sortable(values.get(name))), keyOf(record)]
    },
    compare(a, b) {
      for (const [index, value] of a.entries()) {
        const other = b[index] ?? ''
        if (value === other) continue
        const falls = columns[index]?.falls ?? false
        return value < other === falls ? 1 : -1
      }
      return 0
    },
  }
}

function sortable(value: unknown): Key {
  return typeof value === 'number' || typeof value === 'string' ? value : ''
}
