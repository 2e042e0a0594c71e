import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPart } from './parts-keys.ts'

// GET /users HTTP/1.1 · Host: x · Accept: y · empty line
const lines = [0, 0, 0, 1, 1, 2, 2, 3]

describe('an arrow key in a message', () => {
  it('leads to the parts beside it', () => {
    expect(nextPart('ArrowRight', 2, lines)).toBe(3)
    expect(nextPart('ArrowLeft', 3, lines)).toBe(2)
  })

  it('leads to the beginning of the line below or above', () => {
    expect(nextPart('ArrowDown', 1, lines)).toBe(3)
    expect(nextPart('ArrowUp', 6, lines)).toBe(3)
  })

  it('leads nowhere beyond the ends', () => {
    expect(nextPart('ArrowLeft', 0, lines)).toBeUndefined()
    expect(nextPart('ArrowUp', 2, lines)).toBeUndefined()
    expect(nextPart('ArrowRight', 7, lines)).toBeUndefined()
    expect(nextPart('ArrowDown', 7, lines)).toBeUndefined()
    expect(nextPart('Tab', 3, lines)).toBeUndefined()
    expect(nextPart('ArrowRight', -1, lines)).toBeUndefined()
  })

  it('right, again and again, meets every part once', () => {
    const someLines = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 1 })
      .map((sizes) => sizes.flatMap((size, line) => Array<number>(size).fill(line)))
    fc.assert(
      fc.property(someLines, (each) => {
        let at: number | undefined = 0
        let met = 0
        for (; at !== undefined; at = nextPart('ArrowRight', at, each)) met++
        expect(met).toBe(each.length)
        expect(nextPart('End', 0, each) ?? 0).toBe(each.length - 1)
      }),
    )
  })
})
