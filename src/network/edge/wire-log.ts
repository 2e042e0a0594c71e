import type { WireHop } from '#http/wire.ts'

/** What the network saw, newest hops kept. */
export interface WireLog {
  /** Adds a hop, or puts its newer state in place of the older. */
  publish(hop: WireHop): void
  /** The hops of an exchange, oldest first; the same array until one of them changes. */
  hops(exchangeId: string): readonly WireHop[]
  /** All hops it holds, oldest first. */
  recent(): readonly WireHop[]
  /** Calls `listener` with each published hop; returns the unsubscription. */
  subscribe(listener: (hop: WireHop) => void): () => void
}

/** How much a log holds before the oldest hops go. */
export interface WireLogLimits {
  readonly hops: number
  /** Captured content of requests, responses and socket messages together. */
  readonly bytes: number
}

const NONE: readonly WireHop[] = []

/** A log of bounded size: 500 hops and 8 MB of content unless told otherwise. */
export function createWireLog(limits: WireLogLimits = { hops: 500, bytes: 8 * 2 ** 20 }): WireLog {
  const latest = new Map<string, WireHop>()
  const byExchange = new Map<string, readonly WireHop[]>()
  const forgotten = new Set<string>()
  const listeners = new Set<(hop: WireHop) => void>()
  let bytes = 0

  const forget = (hop: WireHop) => {
    latest.delete(hop.id)
    bytes -= capturedBytes(hop)
    // A hop that is still under way goes on reporting; it must not come back.
    if (hop.timing.endedAt === undefined) forgotten.add(hop.id)
    const rest = byExchange.get(hop.exchangeId)?.filter(({ id }) => id !== hop.id) ?? NONE
    if (rest.length > 0) byExchange.set(hop.exchangeId, rest)
    else byExchange.delete(hop.exchangeId)
  }

  return {
    publish(hop) {
      if (forgotten.has(hop.id)) {
        if (hop.timing.endedAt !== undefined) forgotten.delete(hop.id)
        return
      }
      const before = latest.get(hop.id)
      const others = byExchange.get(hop.exchangeId) ?? NONE
      latest.set(hop.id, hop)
      bytes += capturedBytes(hop) - (before ? capturedBytes(before) : 0)
      const now = before ? others.map((one) => (one === before ? hop : one)) : [...others, hop]
      byExchange.set(hop.exchangeId, now)
      for (const oldest of latest.values()) {
        if (oldest === hop || (latest.size <= limits.hops && bytes <= limits.bytes)) break
        forget(oldest)
      }
      for (const listener of listeners) listener(hop)
    },
    hops: (exchangeId) => byExchange.get(exchangeId) ?? NONE,
    recent: () => [...latest.values()],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function capturedBytes({ request, response, messages = [] }: WireHop): number {
  const answered = response ? response.body.bytes.byteLength + (response.decoded?.bytes.byteLength ?? 0) : 0
  const said = messages.reduce((sum, { data }) => sum + data.length, 0)
  return request.body.bytes.byteLength + answered + said
}
