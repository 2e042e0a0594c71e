import { expect, test } from 'vitest'
import { createSoonStore } from './soon-store.ts'

function counting() {
  const later: (() => void)[] = []
  const store = createSoonStore(0, (tell) => void later.push(tell))
  const told: number[] = []
  const stop = store.subscribe(() => told.push(store.get()))
  return { store, told, stop, pass: () => later.splice(0).forEach((tell) => tell()) }
}

const addOne = (value: number) => value + 1

test('a change is there at once and told once for all of its time', () => {
  const { store, told, pass } = counting()
  store.change(addOne)
  store.change(addOne)
  expect([store.get(), told]).toEqual([2, []])
  pass()
  expect(told).toEqual([2])
  store.change(addOne)
  pass()
  expect(told).toEqual([2, 3])
})

test('who has stopped listening is told nothing', () => {
  const { store, told, stop, pass } = counting()
  store.change(addOne)
  stop()
  pass()
  expect(told).toEqual([])
})
