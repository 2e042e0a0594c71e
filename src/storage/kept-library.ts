import type { Database } from './database.ts'
import type { Write } from './kept-storage.ts'
import type { Journal } from './journal.ts'
import { environmentsOf, goneWith, type Library } from './library.ts'
import type { ExchangeSummary } from './schema.ts'

/** What ids begin with. They are random UUIDs, so these split them evenly. */
const DIGITS = '0123456789abcdef'

/** From how many on reading all at once is faster than one after the other. */
const MANY = 200

/** Those of these summaries that are there. */
async function summariesOf(store: Summaries, ids: readonly string[]): Promise<ExchangeSummary[]> {
  if (ids.length > MANY) {
    const wanted = new Set(ids)
    return (await store.getAll()).filter(({ id }) => wanted.has(id))
  }
  const found = await Promise.all(ids.map((id) => store.get(id)))
  return found.filter((summary) => summary !== undefined)
}

/** Every summary, read in parts: between them the page can answer. All parts are asked for at once, so that none waits for the one before. */
async function everySummary(store: Summaries): Promise<ExchangeSummary[]> {
  return (await Promise.all([...DIGITS].map((_, at) => store.getAll(partOf(at))))).flat()
}

/** The ids from one digit up to the next; every id is in one part, whatever it begins with. */
function partOf(at: number): IDBKeyRange {
  const [from = '', to = ''] = DIGITS.slice(at)
  if (at === 0) return IDBKeyRange.upperBound(to, true)
  return to === '' ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, to, false, true)
}

interface Summaries {
  get(id: string): Promise<ExchangeSummary | undefined>
  getAll(range?: IDBKeyRange): Promise<ExchangeSummary[]>
}

/** The library in IndexedDB. */
export function keptLibrary(db: Database, write: Write, journal: Journal): Library {
  return {
    async summaries(ids) {
      const { store } = db.transaction('summaries')
      return ids ? summariesOf(store, ids) : everySummary(store)
    },
    changeSummaries: (ids, change) =>
      write(
        'summaries',
        async () => {
          const { store, done } = db.transaction('summaries', 'readwrite')
          const changes = (await summariesOf(store, ids)).map((summary) => store.put(change(summary)))
          await Promise.all([...changes, done])
        },
        ids,
      ),
    dropExchanges: (ids) =>
      write(
        ['exchanges', 'summaries'],
        async () => {
          const transaction = db.transaction(['exchanges', 'summaries'], 'readwrite')
          const summaries = transaction.objectStore('summaries')
          const binned = (await summariesOf(summaries, ids)).filter(({ binnedAt }) => binnedAt !== undefined)
          const drops = binned.flatMap(({ id }) => [
            summaries.delete(id),
            transaction.objectStore('exchanges').delete(id),
          ])
          await Promise.all([...drops, transaction.done])
        },
        ids,
      ),

    saved: () => db.getAll('saved'),
    changeSaved: (change) =>
      write('saved', async () => {
        const { store, done } = db.transaction('saved', 'readwrite')
        const puts = change(await store.getAll()).map((item) => store.put(item))
        await Promise.all([...puts, done])
      }),
    dropSaved: (ids) =>
      write('saved', async () => {
        const { store, done } = db.transaction('saved', 'readwrite')
        const gone = goneWith(await store.getAll(), ids)
        await Promise.all([...gone.map(({ id }) => store.delete(id)), done])
      }),

    async environments() {
      const transaction = db.transaction(['environments', 'chosen'])
      const [all, chosen] = await Promise.all([
        transaction.objectStore('environments').getAll(),
        transaction.objectStore('chosen').get('environment'),
      ])
      return environmentsOf(all, chosen)
    },
    async putEnvironment(environment) {
      const done = journal.write({ table: 'environments', value: environment })
      await write('environments', () => db.put('environments', environment))
      done()
    },
    dropEnvironment: (id) => write('environments', () => db.delete('environments', id)),
    chooseEnvironment: (id) =>
      write(['chosen', 'environments'], async () => {
        if (id === undefined) await db.delete('chosen', 'environment')
        else await db.put('chosen', id, 'environment')
      }),

    roomMade: () => db.get('facts', 'roomMade'),
    dismissRoomMade: () => write('facts', () => db.delete('facts', 'roomMade')),
  }
}
