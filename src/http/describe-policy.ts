import { promiseOf } from './method.ts'
import { retriedStatusCodes, type Policy } from './policy.ts'
import type { RequestDraft } from './request-draft.ts'
import { seconds } from './seconds.ts'

/** What a policy will do, in a few plain sentences; each is whole in itself. */
export function describePolicy(policy: Policy, request?: Pick<RequestDraft, 'client' | 'method'>): string {
  return [
    ...patience(policy, request?.client),
    ...retrying(policy),
    ...repeating(policy, request?.method),
    ...pace(policy),
    ...(policy.redirects === 'manual' ? ['Stops at a redirect.'] : []),
  ].join(' ')
}

function patience(policy: Policy, client: RequestDraft['client'] | undefined): string[] {
  const { timeoutMs, connectTimeoutMs, readTimeoutMs, deadlineMs } = policy
  const bounded = [connectTimeoutMs, readTimeoutMs, deadlineMs].some((limit) => limit !== undefined)
  return [
    ...(timeoutMs === null
      ? bounded
        ? []
        : ['Waits for ever.']
      : [`Gives each attempt ${seconds(timeoutMs)}.`]),
    ...(connectTimeoutMs === undefined || client === 'browser'
      ? []
      : [`Gives up an attempt that has no connection after ${seconds(connectTimeoutMs)}.`]),
    ...(readTimeoutMs === undefined
      ? []
      : [`Gives up an attempt when nothing arrives for ${seconds(readTimeoutMs)}.`]),
    ...(deadlineMs === undefined ? [] : [`Ends everything, waits included, within ${seconds(deadlineMs)}.`]),
  ]
}

function retrying(policy: Policy): string[] {
  const { retries } = policy
  if (retries === 0) return ['Tries once.']
  const failures = failuresOf(policy)
  if (failures.length === 0) return ['Tries once: no failure is chosen that it should try again after.']
  const after = new Intl.ListFormat('en', { type: 'disjunction' }).format(failures)
  return [
    retries === 1 ? `After ${after}, tries once more.` : `After ${after}, tries up to ${retries} more times.`,
    waits(policy),
    ...(policy.respectRetryAfter ? [] : ['Takes no notice of Retry-After.']),
  ]
}

function failuresOf(policy: Policy): string[] {
  return [
    ...(policy.retryTimeouts === false ? [] : ['a timeout']),
    ...(policy.retryNetworkErrors === false ? [] : ['a network error']),
    ...(policy.retryStatusCodes ?? retriedStatusCodes).map(String),
  ]
}

function waits({ backoff, jitter, baseWaitMs, maxWaitMs, retries }: Policy): string {
  const first = seconds(Math.min(baseWaitMs, maxWaitMs))
  const most = seconds(maxWaitMs)
  if (retries === 1) return jitter ? `Waits a random time up to ${first} before.` : `Waits ${first} before.`
  if (backoff === 'fixed') {
    return jitter ? `Waits a random time up to ${first} before each.` : `Waits ${first} before each.`
  }
  return jitter
    ? `Waits a random time up to ${first} first, then up to twice as long each time, ${most} at most.`
    : `Waits ${first} first, then twice as long each time, ${most} at most.`
}

function repeating(policy: Policy, method: string | undefined): string[] {
  const { retries, retryMethods, retryUnsafe, idempotencyKey } = policy
  const keyed =
    idempotencyKey && (method === undefined || promiseOf(method) === 'neither')
      ? ['Sends an Idempotency-Key with what is not idempotent, the same in each attempt.']
      : []
  if (retries === 0 || failuresOf(policy).length === 0) return keyed
  if (retryMethods) {
    const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(retryMethods)
    return [...keyed, retryMethods.length === 0 ? 'Tries no method again.' : `Tries only ${listed} again.`]
  }
  if (idempotencyKey) {
    return [...keyed, 'Tries any method again: what is not idempotent has its key.']
  }
  return retryUnsafe
    ? ['Tries any method again, though it may do things twice.']
    : ['Tries only idempotent methods again.']
}

function pace({ rateLimit }: Policy): string[] {
  if (!rateLimit) return []
  const { requests, windowMs } = rateLimit
  return [
    requests === 1
      ? `Sends one request in ${seconds(windowMs)} at most to an origin; more wait their turn.`
      : `Sends ${requests} requests in ${seconds(windowMs)} at most to an origin; more wait their turn.`,
  ]
}
