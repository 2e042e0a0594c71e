import type { Clock } from './clock.ts'
import { askRateLimit, type RateLimit, type RateLimitState, type RateLimitVerdict } from './rate-limit.ts'

/** How many requests go out, and how fast. */
export interface BurstPlan {
  /** At least 0. */
  readonly count: number
  /** At most so many are under way at once; 1 sends one after the other. At least 1. */
  readonly concurrency: number
  /** The limit that the client puts on itself; without it, only the concurrency holds it back. */
  readonly rate?: RateLimit
}

/** What a burst needs from around it. */
export interface BurstContext<Result> {
  readonly clock: Clock
  /** Ends the burst: nothing more is sent, and what is under way is told by its own signal. */
  readonly signal: AbortSignal
  readonly send: (index: number, signal: AbortSignal) => Promise<Result>
  /** Lets the page do something else; awaited after every {@link SLICE} requests. */
  readonly breathe: () => Promise<void>
  /** Hears what the client's own limit says, each time it is asked; `at` in lab ms. */
  readonly onRate?: (verdict: RateLimitVerdict, at: number) => void
}

/** Requests that are started in one go: each costs the page some milliseconds. */
export const SLICE = 20

/**
 * Sends the requests of a plan in order, each as soon as the concurrency and the client's own limit allow.
 * Resolves once all that were sent have settled: their results by index, with gaps for those never sent.
 * Where a send rejects, nothing more is sent, and the burst rejects with that error once the rest has settled.
 */
export async function runBurst<Result>(
  { count, concurrency, rate }: BurstPlan,
  { clock, signal, send, breathe, onRate }: BurstContext<Result>,
): Promise<(Result | undefined)[]> {
  const results: (Result | undefined)[] = Array.from({ length: count }, () => undefined)
  const failures: unknown[] = []
  let next = 0
  let limit: RateLimitState | undefined
  const over = () => signal.aborted || failures.length > 0 || next >= count

  const permit = async (): Promise<void> => {
    while (rate && !over()) {
      const at = clock.now()
      const verdict = askRateLimit(rate, limit, at)
      limit = verdict.state
      onRate?.(verdict, at)
      if (verdict.allowed) return
      await clock.sleep(verdict.waitMs, signal).catch(() => undefined)
    }
  }

  // One permit at a time, so that requests leave in order and a freed token goes to whoever waited longest.
  let gate = Promise.resolve()
  const takeTurn = (): Promise<number | undefined> => {
    const turn = gate.then(async () => {
      await permit()
      if (over()) return undefined
      const index = next++
      if (index > 0 && index % SLICE === 0) await breathe()
      return signal.aborted ? undefined : index
    })
    gate = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }

  const lane = async () => {
    for (let index = await takeTurn(); index !== undefined; index = await takeTurn()) {
      try {
        results[index] = await send(index, signal)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, lane))
  if (failures.length > 0) throw failures[0]
  return results
}
