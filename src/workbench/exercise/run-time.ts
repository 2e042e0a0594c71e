import type { Clock } from '#http/clock.ts'

/** Tells of what time does in a run. */
export interface RunTimeEvents {
  /** A timer of the worker is due. */
  readonly onWorkerDue: (now: number) => void
  /** All is quiet, and nothing is left that could wake anything. */
  readonly onStuck: () => void
  /** The run would go on beyond its limit. */
  readonly onOvertime: () => void
}

/**
 * The time of one run, shared by the learner's code in its worker and by the network it sends to. It stands while
 * either does anything, and skips to the next thing that is due when both wait. So seven seconds of backoff are over at
 * once, slow work of the machine never looks like slow work of a server, and the same run takes the same time.
 */
export interface RunTime {
  /** The network's clock. */
  readonly clock: Clock
  /** Lets time stand while the network works on this, except where it sleeps itself. */
  standDuring<T>(work: Promise<T>): Promise<T>
  /** The network waits for this, which the worker is to do: time may go on, as the worker's own does. */
  waitDuring<T>(work: Promise<T>): Promise<T>
  /** The worker was sent something: it is busy until it says otherwise. */
  workerBusy(): void
  /** The worker waits; `next` is when a timer of its own is due. */
  workerIdle(next: number | null): void
  /** The worker's look at the clock. */
  atLeast(now: number): void
  stop(): void
}

/** Lab ms of the longest skip that is made at once; messages travel for less. */
const AT_ONCE = 100
/** Real ms of quiet before a longer skip: lab ms divided by this, and never more than the limit. */
const SKIPPED_PER_MS = 200
const LONGEST_QUIET_MS = 30
/** Real ms of quiet before what looks like work of the network is taken for waiting. */
const PATIENCE_MS = 3_000
/** Real ms of quiet before a run counts as stuck. */
const STUCK_MS = 150

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

/**
 * @param epoch the time when the run begins, in epoch ms
 * @param limitMs the longest a run may take, in lab ms
 */
export function createRunTime(epoch: number, limitMs: number, events: RunTimeEvents): RunTime {
  const sleepers = new Set<Sleeper>()
  let now = 0
  let underWay = 0
  let waiting = 0
  let worker: { readonly next: number | null } | undefined
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const earliest = () => {
    let found: Sleeper | undefined
    for (const sleeper of sleepers) if (!found || sleeper.due < found.due) found = sleeper
    return found
  }

  const plan = () => {
    clearTimeout(timer)
    if (stopped || !worker) return
    const sleeper = earliest()
    const due = Math.min(sleeper?.due ?? Infinity, worker.next ?? Infinity)
    const isStill = underWay <= sleepers.size + waiting
    if (due === Infinity) {
      if (isStill) timer = setTimeout(events.onStuck, STUCK_MS)
      return
    }
    const skip = due - now
    const quiet = skip <= AT_ONCE ? 0 : Math.min(LONGEST_QUIET_MS, skip / SKIPPED_PER_MS)
    timer = setTimeout(() => step(sleeper, due), isStill ? quiet : PATIENCE_MS)
  }

  const step = (sleeper: Sleeper | undefined, due: number) => {
    if (due > limitMs) return events.onOvertime()
    now = Math.max(now, due)
    if (sleeper?.due === due) {
      sleepers.delete(sleeper)
      sleeper.wake()
      return plan()
    }
    worker = undefined
    events.onWorkerDue(now)
  }

  const sleep: Clock['sleep'] = (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const onAbort = () => {
        sleepers.delete(sleeper)
        plan()
        reject(signal?.reason)
      }
      const sleeper: Sleeper = {
        due: now + ms,
        wake: () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        },
      }
      sleepers.add(sleeper)
      signal?.addEventListener('abort', onAbort, { once: true })
      plan()
    })

  return {
    clock: { now: () => now, date: () => epoch + now, sleep },
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
    async waitDuring(work) {
      waiting += 1
      plan()
      try {
        return await work
      } finally {
        waiting -= 1
        plan()
      }
    },
    workerBusy() {
      worker = undefined
      clearTimeout(timer)
    },
    workerIdle(next) {
      worker = { next }
      plan()
    },
    atLeast(moment) {
      if (moment > now && moment < limitMs) now = moment
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
