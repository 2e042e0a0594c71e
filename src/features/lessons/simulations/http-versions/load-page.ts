import { Agenda } from './agenda.ts'
import { Connection, type Line, type Packet } from './connection.ts'
import { packetBytes, type Network } from './network.ts'
import type { Resource } from './page.ts'

export type Version = 'h1' | 'h2' | 'h3'

/** How many connections a browser opens to one origin for HTTP/1.1; the specification gives no number (RFC 9112, 9.4). */
export const connectionsForH1 = 6

/** How one file came. All times in µs from the start. */
export interface LoadedResource {
  readonly resource: Resource
  /** When the browser learned that it needs it. */
  readonly foundAt: number
  /** When the request left. */
  readonly askedAt: number
  /** Which connection carried it. */
  readonly connection: number
  readonly packets: readonly Packet[]
  /** When its last byte came in, wherever it then had to wait. */
  readonly arrivedAt: number
  /** When all of it could be read. */
  readonly doneAt: number
}

export interface OpenedConnection {
  readonly openedAt: number
  /** When the first request may leave. */
  readonly readyAt: number
}

/** A page, loaded over one version of HTTP. Times in µs. */
export interface PageLoad {
  readonly version: Version
  readonly resources: readonly LoadedResource[]
  readonly connections: readonly OpenedConnection[]
  readonly doneAt: number
}

/**
 * How many round trips pass before the first request: TCP takes one, TLS 1.3 one more (RFC 8446, 2);
 * QUIC does both in one (RFC 9000, 7). With 0-RTT, TLS's is saved (RFC 8446, 2.3; RFC 9001, 4.6).
 */
export function handshakeRoundTrips(version: Version, resumed: boolean): number {
  return (version === 'h3' ? 1 : 2) - (resumed ? 1 : 0)
}

/**
 * Loads a page packet by packet. All that is no image goes first, in the browser's queue and on the line. Files are requested as soon as they are found, a file's
 * mentions are found when it is there in full, a request takes half a round trip and no room on
 * the line, and the server answers at once. Only packets to the browser are lost.
 */
export function loadPage(version: Version, page: readonly Resource[], network: Network): PageLoad {
  const agenda = new Agenda()
  const line: Line = { freeAt: 0 }
  const half = network.rttMs * 500
  const handshake = handshakeRoundTrips(version, network.resumed) * network.rttMs * 1_000
  const most = version === 'h1' ? connectionsForH1 : 1
  const connections: OpenedConnection[] = []
  const idle: Connection[] = []
  const waiting: { resource: Resource; foundAt: number }[] = []
  const loaded = new Map<string, LoadedResource>()
  let opening = 0

  function find(after: string | undefined): void {
    for (const resource of page) {
      if (resource.after === after) waiting.push({ resource, foundAt: agenda.now })
    }
    // Stable: files as urgent as each other stay in the order in which they were found.
    waiting.sort((a, b) => Number(isUrgent(b.resource)) - Number(isUrgent(a.resource)))
    ask()
  }

  function ask(): void {
    while (waiting.length > 0 && idle[0]) {
      const connection = idle[0]
      if (version === 'h1') idle.shift()
      const next = waiting.shift()
      if (next) request(connection, next.resource, next.foundAt)
    }
    while (waiting.length > opening && connections.length < most) open()
  }

  function open(): void {
    const connection = new Connection(connections.length, version === 'h3' ? 'stream' : 'connection', {
      agenda,
      line,
      network,
    })
    connections.push({ openedAt: agenda.now, readyAt: agenda.now + handshake })
    opening += 1
    agenda.plan(agenda.now + handshake, () => {
      opening -= 1
      idle.push(connection)
      ask()
    })
  }

  function request(connection: Connection, resource: Resource, foundAt: number): void {
    const askedAt = agenda.now
    const packets: Packet[] = []
    const done = () => {
      const arrivedAt = Math.max(...packets.map((packet) => packet.arrivedAt))
      const doneAt = agenda.now
      const { index } = connection
      loaded.set(resource.name, { resource, foundAt, askedAt, connection: index, packets, arrivedAt, doneAt })
      if (version === 'h1') idle.push(connection)
      find(resource.name)
    }
    const total = Math.ceil(resource.bytes / packetBytes)
    agenda.plan(askedAt + half, () =>
      connection.respond({
        packets,
        done,
        bytesToSend: resource.bytes,
        read: 0,
        total,
        urgent: isUrgent(resource),
      }),
    )
  }

  find(undefined)
  agenda.run()
  const resources = page.flatMap(({ name }) => loaded.get(name) ?? [])
  return { version, resources, connections, doneAt: Math.max(0, ...resources.map(({ doneAt }) => doneAt)) }
}

function isUrgent({ kind }: Resource): boolean {
  return kind !== 'image'
}
