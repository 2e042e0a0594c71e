import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { BIN_MS, emptyExpired, withDescendants } from './library.ts'
import { memoryStorage } from './memory-storage.ts'
import type { SavedItem, TableName } from './schema.ts'
import { summaryOf } from './summary.ts'
import { answeredOfVersion2, brokenOfVersion2 } from './version-2.sample.ts'

const folder = (id: string, parent: string | null, binnedAt?: number): SavedItem => ({
  id,
  kind: 'folder',
  name: id,
  parent,
  rank: 0,
  ...(binnedAt === undefined ? {} : { binnedAt }),
})

const request = (id: string, parent: string | null): SavedItem => ({
  id,
  kind: 'request',
  name: id,
  parent,
  rank: 0,
  draft: emptyDraft('https://httpbin.org/get'),
})

async function filled() {
  const storage = memoryStorage('no database here')
  await storage.putExchange(answeredOfVersion2)
  await storage.putExchange(brokenOfVersion2)
  return { storage, library: await storage.library() }
}

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)

describe('the list of the history', () => {
  it('holds every exchange, or those that are asked for', async () => {
    const { library } = await filled()
    expect(await library.summaries()).toEqual(
      [answeredOfVersion2, brokenOfVersion2].map((each) => summaryOf(each)),
    )
    expect(ids(await library.summaries(['broken', 'unknown']))).toEqual(['broken'])
  })

  it('keeps a pin while more becomes known of an exchange', async () => {
    const { storage, library } = await filled()
    await library.changeSummaries(['broken'], (summary) => ({ ...summary, pinned: true }))
    await storage.putExchange(brokenOfVersion2)
    expect(await library.summaries(['broken'])).toMatchObject([{ pinned: true }])
  })

  it('tells which entries changed', async () => {
    const { storage, library } = await filled()
    const heard: [TableName, readonly string[] | undefined][] = []
    storage.subscribe((table, changed) => heard.push([table, changed]))
    await library.changeSummaries(['broken'], (summary) => ({ ...summary, binnedAt: 1 }))
    expect(heard).toEqual([['summaries', ['broken']]])
  })

  it('is empty once the history is cleared', async () => {
    const { storage, library } = await filled()
    await storage.clearExchanges()
    expect(await library.summaries()).toEqual([])
  })

  it('loses what is dropped from the bin, content and all, and nothing that has come back from there', async () => {
    const { storage, library } = await filled()
    await library.changeSummaries(['broken'], (summary) => ({ ...summary, binnedAt: 1 }))
    await library.dropExchanges(['broken', 'answered'])
    expect(ids(await library.summaries())).toEqual(['answered'])
    expect(await storage.exchange('broken')).toBeUndefined()
  })
})

describe('saved requests', () => {
  it('change from what is stored, and stay where a change says nothing of them', async () => {
    const { library } = await filled()
    await library.changeSaved(() => [folder('shop', null), request('order', 'shop')])
    await library.changeSaved((all) =>
      all.filter(({ id }) => id === 'order').map((item) => ({ ...item, name: 'New order' })),
    )
    expect((await library.saved()).map(({ name }) => name)).toEqual(['shop', 'New order'])
  })

  it('go with everything else when all is erased', async () => {
    const { storage, library } = await filled()
    await library.changeSaved(() => [folder('shop', null)])
    await storage.erase()
    expect(await library.saved()).toEqual([])
    expect(await library.summaries()).toEqual([])
  })
})

describe('what lies in a folder', () => {
  it('is all below it, however deep and in whatever order it is given', () => {
    const all = [
      request('deep', 'inner'),
      folder('inner', 'outer'),
      folder('outer', null),
      request('else', null),
    ]
    expect(withDescendants(all, ['outer']).toSorted()).toEqual(['deep', 'inner', 'outer'])
  })
})

describe('the bin', () => {
  it('lets go of exchanges after 30 days, not before', async () => {
    const { library } = await filled()
    await library.changeSummaries(['broken'], (summary) => ({ ...summary, binnedAt: 1_000 }))
    await emptyExpired(library, await library.summaries(), 999 + BIN_MS)
    expect(ids(await library.summaries())).toEqual(['answered', 'broken'])
    await emptyExpired(library, await library.summaries(), 1_000 + BIN_MS)
    expect(ids(await library.summaries())).toEqual(['answered'])
  })

  it('keeps for its own days what was put there before its folder', async () => {
    const { library } = await filled()
    await library.changeSaved(() => [
      folder('shop', null, 1_000),
      { ...request('before', 'shop'), binnedAt: 900 },
      request('within', 'shop'),
    ])
    await library.dropSaved(['shop'])
    expect(ids(await library.saved())).toEqual(['before'])
  })

  it('lets go of nothing that another tab has taken out of it', async () => {
    const { library } = await filled()
    await library.changeSaved(() => [folder('shop', null), request('order', 'shop')])
    await library.dropSaved(['shop'])
    expect(ids(await library.saved())).toEqual(['shop', 'order'])
  })

  it('lets go of a folder with all that lies in it', async () => {
    const { library } = await filled()
    await library.changeSaved(() => [
      folder('shop', null, 1_000),
      request('order', 'shop'),
      request('else', null),
    ])
    await emptyExpired(library, await library.summaries(), 1_000 + BIN_MS)
    expect(ids(await library.saved())).toEqual(['else'])
  })
})

describe('the environments', () => {
  const environment = (id: string, rank: number) => ({ id, name: id, rank, variables: [] })

  it('come in their order, with the one in use for as long as it is there', async () => {
    const { storage, library } = await filled()
    const told: TableName[] = []
    storage.subscribe((table) => told.push(table))
    await library.putEnvironment(environment('live', 2))
    await library.putEnvironment(environment('lab', 1))
    await library.chooseEnvironment('live')
    expect(await library.environments()).toEqual({
      all: [environment('lab', 1), environment('live', 2)],
      chosen: environment('live', 2),
    })
    expect(new Set(told)).toEqual(new Set(['environments', 'chosen']))

    await library.dropEnvironment('live')
    expect(await library.environments()).toEqual({ all: [environment('lab', 1)], chosen: undefined })
    await library.putEnvironment(environment('live', 2))
    expect((await library.environments()).chosen?.id).toBe('live')
    await library.chooseEnvironment(undefined)
    expect((await library.environments()).chosen).toBeUndefined()
  })

  it('go with everything else that is erased', async () => {
    const { storage, library } = await filled()
    await library.putEnvironment(environment('lab', 1))
    await library.chooseEnvironment('lab')
    await storage.erase()
    expect(await library.environments()).toEqual({ all: [], chosen: undefined })
  })
})
