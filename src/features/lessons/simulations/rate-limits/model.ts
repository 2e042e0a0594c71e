import { askRateLimit, type RateLimit, type RateLimitState } from '#http/rate-limit.ts'
import { draw } from '#features/lessons/simulations/frame/draw.ts'

export const algorithms = ['fixed-window', 'sliding-window', 'token-bucket'] as const
type Algorithm = (typeof algorithms)[number]

export const patterns = ['border', 'burst', 'steady', 'random', 'none'] as const
export type Pattern = (typeof patterns)[number]

export interface RateSettings {
  /** Requests allowed in a window; tokens that fit in the bucket. */
  readonly limit: number
  readonly windowMs: number
  /** When requests arrive by themselves. */
  readonly pattern: Pattern
  readonly seed: number
  /** Moments at which the learner sent one, in ms. */
  readonly sent: readonly number[]
}

interface Arrival {
  readonly at: number
  /** Sent by the learner. */
  readonly own: boolean
}

/** What a limit said to a request. */
export interface Answered extends Arrival {
  readonly allowed: boolean
  /** How many more it would have let through right then. */
  readonly remaining: number
  /** As the mock network's servers say it: whole seconds, never too early. Only with 429. */
  readonly retryAfterSeconds?: number
  /** What the limit remembers from here on. */
  readonly state: RateLimitState
}

/** One algorithm, and what it made of all the requests. */
export interface Lane {
  readonly algorithm: Algorithm
  readonly rule: RateLimit
  readonly answers: readonly Answered[]
}

export interface RateRun {
  readonly lengthMs: number
  readonly arrivals: readonly Arrival[]
  readonly lanes: readonly Lane[]
}

/** Asks all three algorithms about the same requests. The run is three windows long. */
export function simulate(settings: RateSettings): RateRun {
  const { limit, windowMs } = settings
  const lengthMs = 3 * windowMs
  const arrivals = arrivalsOf(settings, lengthMs)
  const lanes = algorithms.map((algorithm): Lane => {
    const rule = { algorithm, limit, windowMs }
    let state: RateLimitState | undefined
    const answers = arrivals.map((arrival): Answered => {
      const verdict = askRateLimit(rule, state, arrival.at)
      state = verdict.state
      const { allowed, remaining } = verdict
      if (allowed) return { ...arrival, allowed, remaining, state }
      const retryAfterSeconds = Math.max(1, Math.ceil(verdict.waitMs / 1_000))
      return { ...arrival, allowed, remaining, retryAfterSeconds, state }
    })
    return { algorithm, rule, answers }
  })
  return { lengthMs, arrivals, lanes }
}

function arrivalsOf(settings: RateSettings, lengthMs: number): Arrival[] {
  const byPattern = patternTimes(settings, lengthMs).map((at) => ({ at, own: false }))
  const own = settings.sent.map((at) => ({ at, own: true }))
  return [...byPattern, ...own].filter(({ at }) => at < lengthMs).toSorted((a, b) => a.at - b.at)
}

function patternTimes({ pattern, limit, windowMs, seed }: RateSettings, lengthMs: number): number[] {
  const share = windowMs / limit
  const close = share / 5
  const row = (count: number, first: number, gap: number) =>
    Array.from({ length: count }, (_, index) => Math.round(first + index * gap))
  switch (pattern) {
    case 'none':
      return []
    case 'burst':
      return row(2 * limit, 0, close)
    case 'steady':
      return row(Math.ceil(lengthMs / (0.8 * share)), 0, 0.8 * share)
    case 'border':
      // The first request starts the windows; the rest of its window's share comes just before the next one.
      return [0, ...row(limit - 1, windowMs - (limit - 1) * close, close), ...row(limit, windowMs, close)]
    case 'random': {
      const times: number[] = []
      let at = 0
      while (at < lengthMs) {
        times.push(Math.round(at))
        // Gaps of a Poisson process, half again as many as the limit allows.
        at += (-Math.log(1 - draw(seed, times.length)) * share) / 1.5
      }
      return times
    }
  }
}

/** How many requests a lane would let through at a moment, fractions of a token included. */
export function levelAt({ rule, answers }: Lane, moment: number): number {
  const { limit, windowMs } = rule
  const state = answers.findLast(({ at }) => at <= moment)?.state
  switch (state?.algorithm) {
    case undefined:
      return limit
    case 'fixed-window':
      return moment >= state.startedAt + windowMs ? limit : limit - state.used
    case 'sliding-window':
      return limit - state.times.filter((time) => time + windowMs > moment).length
    case 'token-bucket':
      return Math.min(limit, state.tokens + ((moment - state.at) * limit) / windowMs)
  }
}

/** Moments at which a lane's level changes by itself: a window's border, a request that no longer counts, a full bucket. */
export function changesOf({ rule, answers }: Lane, lengthMs: number): number[] {
  const { limit, windowMs } = rule
  const moments = answers.flatMap(({ at, state, allowed }) => {
    if (state.algorithm === 'fixed-window') return [state.startedAt + windowMs]
    if (state.algorithm === 'sliding-window') return allowed ? [at + windowMs] : []
    return [at + ((limit - state.tokens) * windowMs) / limit]
  })
  return [...new Set(moments)].filter((moment) => moment < lengthMs).toSorted((a, b) => a - b)
}

/** The most requests a lane let through in any stretch of one window's length. */
export function mostInAWindow({ rule, answers }: Lane): number {
  const times = answers.filter(({ allowed }) => allowed).map(({ at }) => at)
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + rule.windowMs).length),
  )
}
