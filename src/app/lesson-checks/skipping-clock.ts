import type { Clock } from '#http/clock.ts'

interface Sleeper {
  /** Lab ms. */
  readonly due: number
  readonly wake: () => void
}

/** Lab ms that a message of one hop takes at most, with room to spare. */
const A_STEP = 100
/** Lab ms that are skipped for each real ms of silence. */
const SKIPPED_PER_MS = 200

/**
 * A clock for runs that nobody watches and that still need timeouts: it stands while anything happens, and skips to
 * the end of the shortest sleep when nothing does. So a timeout of 1 s comes before an answer after 5 s, and
 * neither takes long. What is not told by this clock, such as the platform's cryptography, is given
 * real time in proportion to the skip.
 */
export function createSkippingClock(epoch = Date.UTC(2026, 6, 1, 12)): Clock {
  let now = 0
  let skipping = false
  const sleepers = new Set<Sleeper>()

  const skip = async () => {
    while (sleepers.size > 0) {
      const next = shortest(sleepers)
      await silence(next.due - now)
      if (next !== shortest(sleepers)) continue
      sleepers.delete(next)
      now = next.due
      next.wake()
    }
    skipping = false
  }

  return {
    now: () => now,
    date: () => epoch + now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          sleepers.delete(sleeper)
          reject(signal?.reason)
        }
        const wake = () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        }
        const sleeper = { due: now + ms, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', onAbort, { once: true })
        if (skipping) return
        skipping = true
        void skip()
      }),
  }
}

function shortest(sleepers: ReadonlySet<Sleeper>): Sleeper | undefined {
  let found: Sleeper | undefined
  for (const sleeper of sleepers) if (!found || sleeper.due < found.due) found = sleeper
  return found
}

/** Lets everything run that can run now; the longer the skip, the longer it waits for more to come. */
function silence(skipped: number): Promise<void> {
  return new Promise((resolve) => {
    if (skipped <= A_STEP) setImmediate(resolve)
    else setTimeout(resolve, skipped / SKIPPED_PER_MS)
  })
}
