/**
 * Time as the lab tells it. Client policy and mock network share one clock, so
 * that a minute of backoff can be made to run in a second.
 */
export interface Clock {
  /** Lab milliseconds since some fixed moment; never goes backwards. */
  now(): number
  /** The lab's wall-clock time as milliseconds since the epoch, for Date fields and history. */
  date(): number
  /** Resolves after `ms` lab milliseconds; rejects with the signal's reason once it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** A clock whose speed can be changed while it runs. */
export interface ScalableClock extends Clock {
  /** How many lab ms pass in one real ms: 1 is real time, 60 makes a minute last a second. Above 0. */
  scale: number
}

/** The longest a timer can run, in real ms (24.8 days); a longer one would end at once. */
const LONGEST_TIMER = 2 ** 31 - 1

interface Sleeper {
  /** Lab ms. */
  readonly due: number
  readonly wake: () => void
  timer?: ReturnType<typeof setTimeout>
}

/**
 * A clock that runs `scale` times as fast as the real one. When its scale is changed,
 * what sleeps sleeps on for the lab time that is left.
 */
export function createClock(scale = 1): ScalableClock {
  const sleepers = new Set<Sleeper>()
  const epoch = Date.now()
  let speed = scale
  let since = { real: performance.now(), lab: 0 }

  const now = () => since.lab + (performance.now() - since.real) * speed
  const plan = (sleeper: Sleeper) => {
    clearTimeout(sleeper.timer)
    const ms = Math.max(0, sleeper.due - now()) / speed
    sleeper.timer = setTimeout(sleeper.wake, Math.min(ms, LONGEST_TIMER))
  }

  return {
    now,
    date: () => epoch + now(),
    get scale() {
      return speed
    },
    set scale(next) {
      since = { real: performance.now(), lab: now() }
      speed = next
      for (const sleeper of sleepers) plan(sleeper)
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const forget = () => {
          clearTimeout(sleeper.timer)
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', onAbort)
        }
        const onAbort = () => {
          forget()
          reject(signal?.reason)
        }
        const sleeper: Sleeper = {
          due: now() + ms,
          wake: () => {
            forget()
            resolve()
          },
        }
        sleepers.add(sleeper)
        plan(sleeper)
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
  }
}
