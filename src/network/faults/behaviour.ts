import type { EffectOf } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import { askRateLimit, type RateLimitState } from '#http/rate-limit.ts'
import { seconds } from '#http/seconds.ts'

/** What is remembered of a behaviour between the requests it hits. */
export interface BehaviourMemory {
  /** Seeded; 0 ≤ x < 1. */
  readonly draw: () => number
  brownout?: { readonly startedAt: number; readonly healthyAt?: number }
  limit?: RateLimitState
}

/** What a behaviour does to one request. */
interface Conduct {
  /** Whether it has to do with this request at all. */
  readonly hits: boolean
  readonly effects: readonly FaultEffect[]
  readonly note?: string
}

/** Turns an effect that depends on the requests before into what it does to this one; others stay as they are. */
export function conductOf(effect: FaultEffect, memory: BehaviourMemory, now: number): Conduct {
  switch (effect.kind) {
    case 'brownout':
      return brownout(effect, memory, now)
    case 'rate-limit':
      return rateLimit(effect, memory, now)
    default:
      return { hits: true, effects: [effect] }
  }
}

// A server that has answered well again and was then left alone for as long falls ill
// anew, so that what a learner sends later meets the brownout too.
function brownout(
  { durationMs, share, delayMs }: EffectOf<'brownout'>,
  memory: BehaviourMemory,
  now: number,
): Conduct {
  const { startedAt = now, healthyAt = now } = memory.brownout ?? {}
  const current = now - healthyAt < durationMs ? startedAt : now
  const left = current + durationMs - now
  memory.brownout = left > 0 ? { startedAt: current } : { startedAt: current, healthyAt: now }
  if (left <= 0) return { hits: false, effects: [] }
  const fails = memory.draw() < share
  return {
    hits: true,
    effects: [fails ? { kind: 'status', status: 503 } : { kind: 'slow-first-byte', delayMs }],
    note: `the server is overloaded; it recovers in ${seconds(left)}`,
  }
}

function rateLimit(effect: EffectOf<'rate-limit'>, memory: BehaviourMemory, now: number): Conduct {
  const { allowed, remaining, waitMs, state } = askRateLimit(effect, memory.limit, now)
  memory.limit = state
  const rule = `${effect.limit} in ${seconds(effect.windowMs)}`
  if (allowed)
    return { hits: true, effects: [], note: `rate limit of ${rule}: ${remaining} more allowed now` }
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000))
  return {
    hits: true,
    effects: [{ kind: 'status', status: 429, retryAfterSeconds }],
    note: `rate limit of ${rule}: none left for ${seconds(waitMs)}`,
  }
}
