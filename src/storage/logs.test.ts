import { expect, test } from 'vitest'
import { memoryStorage } from './memory-storage.ts'

const line = (place: string, number: number, value: unknown = number) => ({ place, number, value })
const storage = () => memoryStorage('no database here')

test('lines are kept by place, and given by number', async () => {
  const logs = await storage().logs()
  await logs.write({ put: [line('a', 2), line('b', 1), line('a', 10), line('a', 1)], drop: [] })
  expect((await logs.lines('a')).map(({ number }) => number)).toEqual([1, 2, 10])
  expect(await logs.line('b', 1)).toEqual(line('b', 1))
  expect(await logs.line('b', 2)).toBeUndefined()
})

test('a line takes the place of the one with its number', async () => {
  const logs = await storage().logs()
  await logs.write({ put: [line('a', 1, 'old')], drop: [] })
  await logs.write({ put: [line('a', 1, 'new')], drop: [] })
  expect(await logs.lines('a')).toEqual([line('a', 1, 'new')])
})

test('what is dropped goes before what is put, and of its place alone', async () => {
  const logs = await storage().logs()
  await logs.write({ put: [line('a', 1), line('a', 2), line('a', 3), line('b', 1)], drop: [] })
  await logs.write({ put: [line('a', 1, 'again')], drop: [{ place: 'a', before: 3 }] })
  expect((await logs.lines('a')).map(({ value }) => value)).toEqual(['again', 3])
  expect(await logs.lines('b')).toHaveLength(1)
})

test('clearing the history and erasing take the logs along', async () => {
  for (const end of ['clearExchanges', 'erase'] as const) {
    const kept = storage()
    const logs = await kept.logs()
    await logs.write({ put: [line('a', 1)], drop: [] })
    await kept[end]()
    expect(await logs.lines('a')).toEqual([])
  }
})
