import { agenda } from '#features/lessons/simulations/tcp-model/agenda.ts'
import type { FateOf } from '#features/lessons/simulations/tcp-model/path.ts'

/** What happens to datagrams, in order. Times in ms. */
export type UdpEvent = { readonly at: number } & (
  | {
      readonly kind: 'send'
      readonly message: number
      readonly lost: boolean
      readonly delayMs: number
      readonly copyDelayMs?: number
    }
  | { readonly kind: 'lost'; readonly message: number }
  /** `late`: one that was sent after it has come before it (RFC 4737, 3.3). */
  | { readonly kind: 'arrive'; readonly message: number; readonly how: 'in-order' | 'late' | 'again' }
)

/** Sends each message as a datagram: what arrives is handed on as it comes, and nobody looks after what does not. */
export function runUdp(sentAt: readonly number[], fateOf: FateOf): UdpEvent[] {
  const { at, plan, work } = agenda()
  const events: UdpEvent[] = []
  const arrived = new Set<number>()
  const arrive = (message: number) => {
    const how = arrived.has(message) ? 'again' : message < Math.max(...arrived) ? 'late' : 'in-order'
    arrived.add(message)
    events.push({ at: at(), kind: 'arrive', message, how })
  }
  sentAt.forEach((moment, message) =>
    plan(moment, () => {
      const fate = fateOf('data', message, 1)
      events.push({ at: at(), kind: 'send', message, ...fate })
      if (fate.lost) plan(at() + fate.delayMs / 2, () => events.push({ at: at(), kind: 'lost', message }))
      else plan(at() + fate.delayMs, () => arrive(message))
      if (fate.copyDelayMs !== undefined) plan(at() + fate.copyDelayMs, () => arrive(message))
    }),
  )
  work()
  return events
}
