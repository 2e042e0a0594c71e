import type { Database } from './database.ts'
import type { JournalEntry } from './journal.ts'
import { migratePanel } from './migrate.ts'
import type { StoredAttempt } from './schema.ts'

/** Finishes the writes whose journal entries these are. */
export async function replay(texts: readonly string[], db: Database): Promise<void> {
  const entries = texts.flatMap(readEntry)
  const transaction = db.transaction(['panels', 'attempts', 'environments'], 'readwrite')
  const puts = entries.map(async (entry) => {
    if (entry.table === 'panels') return transaction.objectStore('panels').put(entry.value)
    if (entry.table === 'environments') return transaction.objectStore('environments').put(entry.value)
    const attempts = transaction.objectStore('attempts')
    return attempts.put(mergedAttempt(await attempts.get(entry.value.id), entry.value))
  })
  await Promise.all([...puts, transaction.done])
}

/** The entry that a journal wrote, of an older version brought up to date; none where it can’t be read. */
export function readEntry(text: string): JournalEntry[] {
  try {
    const { table, value } = JSON.parse(text)
    if (table === 'panels' && typeof value.place === 'string') return [{ table, value: migratePanel(value) }]
    const known = table === 'attempts' || table === 'environments'
    return known && typeof value.id === 'string' ? [{ table, value }] : []
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
