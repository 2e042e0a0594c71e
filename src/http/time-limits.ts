import type { Clock } from './clock.ts'
import type { Outcome } from './exchange.ts'

/** The limits of one attempt in ms, each absent where there is none. */
export interface AttemptLimits {
  readonly attemptMs?: number
  readonly connectMs?: number
  readonly silenceMs?: number
  /** What is left of the time for everything. */
  readonly leftMs?: number
}

/** Which limit ran out. */
export type SpentLimit = NonNullable<Extract<Outcome, { kind: 'timeout' }>['limit']> | 'attempt'

/** The running limits of one attempt. */
export interface TimeLimits {
  /** A connection is being made, or there is one. */
  readonly connecting: () => void
  readonly connected: () => void
  /** Something arrived. */
  readonly heard: () => void
  readonly stop: () => void
}

/** Starts the limits of an attempt; `onSpent` hears of the first that runs out, and of no other. */
export function startTimeLimits(
  clock: Clock,
  limits: AttemptLimits,
  onSpent: (limit: SpentLimit) => void,
): TimeLimits {
  const all = new AbortController()
  const spend = (limit: SpentLimit) => {
    if (all.signal.aborted) return
    all.abort()
    onSpent(limit)
  }
  const after = (ms: number | undefined, limit: SpentLimit, signal = all.signal) => {
    if (ms === undefined) return
    clock.sleep(ms, signal).then(
      () => spend(limit),
      () => undefined,
    )
  }
  // First, so that where two limits end together the one for everything is named.
  after(limits.leftMs, 'deadline')
  after(limits.attemptMs, 'attempt')

  // Undefined while a connection is being made: that is another limit's business.
  let heardAt: number | undefined = clock.now()
  const listen = async (silenceMs: number) => {
    for (;;) {
      const leftMs = heardAt === undefined ? silenceMs : heardAt + silenceMs - clock.now()
      if (leftMs <= 0) return spend('read')
      await clock.sleep(leftMs, all.signal)
    }
  }
  if (limits.silenceMs !== undefined) listen(limits.silenceMs).catch(() => undefined)

  let connection = new AbortController()
  return {
    connecting: () => {
      heardAt = undefined
      connection = new AbortController()
      after(limits.connectMs, 'connect', AbortSignal.any([all.signal, connection.signal]))
    },
    connected: () => {
      heardAt = clock.now()
      connection.abort()
    },
    heard: () => {
      heardAt = clock.now()
    },
    stop: () => all.abort(),
  }
}
