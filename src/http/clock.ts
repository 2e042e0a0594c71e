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

/** The longest a timer can run, in real ms (24.8 days); a longer one would end at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * A clock that runs `scale` times as fast as the real one.
 * @param scale 1 is real time; 60 makes a minute last a second.
 */
export function createClock(scale = 1): Clock {
  const startedAt = performance.now()
  const epoch = Date.now()
  const now = () => (performance.now() - startedAt) * scale
  return {
    now,
    date: () => epoch + now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          clearTimeout(timer)
          reject(signal?.reason)
        }
        const timer = setTimeout(
          () => {
            signal?.removeEventListener('abort', onAbort)
            resolve()
          },
          Math.min(ms / scale, LONGEST_TIMER),
        )
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
  }
}
