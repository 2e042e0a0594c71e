import { checkAll } from './assertions/check.ts'
import { outcomeName } from './describe.ts'
import type { Exchange, Outcome } from './exchange.ts'
import { fieldValue } from './field.ts'
import { percentiles } from './percentiles.ts'

/** What became of an attempt or a request, in short. */
export interface Came {
  /** `200 OK`, `Timed out` and so on. */
  readonly name: string
  /** Absent where no response came. */
  readonly status?: number
}

/** One request of a burst, as far as it has come. Moments are lab ms since the burst began. */
export interface BurstRequest {
  readonly index: number
  readonly startedAt: number
  /** Absent while it is under way. */
  readonly end?: {
    readonly at: number
    readonly came: Came
    readonly attempts: readonly { readonly from: number; readonly to: number; readonly came: Came }[]
    /** What the last answer asked for, as it stood in the field. */
    readonly retryAfter?: string
    /** Places, from 0, of the assertions that did not hold; absent where none was checked. */
    readonly failed?: readonly number[]
  }
}

/** An exchange as a request of a burst that began when the shared clock stood at `burstStart`. */
export function burstRequest(index: number, exchange: Exchange, burstStart: number): BurstRequest {
  const start = exchange.clockStart - burstStart
  const { outcome, attempts } = exchange
  // A page may not be shown the field; the wire has it.
  const answer = attempts.at(-1)?.hops.findLast(({ kind }) => kind === 'request')?.response
  const failed = failedAssertions(exchange)
  const retryAfter = answer && fieldValue(answer.fields, 'Retry-After')
  return {
    index,
    startedAt: start,
    end: {
      at: start + exchange.durationMs,
      came: came(outcome),
      attempts: attempts.map(({ startedAt, endedAt, outcome }) => ({
        from: start + startedAt,
        to: start + endedAt,
        came: came(outcome),
      })),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(failed && { failed }),
    },
  }
}

function failedAssertions(exchange: Exchange): number[] | undefined {
  const { assertions = [] } = exchange.request
  if (!assertions.some(({ enabled }) => enabled)) return undefined
  return checkAll(assertions, exchange).flatMap((checked, place) =>
    checked && checked.verdict !== 'holds' ? [place] : [],
  )
}

function came(outcome: Outcome): Came {
  const name = outcomeName(outcome)
  return outcome.kind === 'response' ? { name, status: outcome.status } : { name }
}

/** What a burst comes to so far. */
export interface BurstFigures {
  readonly done: number
  readonly underWay: number
  /** How many came out in each way, the most frequent first. */
  readonly outcomes: readonly { readonly came: Came; readonly count: number }[]
  /** p50, p90 and p99 of how long those with an answer took, in lab ms, by nearest rank; undefined without one. */
  readonly took: readonly [p50: number, p90: number, p99: number] | undefined
  /** Requests that ended, by the lab second; 0 while none has. */
  readonly perSecond: number
  /** Lab ms from the burst's beginning to the last thing known of it. */
  readonly length: number
  /** How the assertions came out; undefined where none was checked. */
  readonly assertions: BurstAssertions | undefined
}

/** How the assertions of a burst came out. */
export interface BurstAssertions {
  /** Requests for which they were checked. */
  readonly checked: number
  /** Requests for which at least one did not hold. */
  readonly failing: number
  /** For how many requests which did not hold, by place from 0, the most frequent first. */
  readonly byPlace: readonly { readonly place: number; readonly count: number }[]
}

function assertionsOf(requests: readonly BurstRequest[]): BurstAssertions | undefined {
  const failures = requests.flatMap(({ end }) => (end?.failed ? [end.failed] : []))
  if (failures.length === 0) return undefined
  const counts = new Map<number, number>()
  for (const place of failures.flat()) counts.set(place, (counts.get(place) ?? 0) + 1)
  return {
    checked: failures.length,
    failing: failures.filter(({ length }) => length > 0).length,
    byPlace: [...counts]
      .map(([place, count]) => ({ place, count }))
      .sort((a, b) => b.count - a.count || a.place - b.place),
  }
}

/** Adds a burst up. */
export function burstFigures(requests: readonly BurstRequest[]): BurstFigures {
  const counts = new Map<string, { came: Came; count: number }>()
  const took: number[] = []
  let length = 1
  for (const { startedAt, end } of requests) {
    length = Math.max(length, end?.at ?? startedAt)
    if (!end) continue
    const known = counts.get(end.came.name)
    counts.set(end.came.name, { came: end.came, count: (known?.count ?? 0) + 1 })
    if (end.came.status !== undefined) took.push(end.at - startedAt)
  }
  const [p50, p90, p99] = percentiles(took, [50, 90, 99])
  const done = requests.filter(({ end }) => end).length
  return {
    done,
    underWay: requests.length - done,
    outcomes: [...counts.values()].sort((a, b) => b.count - a.count),
    took: p50 === undefined || p90 === undefined || p99 === undefined ? undefined : [p50, p90, p99],
    perSecond: (done / length) * 1_000,
    length,
    assertions: assertionsOf(requests),
  }
}
