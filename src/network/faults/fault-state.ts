import type { Fault, FaultEffect } from '#http/fault.ts'
import { createRandom } from '#http/random.ts'
import { conductOf, type BehaviourMemory } from './behaviour.ts'
import { isAbout, type MatchedRequest } from './fault-match.ts'
import { remember } from './remember.ts'
import { createReplica, type Replica } from './stale-replica.ts'

/** What the faults of a request come to. */
export interface Hit {
  /** The effects that hit it as they were set, in that order: for the log. */
  readonly shown: readonly FaultEffect[]
  /** What happens to it: brownouts and rate limits have turned into statuses and delays. */
  readonly effects: readonly FaultEffect[]
  /** What behaviours have to say, in plain words. */
  readonly notes: readonly string[]
}

/** What faults remember from one request to the next; bounded. */
export interface FaultState {
  /**
   * Picks the faults that hit a request, which counts from now on: call it once for each
   * request, and not for preflights. Faults with the same data share their counts and lots.
   * @param now lab ms
   */
  hitting(exchangeId: string, faults: readonly Fault[], request: MatchedRequest, now: number): Hit
  /** The copies that stale reads come from. */
  readonly replica: Replica
  /** Forgets every count, lot and copy. */
  reset(): void
}

interface FaultMemory extends BehaviourMemory {
  /** Requests it was about, over all exchanges. */
  matched: number
  /** Draws for `probability`; seeded. */
  readonly chance: () => number
}

// Enough for all faults and exchanges that can be under way.
const FAULTS_REMEMBERED = 500
const EXCHANGES_REMEMBERED = 2_000

/** Makes the memory of a network's faults. */
export function createFaultState(): FaultState {
  const memories = remember(FAULTS_REMEMBERED, createMemory)
  const matchedInExchange = remember(EXCHANGES_REMEMBERED, () => ({ count: 0 }))
  const replica = createReplica()

  const picks = (exchangeId: string, key: string, fault: Fault, memory: FaultMemory) => {
    memory.matched += 1
    const inExchange = matchedInExchange.of(`${exchangeId} ${key}`)
    inExchange.count += 1
    const lucky = fault.probability === undefined || memory.chance() < fault.probability
    return inExchange.count <= (fault.first ?? Infinity) && memory.matched % (fault.every ?? 1) === 0 && lucky
  }

  return {
    hitting(exchangeId, faults, request, now) {
      const about = new Map(
        faults.filter((fault) => isAbout(fault, request)).map((fault) => [keyOf(fault), fault]),
      )
      const shown: FaultEffect[] = []
      const effects: FaultEffect[] = []
      const notes: string[] = []
      for (const [key, fault] of about) {
        const memory = memories.of(key)
        if (!picks(exchangeId, key, fault, memory)) continue
        const conduct = conductOf(fault.effect, memory, now)
        if (!conduct.hits) continue
        shown.push(fault.effect)
        effects.push(...conduct.effects)
        if (conduct.note !== undefined) notes.push(conduct.note)
      }
      return { shown, effects, notes }
    },
    replica,
    reset() {
      memories.clear()
      matchedInExchange.clear()
      replica.clear()
    },
  }
}

// The same for faults of the same data, in whichever order their keys were written.
function keyOf({ effect, host, path, methods, first, every, probability, seed = 1 }: Fault): string {
  const parameters = Object.entries(effect).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([parameters, host, path, methods, first, every, probability, seed])
}

function createMemory(key: string): FaultMemory {
  const seed = hash(key)
  return { matched: 0, chance: createRandom(seed), draw: createRandom(seed + 1) }
}

// FNV-1a: two faults must not draw the same lots only because both have the default seed.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
