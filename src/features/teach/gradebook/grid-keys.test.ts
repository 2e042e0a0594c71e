import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCell } from './grid-keys.ts'

const size = { rows: 102, columns: 55, page: 10, head: 2 }
const press = (row: number, column: number, key: string, ctrlKey = false) =>
  nextCell({ row, column }, { key, ctrlKey }, size)

describe('keys in the grid', () => {
  it('go cell by cell, page by page, and to the ends', () => {
    expect(press(5, 5, 'ArrowDown')).toEqual({ row: 6, column: 5 })
    expect(press(5, 5, 'ArrowLeft')).toEqual({ row: 5, column: 4 })
    expect(press(5, 5, 'PageDown')).toEqual({ row: 15, column: 5 })
    expect(press(5, 5, 'PageUp')).toEqual({ row: 2, column: 5 })
    expect(press(5, 5, 'Home')).toEqual({ row: 5, column: 0 })
    expect(press(5, 5, 'Home', true)).toEqual({ row: 2, column: 0 })
    expect(press(5, 5, 'End', true)).toEqual({ row: 101, column: 54 })
    expect(press(2, 5, 'ArrowUp')).toEqual({ row: 1, column: 5 })
  })

  it('lead nowhere else: typing is left alone', () => {
    expect(press(5, 5, 'a')).toBeUndefined()
  })

  it('never leave the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(
        fc.nat(101),
        fc.nat(54),
        fc.constantFrom(...keys),
        fc.boolean(),
        (row, column, key, ctrl) => {
          const next = press(row, column, key, ctrl)
          expect(next && next.row >= 0 && next.row < 102 && next.column >= 0 && next.column < 55).toBe(true)
        },
      ),
    )
  })
})
