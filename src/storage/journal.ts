import { base64OfBytes } from '#http/base64.ts'
import type { LogChange } from './logs.ts'
import type { StoredQuiz } from './record-schema.ts'
import type { Environment, StoredAttempt, StoredPanel } from './schema.ts'

/** What is written ahead: the things a learner types and answers. */
export type JournalEntry =
  | { readonly table: 'panels'; readonly value: StoredPanel }
  | { readonly table: 'attempts'; readonly value: StoredAttempt }
  | { readonly table: 'environments'; readonly value: Environment }
  | { readonly table: 'quizzes'; readonly value: StoredQuiz }
  | {
      readonly table: 'lines'
      readonly value: { readonly id: string; readonly changes: readonly LogChange[] }
    }

/**
 * A write-ahead journal. IndexedDB takes some milliseconds to make a write durable, and a
 * page that is reloaded or crashes meanwhile would lose it; the journal is written at once.
 */
export interface Journal {
  /** Remembers an entry until the function it gives is called, or a newer entry takes its place. */
  write(entry: JournalEntry): () => void
  /** Entries whose writes are not finished: an earlier page’s, or those of another tab at this moment. */
  unfinished(): readonly Unfinished[]
  forget(): void
}

/** An entry as it was written. */
export interface Unfinished {
  readonly text: string
  /** Forgets it, unless a newer one has taken its place. */
  readonly done: () => void
}

/** The only key of what stands for bytes in an entry’s text. */
export const BYTES = 'bytes in base64'

function withBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { [BYTES]: base64OfBytes(value) } : value
}

/**
 * A journal in a synchronous store such as localStorage; does nothing where there is none.
 * @param name of the database whose writes these are: what was meant for one must not end up in another
 */
export function createJournal(store: globalThis.Storage | undefined, name = 'roundtrip'): Journal {
  const prefix = `${name}-journal/`
  const keys = () =>
    Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    )
  const forgetter = (key: string, text: string) => () => {
    if (store?.getItem(key) === text) store.removeItem(key)
  }
  return {
    write(entry) {
      const key = `${prefix}${entry.table}/${entry.table === 'panels' ? entry.value.place : entry.value.id}`
      const text = JSON.stringify(entry, withBytes)
      try {
        store?.setItem(key, text)
      } catch {
        // Full: the database, which has far more room, will most likely still take it.
        store?.removeItem(key)
      }
      return forgetter(key, text)
    },
    unfinished: () =>
      keys().map((key) => {
        const text = store?.getItem(key) ?? ''
        return { text, done: forgetter(key, text) }
      }),
    forget() {
      for (const key of keys()) store?.removeItem(key)
    },
  }
}
