import type { ComponentType } from 'react'
import type { SimulationName } from '#content/simulations.ts'
import { lazyPart } from '#ui/lazy-part.tsx'

/** What every simulation's view is given. */
export interface SimulationProps {
  /** Where its settings are kept, unlike that of any other: `lesson/<slug>/simulation/<name>`. */
  readonly place: string
}

interface Entry {
  readonly part: ReturnType<typeof lazyPart<SimulationProps>>
  /** About how high it is at first, in px, where the page is wide and on a phone: kept free until it is there. */
  readonly heights: readonly [wide: number, phone: number]
}

const entry = (load: () => Promise<ComponentType<SimulationProps>>, ...heights: Entry['heights']): Entry => ({
  part: lazyPart(load),
  heights,
})

/** The simulations by name. README.md says how to add one. */
export const simulations: Readonly<Record<SimulationName, Entry>> = {
  'rate-limits': entry(async () => (await import('./rate-limits/rate-limits.tsx')).RateLimits, 970, 1_300),
  'tcp-stream': entry(async () => (await import('./tcp-stream/tcp-stream.tsx')).TcpStream, 1_670, 2_640),
  'tcp-udp': entry(async () => (await import('./tcp-udp/tcp-udp.tsx')).TcpUdp, 1_180, 1_940),
  'http-versions': entry(
    async () => (await import('./http-versions/http-versions.tsx')).HttpVersions,
    1_710,
    2_450,
  ),
  tls: entry(async () => (await import('./tls/tls.tsx')).Tls, 1_470, 2_410),
  caching: entry(async () => (await import('./caching/caching.tsx')).Caching, 1_370, 2_320),
  oauth: entry(async () => (await import('./oauth/oauth.tsx')).OAuth, 1_235, 1_755),
}
