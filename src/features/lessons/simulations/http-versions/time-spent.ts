import type { Packet } from './connection.ts'
import type { LoadedResource, PageLoad } from './load-page.ts'

/** What a wait was for. */
export type Cost = 'handshake' | 'queue' | 'round-trip' | 'receive' | 'held'

export interface Spent {
  readonly cost: Cost
  /** The file it was for. */
  readonly file: string
  /** µs from the start. */
  readonly from: number
  readonly to: number
}

/**
 * Where the time of a page went: the way to the file that was done last, back from
 * each file to the one that mentions it. The parts follow each other without a gap, from 0
 * to the page's end.
 */
export function timeSpent(load: PageLoad, rttMs: number): Spent[] {
  const byName = new Map(load.resources.map((loaded) => [loaded.resource.name, loaded]))
  const path: LoadedResource[] = []
  let step = load.resources.find(({ doneAt }) => doneAt === load.doneAt)
  while (step) {
    path.unshift(step)
    step = step.resource.after === undefined ? undefined : byName.get(step.resource.after)
  }
  return path.flatMap((loaded) => partsOf(loaded, load, rttMs))
}

/** What a file waited for, from the moment it was found to the moment it was done. */
export function partsOf(loaded: LoadedResource, load: PageLoad, rttMs: number): Spent[] {
  const { foundAt, askedAt, arrivedAt, doneAt, resource } = loaded
  const connection = load.connections[loaded.connection]
  // A connection that opened earlier, for another file, cost this one only what was left of its handshake.
  const connecting =
    connection && connection.readyAt > foundAt ? Math.max(foundAt, connection.openedAt) : askedAt
  const connected = connection ? Math.max(connecting, Math.min(askedAt, connection.readyAt)) : askedAt
  const answered = Math.min(arrivedAt, askedAt + rttMs * 1_000)
  const parts: [Cost, number, number][] = [
    ['queue', foundAt, connecting],
    ['handshake', connecting, connected],
    ['queue', connected, askedAt],
    ['round-trip', askedAt, answered],
    ['receive', answered, arrivedAt],
    ['held', arrivedAt, doneAt],
  ]
  return parts
    .filter(([, from, to]) => to > from)
    .map(([cost, from, to]) => ({ cost, file: resource.name, from, to }))
}

/** What each kind of wait came to, in whole ms that add up to the whole. */
export function spentByCost(spent: readonly Spent[]): Record<Cost, number> {
  const sums = { handshake: 0, queue: 0, 'round-trip': 0, receive: 0, held: 0 }
  // The parts follow each other: with the borders rounded, no part is lost.
  for (const { cost, from, to } of spent) sums[cost] += Math.round(to / 1_000) - Math.round(from / 1_000)
  return sums
}

/** How many packets were there and could not be read, as one before them was missing; and for how long at most, in µs. */
export function heldBack({ resources }: PageLoad): { packets: number; longest: number } {
  const waits = resources
    .flatMap(({ packets }) => packets.map(({ arrivedAt, readableAt }) => readableAt - arrivedAt))
    .filter((wait) => wait > 0)
  return { packets: waits.length, longest: Math.max(0, ...waits) }
}

/** When something of a file was there and could not be read: spans in µs, ascending, none touching another. */
export function heldSpans(packets: readonly Packet[]): [from: number, to: number][] {
  const spans: [number, number][] = []
  const held = packets
    .filter(({ arrivedAt, readableAt }) => readableAt > arrivedAt)
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
  for (const { arrivedAt, readableAt } of held) {
    const last = spans.at(-1)
    if (last && arrivedAt <= last[1]) last[1] = Math.max(last[1], readableAt)
    else spans.push([arrivedAt, readableAt])
  }
  return spans
}

/** When the browser can first draw, in µs: the HTML and the style sheet are there. */
export function firstPicture({ resources }: PageLoad): number {
  return Math.max(
    ...resources
      .filter(({ resource: { kind } }) => kind === 'html' || kind === 'css')
      .map(({ doneAt }) => doneAt),
  )
}

/** How many packets were lost. */
export function packetsLost({ resources }: PageLoad): number {
  return resources.reduce(
    (sum, { packets }) => sum + packets.reduce((lost, { lostAt }) => lost + lostAt.length, 0),
    0,
  )
}
