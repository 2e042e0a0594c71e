import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTurns } from './turns.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('turns', () => {
  const crowd = (size: number) => {
    const turn = createTurns(3)
    const passed: number[] = []
    for (let one = 0; one < size; one++) void turn().then(() => passed.push(one))
    return { turn, passed }
  }

  it('let the first few pass without a delay', async () => {
    const { passed } = crowd(5)
    await Promise.resolve()
    expect(passed).toEqual([0, 1, 2])
  })

  it('let the rest pass in order, as many in each turn', async () => {
    const { passed } = crowd(8)
    await vi.advanceTimersByTimeAsync(0)
    expect(passed).toEqual([0, 1, 2, 3, 4, 5])
    await vi.advanceTimersByTimeAsync(1)
    expect(passed).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('let a latecomer wait behind those who wait', async () => {
    const { turn, passed } = crowd(7)
    await vi.advanceTimersByTimeAsync(0)
    void turn().then(() => passed.push(99))
    await vi.advanceTimersByTimeAsync(5)
    expect(passed).toEqual([0, 1, 2, 3, 4, 5, 6, 99])
  })

  it('leave no timer behind once nobody passes', async () => {
    crowd(4)
    await vi.runAllTimersAsync()
    expect(vi.getTimerCount()).toBe(0)
  })
})
