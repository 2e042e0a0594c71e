import { expect, test } from 'vitest'
import type { LogChange, Logs } from '#storage/logs.ts'
import { memoryStorage } from '#storage/memory-storage.ts'
import { createLineWriter } from './line-writer.ts'

async function writing(write?: Logs['write'], remembered: (readonly LogChange[])[] = []) {
  const forgetting = new AbortController()
  const logs = await memoryStorage('').logs()
  const changes: LogChange[] = []
  const later: (() => void)[] = []
  const watched: Logs = {
    ...logs,
    write(change) {
      changes.push(change)
      return (write ?? logs.write)(change)
    },
    writeAhead(_id, ahead) {
      remembered.push(ahead)
      return () => forgetting.abort()
    },
  }
  const opening = Promise.resolve({ logs: watched, tab: 2 })
  const writer = createLineWriter(opening, (flush) => void later.push(flush))
  await opening
  return {
    writer,
    logs,
    changes,
    forgotten: forgetting.signal,
    pass: () => later.splice(0).forEach((flush) => flush()),
  }
}

const line = (number: number, value: unknown = number) => ({ place: 'a', number, value })

test('lines of one time are written in one batch, under the number of the tab', async () => {
  const { writer, logs, changes, pass } = await writing()
  writer.put(line(1))
  writer.put(line(2))
  expect(changes).toEqual([])
  pass()
  expect(changes).toHaveLength(1)
  expect(await logs.lines('2/a')).toHaveLength(2)
  expect(await writer.lines('a')).toHaveLength(2)
})

test('of a line that changes fast, only the last is written', async () => {
  const { writer, changes, pass } = await writing()
  writer.put(line(1, 'old'))
  writer.put(line(1, 'new'))
  pass()
  expect(changes).toEqual([{ put: [{ place: '2/a', number: 1, value: 'new' }], drop: [] }])
})

test('what was put is there for who reads, before its time', async () => {
  const { writer } = await writing()
  writer.put(line(7))
  expect(await writer.line('a', 7)).toMatchObject({ value: 7 })
})

test('what is dropped is gone, and what is put after that stays', async () => {
  const { writer, pass } = await writing()
  writer.put(line(1))
  writer.put(line(3))
  writer.drop('a', 3)
  writer.put(line(2, 'back'))
  pass()
  expect((await writer.lines('a')).map(({ number }) => number)).toEqual([2, 3])
})

test('why nothing could be written is told until something can', async () => {
  let full = true
  const { writer, pass } = await writing(async () => {
    if (full) throw new Error('no room')
  })
  writer.put(line(1))
  pass()
  await Promise.resolve()
  expect(writer.problem.get()).toBe('no room')
  full = false
  writer.put(line(2))
  pass()
  await Promise.resolve()
  expect(writer.problem.get()).toBeUndefined()
})

test('what is not yet written when the page goes is remembered, until it is written', async () => {
  const remembered: (readonly LogChange[])[] = []
  let write = () => {}
  const written = new Promise<void>((resolve) => (write = resolve))
  const { writer, pass, forgotten } = await writing(() => written, remembered)
  writer.put(line(1))
  pass()
  writer.put(line(2))
  writer.leave()
  expect(remembered).toEqual([
    [
      { put: [{ ...line(1), place: '2/a' }], drop: [] },
      { put: [{ ...line(2), place: '2/a' }], drop: [] },
    ],
  ])
  expect(forgotten.aborted).toBe(false)
  write()
  await expect.poll(() => forgotten.aborted).toBe(true)
})

test('a page with nothing to write remembers nothing', async () => {
  const remembered: (readonly LogChange[])[] = []
  const { writer, pass } = await writing(undefined, remembered)
  writer.put(line(1))
  pass()
  await writer.lines('a')
  writer.leave()
  expect(remembered).toEqual([])
})

test('what has been forgotten is never written', async () => {
  const { writer, pass } = await writing()
  writer.put(line(1))
  writer.forget()
  pass()
  expect(await writer.lines('a')).toEqual([])
})
