import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { memoryStorage } from './memory-storage.ts'
import type { StoredAttempt, StoredExchange, TableName } from './schema.ts'
import { unreadLesson } from './storage.ts'

const storage = () => memoryStorage('no database here')

const exchange = (id: string, sentAt: number, place = 'sandbox'): StoredExchange => ({
  id,
  place,
  exchange: {
    id,
    request: emptyDraft('https://api.example.com/'),
    sentAt,
    clockStart: 0,
    durationMs: 0,
    attempts: [],
    outcome: { kind: 'aborted' },
  },
})

const attempt = (id: string, startedAt: number, change: Partial<StoredAttempt> = {}): StoredAttempt => ({
  id,
  quizId: 'methods',
  startedAt,
  questionIds: [],
  answers: {},
  checked: [],
  ...change,
})

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)

describe('storage in memory', () => {
  it('says that it does not last, and why', () => {
    expect(storage()).toMatchObject({ durability: 'memory', problem: 'no database here' })
  })

  it('knows nothing at first', async () => {
    const empty = storage()
    expect(await empty.exchanges({ limit: 10 })).toEqual([])
    expect(await empty.exchange('x')).toBeUndefined()
    expect(await empty.panel('sandbox')).toBeUndefined()
    expect(await empty.lessons()).toEqual([])
    expect(await empty.lesson('methods')).toBeUndefined()
    expect(await empty.attempts()).toEqual([])
    expect(await empty.networkState()).toEqual({})
  })
})

describe('the history', () => {
  it('gives the newest first, of one place or of all, up to a limit', async () => {
    const kept = storage()
    for (const stored of [exchange('a', 1), exchange('c', 3, 'home'), exchange('b', 2)])
      await kept.putExchange(stored)
    expect(ids(await kept.exchanges({ limit: 10 }))).toEqual(['c', 'b', 'a'])
    expect(ids(await kept.exchanges({ limit: 2 }))).toEqual(['c', 'b'])
    expect(ids(await kept.exchanges({ place: 'sandbox', limit: 10 }))).toEqual(['b', 'a'])
    expect(await kept.exchange('c')).toMatchObject({ place: 'home' })
  })

  it('takes an exchange again when more is known of it', async () => {
    const kept = storage()
    await kept.putExchange(exchange('a', 1))
    await kept.putExchange(exchange('a', 1, 'home'))
    expect(await kept.exchanges({ limit: 10 })).toMatchObject([{ id: 'a', place: 'home' }])
  })

  it('can be cleared, and nothing else with it', async () => {
    const kept = storage()
    await kept.putExchange(exchange('a', 1))
    await kept.putPanel({ place: 'sandbox', draft: emptyDraft() })
    await kept.clearExchanges()
    expect(await kept.exchanges({ limit: 10 })).toEqual([])
    expect(await kept.panel('sandbox')).toBeDefined()
  })
})

describe('a panel', () => {
  it('is kept by its place; the last one counts', async () => {
    const kept = storage()
    await kept.putPanel({ place: 'home', draft: emptyDraft('https://a.example/') })
    await kept.putPanel({ place: 'home', draft: emptyDraft('https://b.example/') })
    expect((await kept.panel('home'))?.draft.url).toBe('https://b.example/')
    expect(await kept.panel('sandbox')).toBeUndefined()
  })
})

describe('a lesson’s record', () => {
  it('begins unread, and changes from what it was', async () => {
    const kept = storage()
    const read = (section: string) =>
      kept.updateLesson('methods', (current) => ({
        ...current,
        sectionsRead: [...current.sectionsRead, section],
      }))
    expect(await read('one')).toEqual({ ...unreadLesson('methods'), sectionsRead: ['one'] })
    await read('two')
    expect((await kept.lesson('methods'))?.sectionsRead).toEqual(['one', 'two'])
    expect(await kept.lessons()).toHaveLength(1)
  })

  it('loses no change of two that are made at once', async () => {
    const kept = storage()
    const read = (section: string) =>
      kept.updateLesson('methods', (current) => ({
        ...current,
        sectionsRead: [...current.sectionsRead, section],
      }))
    await Promise.all([read('one'), read('two')])
    expect((await kept.lesson('methods'))?.sectionsRead).toEqual(['one', 'two'])
  })

  it('stays as it was where the change throws', async () => {
    const kept = storage()
    const change = kept.updateLesson('methods', () => {
      throw new Error('no')
    })
    await expect(change).rejects.toThrow('no')
    expect(await kept.lesson('methods')).toBeUndefined()
  })
})

describe('the attempts at a quiz', () => {
  it('come newest first, of one quiz or of all', async () => {
    const kept = storage()
    for (const each of [attempt('a', 1), attempt('c', 3), attempt('b', 2, { quizId: 'caching' })]) {
      await kept.updateAttempt(each.id, () => each)
    }
    expect(ids(await kept.attempts())).toEqual(['c', 'b', 'a'])
    expect(ids(await kept.attempts('methods'))).toEqual(['c', 'a'])
  })

  it('change from what they were, or from nothing', async () => {
    const kept = storage()
    const seen: (StoredAttempt | undefined)[] = []
    const change = (current: StoredAttempt | undefined) => {
      seen.push(current)
      return current ?? attempt('a', 1)
    }
    await kept.updateAttempt('a', change)
    await kept.updateAttempt('a', change)
    expect(seen).toEqual([undefined, attempt('a', 1)])
  })

  it('open at once, from two places, are one', async () => {
    const kept = storage()
    const opened = await Promise.all([
      kept.openAttempt('methods', () => attempt('a', 1)),
      kept.openAttempt('methods', () => attempt('b', 2)),
    ])
    expect(ids(opened)).toEqual(['a', 'a'])
  })

  it('open anew once the last was handed in', async () => {
    const kept = storage()
    await kept.updateAttempt('a', () => attempt('a', 1, { submittedAt: 5 }))
    expect((await kept.openAttempt('methods', () => attempt('b', 6))).id).toBe('b')
  })
})

describe('erasing', () => {
  it('leaves nothing', async () => {
    const kept = storage()
    await kept.putExchange(exchange('a', 1))
    await kept.putPanel({ place: 'home', draft: emptyDraft() })
    await kept.updateLesson('methods', (current) => current)
    await kept.updateAttempt('a', () => attempt('a', 1))
    await kept.putNetworkState({ 'api.example.com': { users: 3 } })
    await kept.erase()
    expect(await kept.exchanges({ limit: 10 })).toEqual([])
    expect(await kept.panel('home')).toBeUndefined()
    expect(await kept.lessons()).toEqual([])
    expect(await kept.attempts()).toEqual([])
    expect(await kept.networkState()).toEqual({})
  })
})

describe('a subscription', () => {
  it('hears which table changed, after it did, until it ends', async () => {
    const kept = storage()
    const heard: TableName[] = []
    const end = kept.subscribe((table) => heard.push(table))
    await kept.putExchange(exchange('a', 1))
    await kept.putPanel({ place: 'home', draft: emptyDraft() })
    await kept.updateLesson('methods', (current) => current)
    await kept.openAttempt('methods', () => attempt('a', 1))
    expect(heard).toEqual(['exchanges', 'summaries', 'panels', 'lessons', 'attempts'])
    end()
    await kept.clearExchanges()
    expect(heard).toHaveLength(5)
  })

  it('finds the change already made', async () => {
    const kept = storage()
    const found: Promise<StoredExchange | undefined>[] = []
    kept.subscribe(() => found.push(kept.exchange('a')))
    await kept.putExchange(exchange('a', 1))
    expect(await found[0]).toMatchObject({ id: 'a' })
  })
})

describe('the cards of the review', () => {
  const card = (id: string) => ({
    id,
    reviews: [{ at: 1, grade: 3 as const }],
    memory: { due: 2, lastReview: 1, stability: 2, difficulty: 5, lapses: 0 },
  })

  it('are changed from what is stored, and are as if never met when the change gives nothing', async () => {
    const kept = storage()
    const heard: TableName[] = []
    kept.subscribe((table) => heard.push(table))
    await kept.changeCards(['a', 'b'], (current, id) => current ?? card(id))
    expect(await kept.cards()).toEqual([card('a'), card('b')])
    await kept.changeCards(['a'], (current) => (current ? undefined : card('c')))
    expect(ids(await kept.cards())).toEqual(['b'])
    expect(heard).toEqual(['cards', 'cards'])
    await kept.erase()
    expect(await kept.cards()).toEqual([])
  })
})
