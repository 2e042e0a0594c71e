import type { Memory } from './card.ts'
import { DAY } from './day.ts'

/** The default weight 20 of FSRS-6: how fast the curve of forgetting falls. */
const DECAY = 0.1542
/** Makes the chance 0.9 when as many days have passed as the stability has. */
const FACTOR = 0.9 ** (-1 / DECAY) - 1

/** The chance, from 0 to 1, that a memory is still there; the curve of FSRS-6. */
export function chanceOfRecall({ lastReview, stability }: Memory, now: number): number {
  const days = Math.max(0, now - lastReview) / DAY
  return (1 + (FACTOR * days) / stability) ** -DECAY
}

/** How well something is known, from how long nine of ten such memories last. */
export type Strength = 'new' | 'settling' | 'lasting'

/** A week makes a memory settle, a month makes it last. */
export function strengthOf({ stability }: Memory): Strength {
  if (stability < 7) return 'new'
  return stability < 30 ? 'settling' : 'lasting'
}
