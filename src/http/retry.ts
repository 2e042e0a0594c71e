import type { Outcome, RetryDecision } from './exchange.ts'
import { fieldValue } from './field.ts'
import { promiseOf } from './method.ts'
import type { Policy } from './policy.ts'
import { retryAfterMs } from './retry-after.ts'

/** Status codes worth another try: the trouble may pass (RFC 9110, 15; RFC 6585, 4). */
export const retriedStatusCodes: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Limit of the wait before attempt `attempt + 1`, in ms:
 * exponential min(maxWaitMs, baseWaitMs · 2ᵃᵗᵗᵉᵐᵖᵗ⁻¹), fixed baseWaitMs.
 */
export function backoffLimitMs(policy: Policy, attempt: number): number {
  const limit = policy.backoff === 'fixed' ? policy.baseWaitMs : policy.baseWaitMs * 2 ** (attempt - 1)
  return Math.min(policy.maxWaitMs, limit)
}

/**
 * Whether the policy tries again after an attempt, after which wait, and why.
 * @param random 0 ≤ x < 1, drawn for the jitter
 * @param now epoch ms, for a Retry-After that is a date
 */
export function decideRetry(situation: {
  policy: Policy
  method: string
  attempt: number
  outcome: Outcome
  random: number
  now: number
}): RetryDecision {
  const { policy, method, attempt, outcome } = situation
  const stop = (reason: string): RetryDecision => ({ action: 'stop', reason })
  const trouble = troubleOf(outcome)
  if (trouble === undefined) return stop(settled(outcome))
  if (policy.retries === 0) return stop(`${trouble}; the policy makes one attempt only`)
  if (attempt > policy.retries) return stop(`${trouble}; attempt ${attempt} of ${attempt} was the last`)
  if (promiseOf(method) === 'neither' && !policy.retryUnsafe) {
    return stop(`${trouble}; ${method} is not idempotent, so sending it twice might do it twice`)
  }

  const limitMs = backoffLimitMs(policy, attempt)
  const drawnMs = policy.jitter ? situation.random * limitMs : limitMs
  const asked =
    policy.respectRetryAfter && outcome.kind === 'response'
      ? retryAfterMs(fieldValue(outcome.fields, 'retry-after'), situation.now)
      : undefined
  if (asked !== undefined && asked > policy.maxWaitMs) {
    return stop(
      `${trouble}; the server asks for ${seconds(asked)}, more than the ${seconds(policy.maxWaitMs)} this policy waits at most`,
    )
  }
  const draw = { limitMs, drawnMs }
  const tries = `attempt ${attempt} of ${policy.retries + 1}`
  if (asked === undefined) {
    const how = policy.jitter ? `drawn from 0–${seconds(limitMs)}` : policy.backoff
    return {
      action: 'retry',
      reason: `${trouble}, ${tries}: waits ${seconds(drawnMs)}, ${how}`,
      waitMs: drawnMs,
      draw,
    }
  }
  const waitMs = Math.max(asked, drawnMs)
  const reason =
    waitMs === asked
      ? `${trouble}, ${tries}: the server asked for ${seconds(asked)}`
      : `${trouble}, ${tries}: drew ${seconds(drawnMs)}, longer than the ${seconds(asked)} asked for`
  return { action: 'retry', reason, waitMs, draw, retryAfterMs: asked }
}

function troubleOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'response':
      return retriedStatusCodes.has(outcome.status) ? String(outcome.status) : undefined
    case 'timeout':
      return `no ${outcome.during === 'waiting' ? 'answer' : 'end of the content'} within ${seconds(outcome.limitMs)}`
    case 'network-error':
      return 'the connection failed'
    case 'aborted':
      return undefined
  }
}

function settled(outcome: Outcome): string {
  if (outcome.kind === 'aborted') return 'you cancelled it'
  return outcome.kind === 'response' && outcome.status >= 400
    ? `${outcome.status} would be the same again`
    : 'answered'
}

/** A duration in seconds with two decimals at most, such as `0.64 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toLocaleString('en', { maximumFractionDigits: 2 })} s`
}
