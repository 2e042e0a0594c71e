import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCapture } from './capture.ts'

describe('a capture', () => {
  it('keeps the first bytes up to its limit and counts them all, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), fc.nat(100), (chunks, limit) => {
        const capture = createCapture(limit)
        for (const chunk of chunks) capture.add(chunk)
        const all = chunks.flatMap((chunk) => [...chunk])
        const { bytes, size } = capture.captured()
        expect([...bytes]).toEqual(all.slice(0, limit))
        expect(size).toBe(all.length)
      }),
    )
  })

  it('may be asked half-way and goes on after that', () => {
    const capture = createCapture()
    capture.add(new Uint8Array([1, 2]))
    const early = capture.captured()
    capture.add(new Uint8Array([3]))
    expect([...early.bytes]).toEqual([1, 2])
    expect([...capture.captured().bytes]).toEqual([1, 2, 3])
  })

  it('of nothing is empty', () => {
    expect(createCapture().captured()).toEqual({ bytes: new Uint8Array(), size: 0 })
  })
})
