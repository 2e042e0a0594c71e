import { plainContent, type WireHop } from '#http/wire.ts'
import { capturesFrom, fits, isKindOf } from './mission-match.ts'
import type { Mission, Need } from './mission-schema.ts'
import { nearMiss } from './near-miss.ts'
import type { Captures } from './placeholders.ts'

/** How far one need is. */
export interface NeedProgress {
  readonly says: string
  readonly met: boolean
  /** The requests that met it, or those that count so far where it asks for several. */
  readonly hopIds: readonly string[]
}

/** How far a mission is. */
export interface MissionProgress {
  readonly done: boolean
  /** In the mission's order. */
  readonly needs: readonly NeedProgress[]
  /** What the first unmet need still lacks, and how the latest request that came near differed. */
  readonly missing?: string
  /** What was captured on the way. */
  readonly captures: Captures
}

/** One way of giving requests to the ordered needs. */
interface Run {
  /** The requests that met each ordered need, in order. */
  readonly met: readonly (readonly WireHop[])[]
  /** Requests that count for the need after those. */
  readonly gathered: readonly WireHop[]
  readonly captures: Captures
  /** Where the requests begin that may meet the need after those. */
  readonly from: number
}

/**
 * Checks a mission against the wire. A request counts for one ordered need at most; of all ways to give requests
 * to needs the one that meets most counts, so that a detour never spoils a mission.
 * @param hops oldest first; preflights count only for a need that asks for one, WebSockets for none
 */
export function checkMission(mission: Pick<Mission, 'needs'>, hops: readonly WireHop[]): MissionProgress {
  const requests = hops.filter(({ kind }) => kind !== 'websocket')
  const ordered = mission.needs.filter((need) => !need.anyOrder)
  const ways = runsOf(ordered, requests).map((run) => {
    const found = mission.needs.map((need) => {
      if (need.anyOrder)
        return requests.reduce((hopsSoFar, hop) => gather(need, hopsSoFar, hop, run.captures), none)
      const index = ordered.indexOf(need)
      return run.met[index] ?? (index === run.met.length ? run.gathered : none)
    })
    return { run, found, met: mission.needs.filter((need, index) => isMet(need, found[index])).length }
  })
  // Of equals the latest: it captured what the learner is working with now.
  const { run, found } = ways.reduce((best, way) => (way.met >= best.met ? way : best))

  const open = mission.needs.findIndex((need, index) => !isMet(need, found[index]))
  const needs = mission.needs.map((need, index) => ({
    says: need.says,
    met: isMet(need, found[index]),
    hopIds: (found[index] ?? none).map((hop) => hop.id),
  }))
  const need = mission.needs[open]
  if (!need) return { done: true, needs, captures: run.captures }
  const counted = new Set(found.flat())
  const later = need.anyOrder ? requests : requests.slice(run.from)
  const candidates = later.filter((hop) => isKindOf(need, hop) && !counted.has(hop))
  const missing = missingText(need, found[open] ?? none, candidates, run.captures)
  return { done: false, needs, missing, captures: run.captures }
}

const none: readonly WireHop[] = []

function isMet(need: Need, hops: readonly WireHop[] = none): boolean {
  return hops.length >= (need.match.times ?? 1)
}

/**
 * All runs worth following. The earliest request that fits is as good as any later one, except where it captures
 * something: then the run without it goes on beside the run with it.
 */
function runsOf(ordered: readonly Need[], requests: readonly WireHop[]): readonly [Run, ...Run[]] {
  const runs: [Run, ...Run[]] = [{ met: [], gathered: none, captures: {}, from: 0 }]
  const known = new Set<string>()
  requests.forEach((hop, position) => {
    for (const [index, run] of [...runs].entries()) {
      const need = ordered[run.met.length]
      const next = need && advance(run, need, hop, position)
      if (!next) continue
      if (!need.capture || next.met === run.met) {
        runs[index] = next
        continue
      }
      const key = JSON.stringify([next.met.length, next.captures])
      if (!known.has(key)) runs.push(next)
      known.add(key)
    }
  })
  return runs
}

function advance(run: Run, need: Need, hop: WireHop, position: number): Run | undefined {
  const gathered = gather(need, run.gathered, hop, run.captures)
  if (gathered === run.gathered) return undefined
  if (!isMet(need, gathered)) return { ...run, gathered }
  return {
    met: [...run.met, gathered],
    gathered: none,
    captures: { ...run.captures, ...capturesFrom(need, hop) },
    from: position + 1,
  }
}

/** The requests that count for a need, with `hop` among them if it counts too. */
function gather(need: Need, hops: readonly WireHop[], hop: WireHop, captures: Captures): readonly WireHop[] {
  if (isMet(need, hops) || !fits(need, hop, captures) || isRepeat(need, hops, hop)) return hops
  return [...hops, hop]
}

function isRepeat(need: Need, hops: readonly WireHop[], hop: WireHop): boolean {
  return need.match.distinct === true && hops.some((other) => answerOf(other) === answerOf(hop))
}

function answerOf({ response, failure }: WireHop): string {
  return response
    ? `${response.status} ${new TextDecoder().decode(plainContent(response).bytes)}`
    : (failure?.kind ?? '')
}

function missingText(
  need: Need,
  counted: readonly WireHop[],
  candidates: readonly WireHop[],
  captures: Captures,
): string {
  const soFar = counted.length > 0 ? `So far ${counted.length} of ${need.match.times ?? 1}.` : ''
  return [need.missing, soFar, nearMiss(need, candidates, captures)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
