interface Received {
  readonly from: number
  readonly to: number
  arrivedAt?: number
  deliveredAt?: number
}

/**
 * The receiving end of a stream: keeps what came early, hands on what is complete from the start.
 * @param segments all of the stream's, in its order; those received are stamped with when
 */
export function receiver(segments: readonly Received[]) {
  let next = 0
  return (segment: Received, at: number): { how: 'in-order' | 'early' | 'known'; next: number } => {
    if (segment.arrivedAt !== undefined) return { how: 'known', next }
    segment.arrivedAt = at
    if (segment.from > next) return { how: 'early', next }
    for (const each of segments) {
      if (each.deliveredAt !== undefined) continue
      if (each.arrivedAt === undefined) break
      each.deliveredAt = at
      next = each.to
    }
    return { how: 'in-order', next }
  }
}
