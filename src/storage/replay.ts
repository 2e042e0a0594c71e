import { bytesOfBase64 } from '#http/base64.ts'
import type { Database } from './database.ts'
import { BYTES, type JournalEntry } from './journal.ts'
import { mostOf } from './merge-progress.ts'
import { migratePanel } from './migrate.ts'
import type { StoredQuiz } from './record-schema.ts'
import type { StoredAttempt } from './schema.ts'
import { changeLines } from './stored-lines.ts'

/** Finishes the writes whose journal entries these are. */
export async function replay(texts: readonly string[], db: Database): Promise<void> {
  const entries = texts.flatMap(readEntry)
  const transaction = db.transaction(['panels', 'attempts', 'environments', 'quizzes', 'lines'], 'readwrite')
  const lines = transaction.objectStore('lines')
  const puts = entries.map(async (entry) => {
    if (entry.table === 'panels') return transaction.objectStore('panels').put(entry.value)
    if (entry.table === 'environments') return transaction.objectStore('environments').put(entry.value)
    if (entry.table === 'lines')
      return Promise.all(entry.value.changes.map((change) => changeLines(lines, change)))
    if (entry.table === 'quizzes') {
      const quizzes = transaction.objectStore('quizzes')
      return quizzes.put(newerQuiz(await quizzes.get(entry.value.id), entry.value))
    }
    const attempts = transaction.objectStore('attempts')
    return attempts.put(mergedAttempt(await attempts.get(entry.value.id), entry.value))
  })
  await Promise.all([...puts, transaction.done])
}

/** The entry that a journal wrote, of an older version brought up to date; none where it can’t be read. */
export function readEntry(text: string): JournalEntry[] {
  try {
    const { table, value } = JSON.parse(text, withBytes)
    if (table === 'panels' && typeof value.place === 'string') return [{ table, value: migratePanel(value) }]
    const known = ['attempts', 'environments', 'quizzes', 'lines'].includes(table)
    return known && typeof value.id === 'string' ? [{ table, value }] : []
  } catch {
    return []
  }
}

function withBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(BYTES in value)) return value
  return bytesOfBase64(String(value[BYTES]))
}

/** Of a quiz that is stored and a journal's entry the one that was changed last: another tab may have gone on with it. */
export function newerQuiz(stored: StoredQuiz | undefined, entry: StoredQuiz): StoredQuiz {
  return stored && stored.updatedAt > entry.updatedAt ? stored : entry
}

/** An attempt brought up to a journal's entry; what another tab stored meanwhile stays, all of it once it is submitted. */
export function mergedAttempt(stored: StoredAttempt | undefined, entry: StoredAttempt): StoredAttempt {
  if (!stored) return entry
  if (stored.submittedAt !== undefined) return stored
  const final = Object.fromEntries(
    Object.entries(stored.answers).filter(([id]) => stored.checked.includes(id)),
  )
  return {
    ...stored,
    ...entry,
    answers: { ...stored.answers, ...entry.answers, ...final },
    checked: [...new Set([...stored.checked, ...entry.checked])],
    ...((stored.confidence ?? entry.confidence) && {
      confidence: { ...stored.confidence, ...entry.confidence },
    }),
    ...((stored.hints ?? entry.hints) && { hints: mostOf(stored.hints, entry.hints) }),
  }
}
