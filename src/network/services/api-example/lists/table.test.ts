import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTable } from './table.ts'

interface Note {
  readonly id: number
  readonly by: number
  readonly tags: readonly string[]
}

const indexes = { by: ({ by }: Note) => [by], tag: ({ tags }: Note) => tags }
const notes = fc.record({
  id: fc.nat(12),
  by: fc.nat(2),
  tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
})
const changes = fc.array(fc.oneof(notes, fc.nat(12)), { maxLength: 40 })

test('a table finds what a search through all records would find, in the order of the keys', () => {
  fc.assert(
    fc.property(fc.array(notes, { maxLength: 8 }), changes, (first, later) => {
      const table = createTable(({ id }: Note) => id, indexes, first)
      const plain = new Map(first.map((note) => [note.id, note]))
      for (const change of later) {
        if (typeof change === 'number') {
          table.delete(change)
          plain.delete(change)
        } else {
          table.set(change)
          plain.set(change.id, change)
        }
      }
      const all = [...plain.values()].toSorted((a, b) => a.id - b.id)
      expect(table.all()).toEqual(all)
      expect(table.size).toBe(all.length)
      for (const by of [0, 1, 2, 3]) {
        expect(table.select([['by', by]])).toEqual(all.filter((note) => note.by === by))
        expect(
          table.select([
            ['tag', 'a'],
            ['by', by],
            ['tag', 'b'],
          ]),
        ).toEqual(all.filter((note) => note.by === by && note.tags.includes('a') && note.tags.includes('b')))
      }
      for (let id = 0; id <= 12; id++) expect(table.get(id)).toEqual(plain.get(id))
    }),
  )
})

test('another order is kept until the table changes', () => {
  const table = createTable(({ id }: { id: number }) => id, {}, [{ id: 1 }, { id: 2 }])
  let comparisons = 0
  const falling = (a: { id: number }, b: { id: number }) => {
    comparisons++
    return b.id - a.id
  }
  expect(table.sorted('-id', falling)).toEqual([{ id: 2 }, { id: 1 }])
  const once = comparisons
  table.sorted('-id', falling)
  expect(comparisons).toBe(once)
  table.set({ id: 3 })
  expect(table.sorted('-id', falling)).toEqual([{ id: 3 }, { id: 2 }, { id: 1 }])
})

test.each([500, 50_000])('among %i records, finding, adding and removing looks at a few dozen', (size) => {
  let looks = 0
  const keyOf = ({ id }: Note) => {
    looks++
    return id
  }
  const table = createTable(
    keyOf,
    indexes,
    Array.from({ length: size }, (_, id) => ({ id, by: id % (size / 5), tags: [] })),
  )
  looks = 0
  expect(table.get(size - 1)).toBeDefined()
  expect(table.select([['by', 42]])).toHaveLength(5)
  table.set({ id: size, by: 42, tags: [] })
  table.delete(7)
  expect(looks).toBeLessThan(100)
})
