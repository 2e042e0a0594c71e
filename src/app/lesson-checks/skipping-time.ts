import type { Clock } from '#http/clock.ts'

interface Sleeper {
  /** Lab ms. */
  readonly due: number
  readonly wake: () => void
  readonly inNetwork: boolean
}

/** One time, told by two clocks, for a run that nobody watches. */
export interface SkippingTime {
  readonly clientClock: Clock
  readonly networkClock: Clock
  /** Lets time stand while the network works on this, except where it sleeps itself. */
  standDuring<T>(work: Promise<T>): Promise<T>
}

/** Lab ms of the longest sleep that is over at once; messages travel for less. */
const AT_ONCE = 100
/** Lab ms that each real ms of silence stands for where the sleep is longer. */
const SKIPPED_PER_MS = 200

/**
 * Time that stands while anything happens and skips to the end of the shortest sleep when nothing does. So a timeout of
 * 1 s comes before an answer after 5 s, neither takes long, and slow work of the machine never looks like
 * slow work of a server. For tests only.
 */
export function createSkippingTime(epoch = Date.UTC(2026, 6, 1, 12)): SkippingTime {
  let now = 0
  let underWay = 0
  const sleepers = new Set<Sleeper>()
  let forget = () => {}

  const isStill = () => underWay <= [...sleepers].filter(({ inNetwork }) => inNetwork).length

  const plan = () => {
    forget()
    const next = shortest(sleepers)
    if (!next || !isStill()) return
    forget = afterSilence(next.due - now, () => {
      sleepers.delete(next)
      now = next.due
      next.wake()
      plan()
    })
  }

  const clock = (inNetwork: boolean): Clock => ({
    now: () => now,
    date: () => epoch + now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          sleepers.delete(sleeper)
          plan()
          reject(signal?.reason)
        }
        const wake = () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        }
        const sleeper = { due: now + ms, wake, inNetwork }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', onAbort, { once: true })
        plan()
      }),
  })

  return {
    clientClock: clock(false),
    networkClock: clock(true),
    async standDuring(work) {
      underWay += 1
      plan()
      try {
        return await work
      } finally {
        underWay -= 1
        plan()
      }
    },
  }
}

function shortest(sleepers: ReadonlySet<Sleeper>): Sleeper | undefined {
  let found: Sleeper | undefined
  for (const sleeper of sleepers) if (!found || sleeper.due < found.due) found = sleeper
  return found
}

/** Calls back when all that can run now has run; returns the way to call it off. */
function afterSilence(skipped: number, callback: () => void): () => void {
  if (skipped > AT_ONCE) {
    const timer = setTimeout(callback, skipped / SKIPPED_PER_MS)
    return () => clearTimeout(timer)
  }
  const turn = setImmediate(callback)
  return () => clearImmediate(turn)
}
