import type { Database } from './database.ts'
import type { Journal } from './journal.ts'
import { tableNames, type StoredAttempt, type TableName } from './schema.ts'
import { unreadLesson, type ChangeListener, type Storage } from './storage.ts'
import { summaryOf } from './summary.ts'

/** A change as other tabs hear of it. */
type Told = Parameters<ChangeListener>

/** Storage in IndexedDB; tabs of the same origin tell each other of changes over `channel`. */
export function keptStorage(db: Database, channel: BroadcastChannel, journal: Journal): Storage {
  const listeners = new Set<ChangeListener>()
  const tell = (...change: Told) => {
    for (const listener of listeners) listener(...change)
  }
  const changed = (...change: Told) => {
    tell(...change)
    channel.postMessage(change)
  }
  channel.addEventListener('message', (event: MessageEvent<Told>) => tell(...event.data))

  const write: Write = async (tables, work, ids) => {
    const result = await work().catch(async (error: unknown) => {
      const { workAfterFailure } = await import('./failed-write.ts')
      return workAfterFailure(error, work, db, changed)
    })
    for (const table of [tables].flat()) changed(table, ids)
    return result
  }
  const clear = (tables: readonly TableName[]) =>
    write(tables, async () => {
      const transaction = db.transaction(tables, 'readwrite')
      await Promise.all([...tables.map((table) => transaction.objectStore(table).clear()), transaction.done])
    })

  return {
    durability: 'kept',
    problem: undefined,

    async exchanges({ place, limit }) {
      const index = db.transaction('exchanges').store.index(place === undefined ? 'sentAt' : 'place')
      const range = place === undefined ? null : IDBKeyRange.bound([place, 0], [place, Infinity])
      const found = []
      let cursor = await index.openCursor(range, 'prev')
      while (cursor && found.length < limit) {
        found.push(cursor.value)
        cursor = await cursor.continue()
      }
      return found
    },
    exchange: (id) => db.get('exchanges', id),
    addExchange: (stored) =>
      write(
        ['exchanges', 'summaries'],
        async () => {
          const transaction = db.transaction(['exchanges', 'summaries'], 'readwrite')
          const written = [
            transaction.objectStore('exchanges').put({ ...stored, sentAt: stored.exchange.sentAt }),
            transaction.objectStore('summaries').put(summaryOf(stored)),
            transaction.done,
          ]
          // Without it the transaction would wait for its answers, which a page that goes away does not take.
          transaction.commit()
          await Promise.all(written)
        },
        [stored.id],
      ),
    putExchange: (stored) =>
      write(
        ['exchanges', 'summaries'],
        async () => {
          const transaction = db.transaction(['exchanges', 'summaries'], 'readwrite')
          const summaries = transaction.objectStore('summaries')
          const before = await summaries.get(stored.id)
          await Promise.all([
            transaction.objectStore('exchanges').put({ ...stored, sentAt: stored.exchange.sentAt }),
            summaries.put(summaryOf(stored, before)),
            transaction.done,
          ])
        },
        [stored.id],
      ),
    clearExchanges: () => clear(['exchanges', 'summaries', 'lines']),
    library: async () => (await import('./kept-library.ts')).keptLibrary(db, write, journal),
    logs: async () => (await import('./kept-logs.ts')).keptLogs(db, write, journal),
    records: async () => (await import('./kept-records.ts')).keptRecords(db, write, journal),

    panel: (place) => db.get('panels', place),
    async putPanel(panel) {
      const done = journal.write({ table: 'panels', value: panel })
      await write('panels', () => db.put('panels', panel))
      done()
    },

    lessons: () => db.getAll('lessons'),
    lesson: (slug) => db.get('lessons', slug),
    updateLesson: (slug, change) =>
      write('lessons', async () => {
        const transaction = db.transaction('lessons', 'readwrite')
        const next = change((await transaction.store.get(slug)) ?? unreadLesson(slug))
        await Promise.all([transaction.store.put(next), transaction.done])
        return next
      }),

    writeAhead: (attempt) => journal.write({ table: 'attempts', value: attempt }),
    async attempts(quizId) {
      if (quizId === undefined) {
        const all = await db.getAll('attempts')
        return all.sort((a, b) => b.startedAt - a.startedAt)
      }
      const range = IDBKeyRange.bound([quizId, 0], [quizId, Infinity])
      return (await db.getAllFromIndex('attempts', 'quizId', range)).reverse()
    },
    updateAttempt: (id, change) =>
      write('attempts', async () => {
        const transaction = db.transaction('attempts', 'readwrite')
        const next = change(await transaction.store.get(id))
        await Promise.all([transaction.store.put(next), transaction.done])
        return next
      }),
    openAttempt: (quizId, create) =>
      write('attempts', async () => {
        const transaction = db.transaction('attempts', 'readwrite')
        const range = IDBKeyRange.bound([quizId, 0], [quizId, Infinity])
        const all: StoredAttempt[] = await transaction.store.index('quizId').getAll(range)
        const open = all.findLast((attempt) => attempt.submittedAt === undefined) ?? create(all)
        await Promise.all([transaction.store.put(open), transaction.done])
        return open
      }),

    cards: () => db.getAll('cards'),
    changeCards: (ids, change) =>
      write('cards', async () => {
        const { store, done } = db.transaction('cards', 'readwrite')
        const changes = ids.map(async (id) => {
          const before = await store.get(id)
          const after = change(before, id)
          if (after === before) return
          await (after ? store.put(after) : store.delete(id))
        })
        await Promise.all([...changes, done])
      }),

    async networkState() {
      const [keys, values] = await Promise.all([db.getAllKeys('network'), db.getAll('network')])
      return Object.fromEntries(keys.map((key, index) => [key, values[index]]))
    },
    putNetworkState: (state) =>
      write('network', async () => {
        const { store, done } = db.transaction('network', 'readwrite')
        await store.clear()
        const puts = Object.entries(state).map(([host, value]) => store.put(value, host))
        await Promise.all([...puts, done])
      }),

    async erase() {
      journal.forget()
      await clear(tableNames)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Does some work on tables and tells of it, or says in words why it could not be done. */
export type Write = <T>(
  tables: TableName | readonly TableName[],
  work: () => Promise<T>,
  ids?: readonly string[],
) => Promise<T>
