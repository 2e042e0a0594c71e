/** The time of a run inside the worker. */
export interface WorkerTime {
  /** Lab ms since the run began, as a look at the clock gives them. */
  look(): number
  /** The same without the look counting. */
  readonly now: () => number
  /** It is this late at least. */
  atLeast(now: number): void
  /** When the next timer is due; null where there is none. */
  next(): number | null
  /** Runs the timer that is due, if one is; a timer that throws is told to `onError`. */
  runDue(onError: (error: unknown) => void): void
}

/** What of the global scope tells the time. */
export interface TimeScope {
  Date: DateConstructor
  performance: { now: () => number }
  setTimeout: unknown
  setInterval: unknown
  clearTimeout: unknown
  clearInterval: unknown
  AbortSignal: { timeout: (ms: number) => AbortSignal }
  Math: { random: () => number }
}

/**
 * Puts the run's time in the place of the platform's: timers, Date, performance.now and AbortSignal.timeout. Time
 * stands while code runs, but for each look at the clock: a loop that waits by looking comes to its end.
 * It stands alone, as its text is what a worker runs.
 * @param onChange called as timers are set
 */
export function installTime(scope: TimeScope, epoch: number, seed: number, onChange: () => void): WorkerTime {
  interface Timer {
    readonly id: number
    due: number
    readonly every: number | undefined
    readonly run: () => void
  }
  const LOOK_MS = 0.01
  const LONGEST = 2 ** 31 - 1
  const timers = new Map<number, Timer>()
  const RealDate = scope.Date
  let time = 0
  let count = 0
  const look = () => {
    time += LOOK_MS
    return time
  }

  const set = (repeats: boolean) =>
    function (callback: unknown, ms?: unknown, ...given: unknown[]): number {
      if (typeof callback !== 'function') throw new TypeError('A timer needs a function to call.')
      const asked = Math.trunc(Number(ms) || 0)
      const wait = asked < 1 || asked > LONGEST ? 1 : asked
      const id = ++count
      const run = () => Reflect.apply(callback, undefined, given)
      timers.set(id, { id, due: time + wait, every: repeats ? wait : undefined, run })
      onChange()
      return id
    }
  const clear = (id?: unknown) => void timers.delete(Number(id))
  const earliest = () => {
    let found: Timer | undefined
    for (const timer of timers.values()) if (!found || timer.due < found.due) found = timer
    return found
  }

  const define = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true })
  const setTimer = set(false)
  define(scope, 'setTimeout', setTimer)
  define(scope, 'setInterval', set(true))
  define(scope, 'clearTimeout', clear)
  define(scope, 'clearInterval', clear)
  define(scope.performance, 'now', look)
  define(scope.AbortSignal, 'timeout', (ms: number) => {
    const controller = new AbortController()
    const late = () => controller.abort(new DOMException('signal timed out', 'TimeoutError'))
    setTimer(late, ms)
    return controller.signal
  })

  const dateNow = () => Math.floor(epoch + look())
  function LabDate(...given: unknown[]): unknown {
    if (!new.target) return new RealDate(dateNow()).toString()
    return Reflect.construct(RealDate, given.length > 0 ? given : [dateNow()], new.target)
  }
  LabDate.prototype = RealDate.prototype
  define(LabDate, 'now', dateNow)
  define(LabDate, 'parse', RealDate.parse)
  define(LabDate, 'UTC', RealDate.UTC)
  define(LabDate, 'name', 'Date')
  define(RealDate.prototype, 'constructor', LabDate)
  define(scope, 'Date', LabDate)

  // mulberry32: the same run draws the same lots.
  let state = seed >>> 0
  define(scope.Math, 'random', () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  })

  return {
    look,
    now: () => time,
    atLeast(now) {
      if (now > time) time = now
    },
    next: () => earliest()?.due ?? null,
    runDue(onError) {
      const timer = earliest()
      if (!timer || timer.due > time) return
      if (timer.every === undefined) timers.delete(timer.id)
      else timer.due = time + timer.every
      try {
        timer.run()
      } catch (error) {
        onError(error)
      }
    },
  }
}
