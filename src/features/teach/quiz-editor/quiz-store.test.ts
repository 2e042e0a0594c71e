import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { memoryStorage } from '#storage/memory-storage.ts'
import type { StoredQuiz } from '#storage/record-schema.ts'
import type { Storage } from '#storage/storage.ts'
import { changed, removed, renamed } from './draft/quiz-changes.ts'
import { quizOf, trueFalse } from './draft/samples.ts'
import { createQuizStore, type QuizState, type QuizStore } from './quiz-store.ts'

async function opened(storage: Storage): Promise<QuizStore> {
  const store = createQuizStore(storage, 'caching')
  store.follow()
  await until(store, ({ quiz }) => quiz !== undefined)
  return store
}

/** Waits for a state that a user would see. */
function until(store: QuizStore, seen: (state: QuizState) => boolean): Promise<QuizState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!seen(store.read())) return
      stop()
      resolve(store.read())
    }
    const stop = store.subscribe(look)
    queueMicrotask(look)
  })
}

async function withQuiz(): Promise<Storage> {
  const storage = memoryStorage('')
  const records = await storage.records()
  await records.putAll('quizzes', [quizOf(trueFalse('a'), trueFalse('b'))])
  return storage
}
const says = (id: string, text: string) => changed(id, (question) => ({ ...question, text }))
const texts = ({ quiz }: QuizState) => quiz?.questions.map(({ text }) => text)
const stored = async (storage: Storage) => (await storage.records()).get('quizzes', 'caching')

describe('a quiz being edited', () => {
  it('shows what is typed at once, and stores it', async () => {
    const storage = await withQuiz()
    const store = await opened(storage)
    store.change(renamed('C'), 'the title', 'title')
    store.change(renamed('Ca'), 'the title', 'title')
    expect(store.read()).toMatchObject({ quiz: { title: 'Ca' }, saving: 'storing' })
    await until(store, ({ saving }) => saving === 'stored')
    expect(await stored(storage)).toMatchObject({ title: 'Ca' })
  })

  it('keeps what two tabs write into different questions', async () => {
    const storage = await withQuiz()
    const [one, other] = [await opened(storage), await opened(storage)]
    one.change(says('a', 'One?'), 'a')
    other.change(says('b', 'Other?'), 'b')
    for (const store of [one, other])
      await until(store, (state) => texts(state)?.join() === 'One?,Other?' && state.saving === 'stored')
    expect((await stored(storage))?.questions.map(({ text }) => text)).toEqual(['One?', 'Other?'])
  })

  it('undoes its own steps, and not those of another tab', async () => {
    const storage = await withQuiz()
    const [one, other] = [await opened(storage), await opened(storage)]
    one.change(removed('a'), 'deleting')
    await until(other, (state) => state.quiz?.questions.length === 1)
    other.change(says('b', 'Other?'), 'b')
    await until(one, (state) => texts(state)?.join() === 'Other?')
    expect(one.undo()?.what).toBe('deleting')
    expect(texts(one.read())).toEqual(['Is a true?', 'Other?'])
    expect(one.redo()?.what).toBe('deleting')
    expect(texts(one.read())).toEqual(['Other?'])
  })

  it('keeps on screen what can’t be stored, and stores it once it can', async () => {
    const storage = await withQuiz()
    let full = true
    const failing: Storage = {
      ...storage,
      records: async () => {
        const records = await storage.records()
        return {
          ...records,
          change: (...args) => (full ? Promise.reject(new Error('No room left.')) : records.change(...args)),
        }
      },
    }
    const store = await opened(failing)
    store.change(renamed('New'), 'the title')
    expect(await until(store, ({ saving }) => saving === 'failed')).toMatchObject({
      quiz: { title: 'New' },
      problem: 'No room left.',
    })
    full = false
    store.retry()
    await until(store, ({ saving }) => saving === 'stored')
    expect(await stored(storage)).toMatchObject({ title: 'New' })
  })

  it('is stored as older than what was typed while it was on its way', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const storage = await withQuiz()
    const ahead: StoredQuiz[] = []
    const stores: unknown[] = []
    let typeOn = () => {}
    const slow: Storage = {
      ...storage,
      async records() {
        const records = await storage.records()
        return {
          ...records,
          writeAhead(quiz) {
            ahead.push(quiz)
            return () => undefined
          },
          change: (table, id, change) =>
            records.change(table, id, (current) => {
              typeOn()
              const next = change(current)
              stores.push(next)
              return next
            }),
        }
      },
    }
    const store = await opened(slow)
    typeOn = () => {
      typeOn = () => {}
      // Later, unless the clock was set back.
      vi.setSystemTime(Date.now() - 1_000)
      store.change(renamed('Caching'), 'the title', 'title')
      vi.setSystemTime(Date.now() + 2_000)
    }
    store.change(renamed('Cac'), 'the title', 'title')
    await until(store, ({ saving }) => saving === 'stored')
    const [first, last] = ahead
    expect([first?.title, last?.title]).toEqual(['Cac', 'Caching'])
    expect(stores[0]).toMatchObject({ title: 'Cac', updatedAt: first?.updatedAt })
    expect(last?.updatedAt).toBeGreaterThan(first?.updatedAt ?? NaN)
  })

  it('is told apart where there is none', async () => {
    const store = await opened(memoryStorage(''))
    expect(store.read().quiz).toBeNull()
  })
})
