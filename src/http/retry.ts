import type { Outcome, RetryDecision } from './exchange.ts'
import { fieldValue } from './field.ts'
import { carriesKey } from './idempotency-key.ts'
import { promiseOf } from './method.ts'
import { retriedStatusCodes, type Policy } from './policy.ts'
import { retryAfterMs } from './retry-after.ts'
import { seconds } from './seconds.ts'

/**
 * Limit of the wait before attempt `attempt + 1`, in ms:
 * exponential min(maxWaitMs, baseWaitMs · 2ᵃᵗᵗᵉᵐᵖᵗ⁻¹), fixed baseWaitMs.
 */
export function backoffLimitMs(policy: Policy, attempt: number): number {
  const limit = policy.backoff === 'fixed' ? policy.baseWaitMs : policy.baseWaitMs * 2 ** (attempt - 1)
  return Math.min(policy.maxWaitMs, limit)
}

/** What a decision is made from. */
interface Situation {
  readonly policy: Policy
  readonly method: string
  readonly attempt: number
  readonly outcome: Outcome
  /** 0 ≤ x < 1, drawn for the jitter. */
  readonly random: number
  /** Epoch ms, for a Retry-After that is a date. */
  readonly now: number
  /** Lab ms since the exchange began. */
  readonly elapsedMs: number
}

/** Whether the policy tries again after an attempt, after which wait, and why. */
export function decideRetry(situation: Situation): RetryDecision {
  const { policy, attempt, outcome } = situation
  const stop = (reason: string): RetryDecision => ({ action: 'stop', reason })
  const trouble = troubleOf(policy, outcome)
  if (trouble === undefined) return stop(settled(outcome))
  if (isDeadline(outcome)) return stop(trouble)
  if (policy.retries === 0) return stop(`${trouble}; the policy makes one attempt only`)
  const spared = sparedBy(policy, outcome)
  if (spared !== undefined) return stop(`${trouble}; ${spared}`)
  if (attempt > policy.retries) return stop(`${trouble}; attempt ${attempt} of ${attempt} was the last`)
  const repeat = mayRepeat(situation)
  if (!repeat.allowed) return stop(`${trouble}; ${repeat.because}`)

  const wait = waitBefore(situation)
  if ('tooLong' in wait) return stop(`${trouble}; ${wait.tooLong}`)
  if (policy.deadlineMs !== undefined && situation.elapsedMs + wait.waitMs >= policy.deadlineMs) {
    const allowed = `the ${seconds(policy.deadlineMs)} that everything may take`
    return stop(`${trouble}; a wait of ${seconds(wait.waitMs)} would go beyond ${allowed}`)
  }
  const { how, ...counted } = wait
  const safe = repeat.because === undefined ? '' : `; ${repeat.because}`
  const reason = `${trouble}, attempt ${attempt} of ${policy.retries + 1}: ${how}${safe}`
  return { action: 'retry', reason, ...counted }
}

type Wait = Omit<Extract<RetryDecision, { action: 'retry' }>, 'action' | 'reason'>

/** The wait that backoff and server ask for, and in words how it came about. */
function waitBefore(situation: Situation): (Wait & { how: string }) | { tooLong: string } {
  const { policy, outcome } = situation
  const limitMs = backoffLimitMs(policy, situation.attempt)
  const drawnMs = policy.jitter ? situation.random * limitMs : limitMs
  const draw = { limitMs, drawnMs }
  const asked =
    policy.respectRetryAfter && outcome.kind === 'response'
      ? retryAfterMs(fieldValue(outcome.fields, 'retry-after'), situation.now)
      : undefined
  if (asked === undefined) {
    const from = policy.jitter ? `drawn from 0–${seconds(limitMs)}` : policy.backoff
    return { how: `waits ${seconds(drawnMs)}, ${from}`, waitMs: drawnMs, draw }
  }
  if (asked > policy.maxWaitMs) {
    const most = seconds(policy.maxWaitMs)
    return {
      tooLong: `the server asks for ${seconds(asked)}, more than the ${most} this policy waits at most`,
    }
  }
  const how =
    asked >= drawnMs
      ? `the server asked for ${seconds(asked)}`
      : `drew ${seconds(drawnMs)}, longer than the ${seconds(asked)} asked for`
  return { how, waitMs: Math.max(asked, drawnMs), draw, retryAfterMs: asked }
}

/** Whether a request may be sent again, and what makes it so where its method alone does not. */
function mayRepeat({ policy, method, outcome }: Situation): {
  readonly allowed: boolean
  readonly because?: string
} {
  if (policy.retryMethods) {
    return policy.retryMethods.includes(method)
      ? { allowed: true }
      : { allowed: false, because: `${method} is not among the methods that this policy tries again` }
  }
  if (promiseOf(method) !== 'neither') return { allowed: true }
  if (outcome.kind === 'timeout' && outcome.limit === 'connect') {
    return { allowed: true, because: `nothing had been sent, so ${method} is safe to try again` }
  }
  if (carriesKey(policy, method)) {
    return { allowed: true, because: `its Idempotency-Key lets the server know ${method} again` }
  }
  if (policy.retryUnsafe) return { allowed: true }
  const because = `${method} is not idempotent, so sending it twice might do it twice`
  return { allowed: false, because }
}

/** Whether the policy takes a kind of trouble as it comes; in words, or undefined where it tries again. */
function sparedBy(policy: Policy, outcome: Outcome): string | undefined {
  if (outcome.kind === 'timeout' && policy.retryTimeouts === false) {
    return 'this policy does not try again after a timeout'
  }
  if (outcome.kind === 'network-error' && policy.retryNetworkErrors === false) {
    return 'this policy does not try again after a network error'
  }
  if (outcome.kind === 'response' && policy.retryStatusCodes?.includes(outcome.status) === false) {
    return 'this policy does not try again after that code'
  }
  return undefined
}

function isDeadline(outcome: Outcome): boolean {
  return outcome.kind === 'timeout' && outcome.limit === 'deadline'
}

/** What went wrong, if it is something that may pass or that the policy names. */
function troubleOf(policy: Policy, outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'response':
      return [...retriedStatusCodes, ...(policy.retryStatusCodes ?? [])].includes(outcome.status)
        ? String(outcome.status)
        : undefined
    case 'timeout':
      return timeoutTrouble(outcome)
    case 'network-error':
      return 'the connection failed'
    case 'aborted':
      return undefined
  }
}

function timeoutTrouble({ limit, limitMs, during }: Extract<Outcome, { kind: 'timeout' }>): string {
  switch (limit) {
    case 'connect':
      return `no connection within ${seconds(limitMs)}`
    case 'read':
      return during === 'waiting'
        ? `silence for ${seconds(limitMs)} before an answer`
        : `silence for ${seconds(limitMs)} in the middle of the content`
    case 'deadline':
      return `the ${seconds(limitMs)} that everything may take were over`
    default:
      return `no ${during === 'waiting' ? 'answer' : 'end of the content'} within ${seconds(limitMs)}`
  }
}

function settled(outcome: Outcome): string {
  if (outcome.kind === 'aborted') return 'you cancelled it'
  return outcome.kind === 'response' && outcome.status >= 400
    ? `${outcome.status} would be the same again`
    : 'answered'
}
