import type { Database } from './database.ts'
import type { Journal } from './journal.ts'
import type { StoredAttempt, TableName } from './schema.ts'
import { StorageError, unreadLesson, type Storage } from './storage.ts'

/** Storage in IndexedDB; tabs of the same origin tell each other of changes over `channel`. */
export function keptStorage(db: Database, channel: BroadcastChannel, journal: Journal): Storage {
  const listeners = new Set<(table: TableName) => void>()
  const tell = (table: TableName) => {
    for (const listener of listeners) listener(table)
  }
  const changed = (table: TableName) => {
    tell(table)
    channel.postMessage(table)
  }
  channel.addEventListener('message', (event: MessageEvent<TableName>) => tell(event.data))

  const write = async <T>(table: TableName, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work()
      changed(table)
      return result
    } catch (error) {
      throw explained(error)
    }
  }

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
    putExchange: (stored) =>
      write('exchanges', async () => {
        await db.put('exchanges', { ...stored, sentAt: stored.exchange.sentAt })
      }),
    clearExchanges: () => write('exchanges', () => db.clear('exchanges')),

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
        const open = all.findLast((attempt) => attempt.submittedAt === undefined) ?? create()
        await Promise.all([transaction.store.put(open), transaction.done])
        return open
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
      for (const table of ['exchanges', 'panels', 'lessons', 'attempts', 'network'] as const) {
        await write(table, () => db.clear(table))
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function explained(error: unknown): StorageError {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') {
    return new StorageError(
      'This device has no room left for the lab. What you see stays until you close the tab; free some space or clear the history in Settings, then try again.',
      { cause: error },
    )
  }
  if (name === 'InvalidStateError') {
    return new StorageError(
      'Another tab runs a newer version of the lab and has taken over its storage. Copy what you typed, then reload this tab.',
      { cause: error },
    )
  }
  return new StorageError(
    `The browser could not store this (${String(error)}). It stays on screen until you close the tab.`,
    { cause: error },
  )
}
