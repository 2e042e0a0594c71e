import type { Policy } from '#http/policy.ts'
import { backoffLimitMs } from '#http/retry.ts'
import { seconds } from '#http/seconds.ts'

/** An attempt that a policy would make if each one failed at once; lab ms since the first. */
export interface PlannedAttempt {
  /** Earliest, and latest as backoff draws the longest waits. */
  readonly from: number
  readonly to: number
  /** Whether the time for everything lets it begin, were it as late as can be. */
  readonly inTime: boolean
}

/** When the attempts of a policy would begin if each failed at once and no server asked for more time. */
export function plannedAttempts(policy: Policy): PlannedAttempt[] {
  const { jitter, retries, deadlineMs = Number.POSITIVE_INFINITY } = policy
  const planned: PlannedAttempt[] = [{ from: 0, to: 0, inTime: true }]
  let latest = 0
  for (let attempt = 1; attempt <= retries; attempt++) {
    latest += backoffLimitMs(policy, attempt)
    planned.push({ from: jitter ? 0 : latest, to: latest, inTime: latest < deadlineMs })
  }
  return planned
}

/** The plan in words. */
export function planInWords(policy: Policy): string {
  const planned = plannedAttempts(policy)
  const later = planned.slice(1).filter(({ inTime }) => inTime)
  const moments = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    later.map(({ to }) => seconds(to)),
  )
  const cut = planned.find(({ inTime }) => !inTime)
  const end =
    cut === undefined || policy.deadlineMs === undefined
      ? ''
      : ` What would begin after ${seconds(policy.deadlineMs)} is not sent.`
  if (later.length === 0) return `If the first attempt fails at once, there may be no time for another.${end}`
  return policy.jitter
    ? `If each attempt fails at once, the next come ${moments} after Send at the latest.${end}`
    : `If each attempt fails at once, the next come ${moments} after Send.${end}`
}
