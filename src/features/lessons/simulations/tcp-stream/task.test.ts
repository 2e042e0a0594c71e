import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesText } from './byte-text.ts'
import { isRight, taskOf, type TaskRead } from './task.ts'

const read = (...completes: string[]): TaskRead => ({ chunk: new Uint8Array(), steps: [], completes })

describe('an answer', () => {
  test('names the completed messages in order', () => {
    expect(isRight(read('GET', 'tea'), 'GET tea')).toBe(true)
    expect(isRight(read('GET', 'tea'), ' GET,  tea ')).toBe(true)
    expect(isRight(read('GET', 'tea'), 'tea GET')).toBe(false)
    expect(isRight(read('GET', 'tea'), 'GET')).toBe(false)
    expect(isRight(read('GET'), 'get')).toBe(false)
  })

  test('is empty or “none” where none is complete', () => {
    expect(isRight(read(), '')).toBe(true)
    expect(isRight(read(), 'None')).toBe(true)
    expect(isRight(read('GET'), 'none')).toBe(false)
    expect(isRight(read(), 'GE')).toBe(false)
  })
})

describe('a task', () => {
  const any = [
    fc.constantFrom('newline' as const, 'length' as const),
    fc.integer({ min: 1, max: 9_999 }),
  ] as const

  test('has five reads with something in each, which complete four messages in all', () => {
    fc.assert(
      fc.property(...any, (framing, seed) => {
        const reads = taskOf(framing, seed)
        expect(reads.length).toBe(5)
        for (const { chunk } of reads) expect(chunk.length).toBeGreaterThan(0)
        expect(reads.flatMap(({ completes }) => completes).length).toBe(4)
      }),
    )
  })

  test('completes by newline what stands before each newline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (seed) => {
        const reads = taskOf('newline', seed)
        const all = reads.map(({ chunk }) => bytesText(chunk)).join('')
        expect(reads.flatMap(({ completes }) => completes)).toEqual(all.split('↵').slice(0, -1))
        for (const { chunk, completes } of reads)
          expect(completes.length).toBe([...bytesText(chunk)].filter((char) => char === '↵').length)
      }),
    )
  })
})
