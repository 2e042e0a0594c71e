import { draw } from '#features/lessons/simulations/frame/draw.ts'

/** What the network does to packets on their way. */
export interface Path {
  readonly rttMs: number
  /** Up to so much longer each packet takes, evenly drawn: above 0, packets overtake each other. */
  readonly jitterMs: number
  readonly lossPercent: number
  readonly duplicatePercent: number
  readonly seed: number
}

/** What becomes of one packet. */
export interface Fate {
  readonly lost: boolean
  readonly delayMs: number
  /** How long a second copy takes, where the network makes one. */
  readonly copyDelayMs?: number
}

/** What becomes of a packet, by what it carries: the nth transmission of a segment, or the nth ACK. */
export type FateOf = (kind: 'data' | 'ack', index: number, transmission: number) => Fate

/**
 * The fates that a path's seed decides. A datagram and the first transmission of a segment with the same index
 * share theirs, so that protocols can be compared.
 */
export function fatesOf({ rttMs, jitterMs, lossPercent, duplicatePercent, seed }: Path): FateOf {
  return (kind, index, transmission) => {
    const chance = (what: number) => draw(seed, kind === 'data' ? 0 : 1, index, transmission, what)
    const delay = (what: number) => Math.round(rttMs / 2 + jitterMs * chance(what))
    const lost = chance(0) < lossPercent / 100
    const copied = kind === 'data' && !lost && chance(2) < duplicatePercent / 100
    return {
      lost,
      delayMs: delay(1),
      // The copy was made on the way, so it comes a little later at the least.
      ...(copied && { copyDelayMs: delay(3) + Math.max(1, Math.round(rttMs / 10)) }),
    }
  }
}
