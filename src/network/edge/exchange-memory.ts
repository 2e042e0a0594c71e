import type { Fault } from '#http/fault.ts'

/** What the network remembers of one exchange between its requests. */
export interface ExchangeMemory {
  faults: readonly Fault[]
  /** Set by a redirect from one foreign origin to another: the target that must be asked with `Origin: null`. */
  taintedTarget: string | undefined
  /** Redirects in a row, in the attempt of that number. */
  redirects: { attempt: number; count: number }
}

// Enough for every exchange that can be under way, and for the faults announced ahead of one.
const REMEMBERED = 500

/** Remembers the latest exchanges; gives a fresh memory for one not seen before. */
export function createExchangeMemories(): (exchangeId: string) => ExchangeMemory {
  const memories = new Map<string, ExchangeMemory>()
  return (exchangeId) => {
    const memory = memories.get(exchangeId) ?? {
      faults: [],
      taintedTarget: undefined,
      redirects: { attempt: 0, count: 0 },
    }
    memories.delete(exchangeId)
    memories.set(exchangeId, memory)
    const [oldest] = memories.keys()
    if (memories.size > REMEMBERED && oldest !== undefined) memories.delete(oldest)
    return memory
  }
}
