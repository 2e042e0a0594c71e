import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#http/draft.ts'
import { createJournal, type JournalEntry } from './journal.ts'
import { migratePanel } from './migrate.ts'
import type { StoredQuiz } from './record-schema.ts'
import { mergedAttempt, newerQuiz, readEntry } from './replay.ts'
import type { StoredAttempt } from './schema.ts'
import { panelOfVersion1 } from './version-1.sample.ts'

/** A store as localStorage is one, with room for so many characters. */
function mapStore(room = Number.POSITIVE_INFINITY): Storage {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  }
}

const typed = (url: string): JournalEntry => ({
  table: 'panels',
  value: { place: 'sandbox', draft: emptyDraft(url) },
})

const attempt: StoredAttempt = {
  id: 'a',
  quizId: 'methods',
  startedAt: 1,
  questionIds: ['one', 'two'],
  answers: { one: [0] },
  checked: ['one'],
}

const unfinished = (store: Storage) =>
  createJournal(store)
    .unfinished()
    .flatMap(({ text }) => readEntry(text))

describe('the journal', () => {
  it('gives back after a crash what was never finished', () => {
    const store = mapStore()
    createJournal(store).write(typed('https://httpbin.org/get'))
    expect(unfinished(store)).toEqual([typed('https://httpbin.org/get')])
  })

  it('of one database knows nothing of another, such as that of another student at the same computer', () => {
    const store = mapStore()
    createJournal(store, 'roundtrip-ada').write({ table: 'attempts', value: attempt })
    expect(createJournal(store, 'roundtrip-bo').unfinished()).toEqual([])
    expect(unfinished(store)).toEqual([])
    expect(createJournal(store, 'roundtrip-ada').unfinished()).toHaveLength(1)
  })

  it('forgets an entry once its write is done', () => {
    const journal = createJournal(mapStore())
    journal.write(typed('https://httpbin.org/get'))()
    expect(journal.unfinished()).toEqual([])
  })

  it('keeps a newer entry when the write of an older one is done', () => {
    const store = mapStore()
    const journal = createJournal(store)
    const older = journal.write(typed('https://httpbin.org/g'))
    journal.write(typed('https://httpbin.org/get'))
    older()
    expect(unfinished(store)).toEqual([typed('https://httpbin.org/get')])
  })

  it('forgets what was replayed, but no newer entry that another tab wrote meanwhile', () => {
    const store = mapStore()
    const other = createJournal(store)
    other.write(typed('https://httpbin.org/g'))
    const [replayed] = createJournal(store).unfinished()
    other.write(typed('https://httpbin.org/get'))
    replayed?.done()
    expect(unfinished(store)).toEqual([typed('https://httpbin.org/get')])
    for (const { done } of createJournal(store).unfinished()) done()
    expect(unfinished(store)).toEqual([])
  })

  it('passes over what is not its own or can’t be read', () => {
    const store = mapStore()
    store.setItem('roundtrip-theme', 'dark')
    store.setItem('roundtrip-journal/panels/x', '{oops')
    store.setItem('roundtrip-journal/panels/y', '{"table":"panels","value":{}}')
    expect(unfinished(store)).toEqual([])
  })

  it('brings an entry up to date that a tab of an older version left', () => {
    const store = mapStore()
    store.setItem(
      'roundtrip-journal/panels/sandbox',
      JSON.stringify({ table: 'panels', value: panelOfVersion1 }),
    )
    expect(unfinished(store)).toEqual([{ table: 'panels', value: migratePanel(panelOfVersion1) }])
  })

  it('gives back a quiz as it was typed last, half written as it may be', () => {
    const store = mapStore()
    const quiz = { id: 'q', title: '', questions: [{ id: 'a', kind: 'text' }], versions: 0, updatedAt: 1 }
    store.setItem('roundtrip-journal/quizzes/q', JSON.stringify({ table: 'quizzes', value: quiz }))
    store.setItem('roundtrip-journal/quizzes/r', '{"table":"quizzes","value":{"title":"without an id"}}')
    store.setItem('roundtrip-journal/responses/s', '{"table":"responses","value":{"id":"s"}}')
    expect(unfinished(store)).toEqual([{ table: 'quizzes', value: quiz }])
  })

  it('gives back the lines of a log with their bytes', () => {
    const store = mapStore()
    const line = { place: '1/messages', number: 3, value: { data: new Uint8Array([0, 127, 255]) } }
    const entry: JournalEntry = { table: 'lines', value: { id: '1', changes: [{ put: [line], drop: [] }] } }
    createJournal(store).write(entry)
    expect(unfinished(store)).toEqual([entry])
  })

  it('brings back no older text where there is no room for the newer one', () => {
    const journal = createJournal(mapStore(1_000))
    journal.write(typed('https://httpbin.org/get'))
    journal.write(typed(`https://httpbin.org/${'x'.repeat(2_000)}`))
    expect(journal.unfinished()).toEqual([])
  })

  it('is silent where there is no store', () => {
    const journal = createJournal(undefined)
    expect(() => journal.write(typed('https://httpbin.org/get'))()).not.toThrow()
    expect(journal.unfinished()).toEqual([])
  })
})

describe('an attempt merged with a journal’s entry', () => {
  it('is the entry where nothing is stored', () => {
    expect(mergedAttempt(undefined, attempt)).toEqual(attempt)
  })

  it('keeps the answers and checks of both', () => {
    const elsewhere = { ...attempt, answers: { two: true }, checked: ['two'] }
    const merged = mergedAttempt(elsewhere, attempt)
    expect(merged.answers).toEqual({ one: [0], two: true })
    expect(new Set(merged.checked)).toEqual(new Set(['one', 'two']))
  })

  it('stays as it was submitted', () => {
    const submitted = { ...attempt, answers: { one: [1] }, submittedAt: 5 }
    expect(mergedAttempt(submitted, { ...attempt, answers: { one: [0], two: true } })).toEqual(submitted)
  })

  it('keeps an answer that another tab has checked', () => {
    const elsewhere = { ...attempt, answers: { one: [1] }, checked: ['one'] }
    expect(mergedAttempt(elsewhere, { ...attempt, checked: [] }).answers).toEqual({ one: [1] })
  })

  it('keeps the ratings and hints of both, and the newer flags', () => {
    const elsewhere: StoredAttempt = {
      ...attempt,
      flagged: ['one'],
      confidence: { one: 3 },
      hints: { one: 2 },
    }
    const entry: StoredAttempt = {
      ...attempt,
      flagged: [],
      confidence: { two: 1 },
      hints: { one: 1, two: 1 },
    }
    expect(mergedAttempt(elsewhere, entry)).toMatchObject({
      flagged: [],
      confidence: { one: 3, two: 1 },
      hints: { one: 2, two: 1 },
    })
  })
})

describe('a quiz that was being written', () => {
  const quiz = (title: string, updatedAt: number) => ({ id: 'a', title, updatedAt }) as StoredQuiz

  it('is what was typed last, unless another tab has gone on with it since', () => {
    const typed = quiz('Caching', 2)
    expect(newerQuiz(undefined, typed)).toBe(typed)
    expect(newerQuiz(quiz('Cachin', 1), typed)).toBe(typed)
    const later = quiz('Caching, with ETag', 3)
    expect(newerQuiz(later, typed)).toBe(later)
  })
})
