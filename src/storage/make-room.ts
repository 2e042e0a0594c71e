import type { Database } from './database.ts'
import type { ExchangeSummary } from './schema.ts'
import type { ChangeListener } from './storage.ts'

/** How many exchanges go at a time: ever more, as a browser may give their room back late; then no more. */
const BATCHES = [16, 32, 64, 128, 256] as const

/**
 * Does some work that a full device refused, after the oldest exchanges of the history went for it.
 * @throws what the work threw at last, where that is not enough
 */
export async function workWithRoomMade<T>(
  db: Database,
  work: () => Promise<T>,
  isFull: (error: unknown) => boolean,
  changed: ChangeListener,
): Promise<T> {
  let refusal: unknown
  let gone = 0
  for (const count of BATCHES) {
    const ids = firstToGo(await db.getAll('summaries'), count).map(({ id }) => id)
    if (ids.length === 0) break
    await drop(db, ids)
    changed('exchanges', ids)
    changed('summaries', ids)
    gone += ids.length
    try {
      const result = await work()
      await note(db, gone, changed)
      return result
    } catch (error) {
      if (!isFull(error)) throw error
      refusal = error
    }
  }
  await note(db, gone, changed)
  return refusal === undefined ? work() : Promise.reject(refusal)
}

/**
 * Which exchanges go first: those longest in the bin, then the oldest of the history. What is
 * pinned stays, unless it lies in the bin.
 */
export function firstToGo(summaries: readonly ExchangeSummary[], count: number): ExchangeSummary[] {
  const never = Number.POSITIVE_INFINITY
  return summaries
    .filter(({ pinned, binnedAt }) => !pinned || binnedAt !== undefined)
    .sort((a, b) => {
      const binned = [a.binnedAt ?? never, b.binnedAt ?? never] as const
      return binned[0] === binned[1] ? a.sentAt - b.sentAt : binned[0] - binned[1]
    })
    .slice(0, count)
}

async function drop(db: Database, ids: readonly string[]): Promise<void> {
  const transaction = db.transaction(['exchanges', 'summaries'], 'readwrite')
  const drops = ids.flatMap((id) => [
    transaction.objectStore('exchanges').delete(id),
    transaction.objectStore('summaries').delete(id),
  ])
  await Promise.all([...drops, transaction.done])
}

/** Remembers how many went, for the page to say so. */
async function note(db: Database, count: number, changed: ChangeListener): Promise<void> {
  if (count === 0) return
  try {
    const before = await db.get('facts', 'roomMade')
    await db.put('facts', { count: (before?.count ?? 0) + count, at: Date.now() }, 'roomMade')
    changed('facts')
  } catch {
    // A device that has no room for a few bytes either has had its say where the work was done.
  }
}
