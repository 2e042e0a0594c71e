import { RUN_EPOCH, type CallRecord } from '#http/exercise/call-record.ts'
import { fieldValue } from '#http/field.ts'
import { seconds } from '#http/seconds.ts'
import type { WireHop } from '#http/wire.ts'
import { jsonDifference } from './json-part.ts'
import { fits } from './mission-match.ts'
import { nearMiss } from './near-miss.ts'
import { outcomeWords } from './outcome-words.ts'
import type { Exercise, Requirement } from './exercise-schema.ts'
import { mostWithin, peakOf, requestsOf, retryAfterSlack, waitsBetween } from './wire-facts.ts'

/** How a requirement came out, in words. */
export interface Verdict {
  readonly says: string
  readonly met: boolean
  /** What is missing, by the exercise's author; absent where it is met. */
  readonly missing?: string
  /** What was seen in its place, and in which call; absent where it is met. */
  readonly saw?: string
  /** Id of the call that lacks it; absent where it is met. */
  readonly call?: string
}

/** Lab ms that a wait may fall short: timers and clocks are read at different moments. */
const GRACE_MS = 5
/** Lab ms that a wait may take longer: a preflight may lie in it. */
const LATE_MS = 100

/** Judges the calls of a run, requirement by requirement. A call that is not among the records was never made. */
export function judge(
  { calls, requirements }: Pick<Exercise, 'calls' | 'requirements'>,
  records: readonly CallRecord[],
): readonly Verdict[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return requirements.map((requirement) => {
    const { says, missing, calls: named = calls.map(({ id }) => id) } = requirement
    for (const id of named) {
      const record = byId.get(id)
      const saw = record ? problem(requirement, record, byId) : 'It was not called any more.'
      if (saw === undefined) continue
      const name = calls.find((call) => call.id === id)?.says ?? id
      return { says, met: false, missing, saw: calls.length > 1 ? `${name}: ${saw}` : saw, call: id }
    }
    return { says, met: true }
  })
}

/** What a call lacks for a requirement; undefined where it meets it. */
function problem(
  requirement: Requirement,
  record: CallRecord,
  records: ReadonlyMap<string, CallRecord>,
): string | undefined {
  const { outcome } = record
  // Of a run that was cut off, nothing can be said for good.
  if (outcome.kind === 'stopped') return outcomeWords(outcome)
  const { check, match } = requirement
  const all = requestsOf(record)
  const need = match && { says: '', missing: '', match }
  const hops = need ? all.filter((hop) => fits(need, hop, {})) : all
  if (check.requests) {
    const problem = boundsProblem(check.requests, hops.length, match ? 'such request' : 'request')
    if (!problem || !need || hops.length >= (check.requests.atLeast ?? 0)) return problem
    const others = all.filter((hop) => !hops.includes(hop))
    return nearMiss(need, others, {}) || problem
  }
  if (check.waits) return waitsProblem(check.waits, hops)
  if (check.retryAfter) return retryAfterProblem(hops)
  if (check.waitsUnlike !== undefined) {
    const other = records.get(check.waitsUnlike)
    return other ? sameWaitsProblem(hops, requestsOf(other)) : 'The call to compare it with was not made.'
  }
  if (check.atOnce) {
    const peak = peakOf(hops)
    const { atLeast = 0, atMost = Infinity } = check.atOnce
    return peak < atLeast || peak > atMost ? `at the peak, ${peak} were under way at once.` : undefined
  }
  if (check.rate) {
    const { most, ms } = check.rate
    const seen = mostWithin(hops, ms)
    return seen > most ? `${seen} requests began within ${seconds(ms)}.` : undefined
  }
  if (check.sameField !== undefined) return sameFieldProblem(check.sameField, hops)
  if (check.inOrder !== undefined) return orderProblem(check.inOrder, hops)
  if (check.answered) return slownessProblem(check.answered.atMostMs, hops)
  if (check.took) {
    const { atLeastMs = 0, atMostMs = Infinity } = check.took
    const took = record.durationMs
    return took < atLeastMs - GRACE_MS || took > atMostMs + GRACE_MS ? `it took ${seconds(took)}.` : undefined
  }
  if (check.threw !== undefined) {
    const fit = outcome.kind === 'threw' && jsonDifference(outcome.value, check.threw, {}) === undefined
    return fit ? undefined : outcomeWords(outcome)
  }
  const fit = outcome.kind === 'returned' && jsonDifference(outcome.value, check.returned, {}) === undefined
  return fit ? undefined : outcomeWords(outcome)
}

function boundsProblem(
  { atLeast = 0, atMost = Infinity }: { readonly atLeast?: number; readonly atMost?: number },
  seen: number,
  what: string,
): string | undefined {
  if (seen >= atLeast && seen <= atMost) return undefined
  return seen === 0
    ? `the wire carried no ${what}.`
    : `the wire carried ${seen} ${what}${seen === 1 ? '' : 's'}.`
}

function waitsProblem(
  wanted: NonNullable<Requirement['check']['waits']>,
  hops: readonly WireHop[],
): string | undefined {
  const waits = waitsBetween(hops)
  for (const [index, { atLeastMs = 0, atMostMs = Infinity }] of wanted.entries()) {
    const wait = waits[index]
    if (wait === undefined) return `there was no request ${index + 2}, so there was no wait before it.`
    if (wait < atLeastMs - GRACE_MS || wait > atMostMs + LATE_MS)
      return `between the answer to request ${index + 1} and request ${index + 2} lay ${seconds(wait)}.`
  }
  return undefined
}

function retryAfterProblem(hops: readonly WireHop[]): string | undefined {
  const slacks = retryAfterSlack(hops, RUN_EPOCH)
  if (slacks.every((slack) => slack === undefined)) return 'no request followed an answer with Retry-After.'
  const early = slacks.findIndex((slack) => slack !== undefined && slack < -GRACE_MS)
  if (early === -1) return undefined
  const asked = fieldValue(hops[early]?.response?.fields ?? [], 'Retry-After')
  const wait = waitsBetween(hops)[early] ?? 0
  return `answer ${early + 1} said Retry-After: ${asked}, and request ${early + 2} followed after ${seconds(wait)}.`
}

function sameWaitsProblem(hops: readonly WireHop[], others: readonly WireHop[]): string | undefined {
  const waits = waitsBetween(hops)
  const otherWaits = waitsBetween(others)
  if (waits.length === 0 || otherWaits.length === 0) return 'there was no wait to compare.'
  const alike = waits.every((wait, index) => Math.abs(wait - (otherWaits[index] ?? Infinity)) < GRACE_MS)
  return alike
    ? `its waits were ${waits.map(seconds).join(', ')}, and those of the other call were the same.`
    : undefined
}

function sameFieldProblem(name: string, hops: readonly WireHop[]): string | undefined {
  const values = hops.map(({ request }) => fieldValue(request.fields, name))
  const bare = values.findIndex((value) => value === undefined || value === '')
  if (hops.length === 0) return 'the wire carried no request.'
  if (bare !== -1) return `request ${bare + 1} had no ${name}.`
  const other = values.findIndex((value) => value !== values[0])
  return other === -1
    ? undefined
    : `request 1 carried ${name}: ${values[0]}, and request ${other + 1} carried ${name}: ${values[other]}.`
}

function slownessProblem(atMostMs: number, hops: readonly WireHop[]): string | undefined {
  if (hops.length === 0) return 'the wire carried no such request.'
  const took = hops.map(({ timing }) => (timing.firstByteAt ?? Infinity) - timing.startedAt)
  const slow = took.findIndex((each) => each > atMostMs + GRACE_MS)
  if (slow === -1) return undefined
  const late = took[slow] ?? 0
  const which = hops.length > 1 ? `request ${slow + 1} of them` : 'it'
  return late === Infinity ? `${which} was never answered.` : `${which} was answered after ${seconds(late)}.`
}

function orderProblem(parameter: string, hops: readonly WireHop[]): string | undefined {
  const values = hops.map(({ request }) => URL.parse(request.url)?.searchParams.get(parameter) ?? '')
  const early = values.findIndex((value, index) => index > 0 && Number(value) < Number(values[index - 1]))
  if (values.length === 0) return 'the wire carried no request.'
  return early === -1
    ? undefined
    : `${parameter}=${values[early - 1]} went out before ${parameter}=${values[early]}.`
}
