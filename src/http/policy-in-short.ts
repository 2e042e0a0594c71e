import type { Policy } from './policy.ts'
import { seconds } from './seconds.ts'

/** A policy in a few words, for a line under a request. */
export function policyInShort(policy: Policy): string | undefined {
  const { retries, timeoutMs, connectTimeoutMs, readTimeoutMs, deadlineMs, rateLimit } = policy
  const parts = []
  if (retries > 0) {
    const wait = seconds(policy.baseWaitMs)
    parts.push(`${retries + 1} attempts, ${policy.jitter ? 'full jitter from' : 'waits from'} ${wait}`)
  }
  if (timeoutMs !== 10_000) parts.push(timeoutMs === null ? 'no timeout' : `timeout ${seconds(timeoutMs)}`)
  if (connectTimeoutMs !== undefined) parts.push(`connection within ${seconds(connectTimeoutMs)}`)
  if (readTimeoutMs !== undefined) parts.push(`silence up to ${seconds(readTimeoutMs)}`)
  if (deadlineMs !== undefined) parts.push(`${seconds(deadlineMs)} in all`)
  if (policy.idempotencyKey) parts.push('Idempotency-Key')
  if (rateLimit) {
    const { requests, windowMs } = rateLimit
    const window = seconds(windowMs)
    parts.push(requests === 1 ? `one request in ${window}` : `${requests} requests in ${window}`)
  }
  if (policy.redirects === 'manual') parts.push('follows no redirect')
  return parts.length > 0 ? parts.join(', ') : undefined
}
