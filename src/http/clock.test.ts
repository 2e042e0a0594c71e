import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClock } from './clock.ts'

const NOON = Date.UTC(2026, 6, 1, 12)

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a clock', () => {
  it('begins at 0, and at the date of the day', () => {
    const clock = createClock()
    expect(clock.now()).toBe(0)
    expect(clock.date()).toBe(NOON)
  })

  it('at scale 60 makes a minute last a second', async () => {
    const clock = createClock(60)
    let awake = false
    void clock.sleep(60_000).then(() => (awake = true))
    await vi.advanceTimersByTimeAsync(999)
    expect(awake).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(awake).toBe(true)
    expect(clock.now()).toBe(60_000)
    expect(clock.date()).toBe(NOON + 60_000)
  })

  it('does not follow a wall clock that is set back', async () => {
    const clock = createClock()
    await vi.advanceTimersByTimeAsync(5_000)
    vi.setSystemTime(NOON - 3_600_000)
    expect(clock.now()).toBe(5_000)
    expect(clock.date()).toBe(NOON + 5_000)
  })

  it('asked to sleep longer than a timer can run does not end at once', async () => {
    let awake = false
    void createClock()
      .sleep(60 * 86_400_000)
      .then(() => (awake = true))
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(awake).toBe(false)
  })
})

describe('a sleep', () => {
  it('rejects with the reason of its signal, at once, and leaves no timer', async () => {
    const caller = new AbortController()
    const sleep = createClock().sleep(1_000, caller.signal)
    caller.abort(new Error('enough'))
    await expect(sleep).rejects.toThrow('enough')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not begin under a signal that is aborted already', async () => {
    await expect(createClock().sleep(1_000, AbortSignal.abort(new Error('no')))).rejects.toThrow('no')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not undone by an abort that comes after it', async () => {
    const caller = new AbortController()
    const sleep = createClock().sleep(10, caller.signal)
    await vi.advanceTimersByTimeAsync(10)
    caller.abort()
    await expect(sleep).resolves.toBeUndefined()
  })
})

describe('a clock whose scale is changed', () => {
  it('goes on from where it stands', async () => {
    const clock = createClock()
    await vi.advanceTimersByTimeAsync(1_000)
    clock.scale = 10
    await vi.advanceTimersByTimeAsync(1_000)
    expect(clock.now()).toBe(11_000)
    expect(clock.date()).toBe(NOON + 11_000)
  })

  it('lets what sleeps sleep on for the lab time that is left', async () => {
    const clock = createClock()
    let awake = false
    void clock.sleep(60_000).then(() => (awake = true))
    await vi.advanceTimersByTimeAsync(30_000)
    clock.scale = 60
    await vi.advanceTimersByTimeAsync(499)
    expect(awake).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(awake).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
