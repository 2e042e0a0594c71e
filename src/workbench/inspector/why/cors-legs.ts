import type { Exchange } from '#http/exchange.ts'
import type { WireHop } from '#http/wire.ts'

/** One request of a page to another origin: its preflight, the request itself, or both. */
export interface CorsLeg {
  readonly preflight?: WireHop
  /** Absent where the preflight did not permit it. */
  readonly request?: WireHop
}

/** The requests of an exchange's last attempt, each with the preflight that went before it; more than one where it was redirected. */
export function corsLegs({ attempts, request: { client } }: Exchange): CorsLeg[] {
  if (client !== 'browser') return []
  const legs: CorsLeg[] = []
  let preflight: WireHop | undefined
  for (const hop of attempts.at(-1)?.hops ?? []) {
    if (hop.kind === 'websocket') continue
    if (hop.kind === 'preflight') {
      if (preflight) legs.push({ preflight })
      preflight = hop
      continue
    }
    legs.push({ request: hop, ...(preflight ? { preflight } : {}) })
    preflight = undefined
  }
  return preflight ? [...legs, { preflight }] : legs
}

/** The hop by which a leg is known: the request, or the preflight that stopped it. */
export function hopOfLeg(leg: CorsLeg): WireHop | undefined {
  return leg.request ?? leg.preflight
}
