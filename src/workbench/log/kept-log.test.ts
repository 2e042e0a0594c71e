import { expect, test } from 'vitest'
import { memoryStorage } from '#storage/memory-storage.ts'
import { createKeptLog } from './kept-log.ts'
import { createLineWriter } from './line-writer.ts'
import { LOG_LIMIT } from './log.ts'

/** Pages that follow each other, each with the log as it finds it. */
function pages() {
  const storage = memoryStorage('')
  let now = 0
  const clock = { now: () => now, date: () => 1_000 + now, sleep: async () => undefined }
  return {
    pass: (ms: number) => (now += ms),
    async open(before?: { flush: () => void }) {
      before?.flush()
      const writer = createLineWriter(
        storage.logs().then((logs) => ({ logs, tab: 1 })),
        () => undefined,
      )
      const log = createKeptLog(writer, 'messages', clock)
      const early = { ...log, flush: writer.flush }
      await log.ready
      return { ...early, texts: () => log.get().entries.map(({ data }) => data), storage }
    },
  }
}

const said = (data: string | Uint8Array) => ({ by: 'page', kind: 'text', data }) as const

test('a log is there again in the next page, bytes and all, and goes on', async () => {
  const { open, pass } = pages()
  const first = await open()
  first.restart()
  pass(5)
  first.write(said('one'))
  first.write({ ...said(new Uint8Array([1, 2])), size: 2, eventId: '7' })
  const second = await open(first)
  expect(second.get().entries).toEqual(first.get().entries)
  expect(second.get().entries[1]).toMatchObject({ id: 1, at: 5, date: 1_005, eventId: '7' })
  second.write(said('two'))
  expect(second.get().entries.at(-1)).toMatchObject({ id: 2, at: 5 })
  expect((await open(second)).texts()).toHaveLength(3)
})

test('what is written before the log has been read comes after what is in it', async () => {
  const { open } = pages()
  const first = await open()
  first.write(said('one'))
  first.flush()
  const writer = createLineWriter(
    first.storage.logs().then((logs) => ({ logs, tab: 1 })),
    () => undefined,
  )
  const clock = { now: () => 0, date: () => 0, sleep: async () => undefined }
  const log = createKeptLog(writer, 'messages', clock)
  log.write(said('early'))
  expect(log.get().entries).toEqual([])
  await log.ready
  expect(log.get().entries.map(({ id, data }) => [id, data])).toEqual([
    [0, 'one'],
    [1, 'early'],
  ])
})

test('a log that was cleared stays so, unless that is undone', async () => {
  const { open } = pages()
  const first = await open()
  first.write(said('one'))
  first.clear()
  const second = await open(first)
  expect(second.texts()).toEqual([])
  second.write(said('two'))
  second.clear()
  second.write(said('three'))
  second.undoClear()
  expect(second.texts()).toEqual(['two', 'three'])
  expect((await open(second)).texts()).toEqual(['two', 'three'])
})

test('no more is kept than is shown', async () => {
  const { open } = pages()
  const first = await open()
  for (let number = 0; number < LOG_LIMIT + 3; number++) first.write(said(String(number)))
  const second = await open(first)
  expect(second.texts()).toHaveLength(LOG_LIMIT)
  expect(second.texts()[0]).toBe('3')
})

test('lines that are no entries are passed over', async () => {
  const { open } = pages()
  const first = await open()
  first.write(said('one'))
  const logs = await first.storage.logs()
  await logs.write({ put: [{ place: '1/messages', number: 5, value: { id: 'five' } }], drop: [] })
  expect((await open(first)).texts()).toEqual(['one'])
})
