import { migratePanel } from './migrate.ts'
import type { StoredAttempt, StoredPanel } from './schema.ts'

/** What is written ahead: the things a learner types and answers. */
export type JournalEntry =
  | { readonly table: 'panels'; readonly value: StoredPanel }
  | { readonly table: 'attempts'; readonly value: StoredAttempt }

/**
 * A write-ahead journal. IndexedDB takes some milliseconds to make a write durable, and a
 * page that is reloaded or crashes meanwhile would lose it; the journal is written at once.
 */
export interface Journal {
  /** Remembers an entry until the function it gives is called, or a newer entry takes its place. */
  write(entry: JournalEntry): () => void
  /** Entries whose writes were never finished, those of an older version brought up to date; they stay until `forget`. */
  unfinished(): readonly JournalEntry[]
  forget(): void
}

const PREFIX = 'roundtrip-journal/'

/** A journal in a synchronous store such as localStorage; does nothing where there is none. */
export function createJournal(store: globalThis.Storage | undefined): Journal {
  const keys = () =>
    Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    )
  return {
    write(entry) {
      const key = `${PREFIX}${entry.table}/${entry.table === 'panels' ? entry.value.place : entry.value.id}`
      const text = JSON.stringify(entry)
      try {
        store?.setItem(key, text)
      } catch {
        // Full: the database, which has far more room, will most likely still take it.
        store?.removeItem(key)
      }
      return () => {
        if (store?.getItem(key) === text) store.removeItem(key)
      }
    },
    unfinished: () => keys().flatMap((key) => readEntry(store?.getItem(key) ?? '')),
    forget() {
      for (const key of keys()) store?.removeItem(key)
    },
  }
}

function readEntry(text: string): JournalEntry[] {
  try {
    const { table, value } = JSON.parse(text)
    if (table === 'panels' && typeof value.place === 'string') return [{ table, value: migratePanel(value) }]
    return table === 'attempts' && typeof value.id === 'string' ? [{ table, value }] : []
  } catch {
    return []
  }
}

/** An attempt brought up to a journal's entry; what another tab stored meanwhile stays. */
export function mergedAttempt(stored: StoredAttempt | undefined, entry: StoredAttempt): StoredAttempt {
  if (!stored) return entry
  const submittedAt = stored.submittedAt ?? entry.submittedAt
  return {
    ...stored,
    ...entry,
    answers: { ...stored.answers, ...entry.answers },
    checked: [...new Set([...stored.checked, ...entry.checked])],
    ...(submittedAt === undefined ? {} : { submittedAt }),
  }
}
