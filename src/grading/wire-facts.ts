import type { CallRecord } from '#http/exercise/call-record.ts'
import { fieldValue } from '#http/field.ts'
import { retryAfterMs } from '#http/retry-after.ts'
import type { WireHop } from '#http/wire.ts'

/** The requests of a call as they went over the wire, without the browser's own preflights. */
export function requestsOf({ hops }: Pick<CallRecord, 'hops'>): readonly WireHop[] {
  return hops
    .filter(({ kind }) => kind === 'request')
    .toSorted((a, b) => a.timing.startedAt - b.timing.startedAt)
}

/** When the client knew how a request came out: the last byte, or the moment it failed. Infinity while it has not. */
function answeredAt({ timing, failure }: WireHop): number {
  if (timing.endedAt !== undefined) return timing.endedAt
  return failure ? timing.startedAt : Infinity
}

/** Lab ms between the head of each answer and the request after it. */
export function waitsBetween(hops: readonly WireHop[]): readonly number[] {
  return hops.slice(1).map((hop, index) => {
    const before = hops[index]
    const from = before?.timing.firstByteAt ?? (before ? answeredAt(before) : 0)
    return Math.max(0, hop.timing.startedAt - from)
  })
}

/** How much later each request came than the Retry-After before it asked; undefined where there was none. */
export function retryAfterSlack(hops: readonly WireHop[], epoch: number): readonly (number | undefined)[] {
  const waits = waitsBetween(hops)
  return hops.slice(0, -1).map((hop, index) => {
    const value = hop.response && fieldValue(hop.response.fields, 'Retry-After')
    const at = epoch + (hop.timing.firstByteAt ?? hop.timing.startedAt)
    const asked = value === undefined ? undefined : retryAfterMs(value, at)
    return asked === undefined ? undefined : (waits[index] ?? 0) - asked
  })
}

/** How many requests were under way at the same time, at the peak. */
export function peakOf(hops: readonly WireHop[]): number {
  const moments = hops.flatMap((hop) => [
    { at: hop.timing.startedAt, change: 1 },
    { at: answeredAt(hop), change: -1 },
  ])
  // What ends as another begins was not under way with it.
  moments.sort((a, b) => a.at - b.at || a.change - b.change)
  let now = 0
  let peak = 0
  for (const { change } of moments) {
    now += change
    peak = Math.max(peak, now)
  }
  return peak
}

/** The most requests that began within any stretch of `ms`. */
export function mostWithin(hops: readonly WireHop[], ms: number): number {
  const starts = hops.map(({ timing }) => timing.startedAt)
  let most = 0
  let first = 0
  starts.forEach((start, last) => {
    // Half a millisecond of grace: what is due exactly at the end of the stretch is outside it.
    while ((starts[first] ?? 0) <= start - ms + 0.5) first += 1
    most = Math.max(most, last - first + 1)
  })
  return most
}
