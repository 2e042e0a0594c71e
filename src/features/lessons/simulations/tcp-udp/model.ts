import { fatesOf, type FateOf, type Path } from '#features/lessons/simulations/tcp-model/path.ts'
import { runTcp, type TcpEvent, type TcpRun } from '#features/lessons/simulations/tcp-model/tcp.ts'
import { runUdp, type UdpEvent } from './udp.ts'

export interface TcpUdpSettings extends Path {
  readonly messages: number
  /** From one message to the next, in ms. */
  readonly gapMs: number
}

/** What became of one message at the other end. Times in ms. */
export interface Arrival {
  readonly sentAt: number
  /** When it first came to the other end; undefined: never. */
  readonly arrivedAt: number | undefined
  /** When the program there could read it. With TCP that may be later: what was sent before it comes first. */
  readonly deliveredAt: number | undefined
  /** How often it was sent. */
  readonly transmissions: number
}

export interface TcpUdpRun {
  readonly tcp: TcpRun
  readonly udp: readonly UdpEvent[]
  readonly arrivals: { readonly tcp: readonly Arrival[]; readonly udp: readonly Arrival[] }
  readonly lengthMs: number
}

/** So many bytes each: one message is one segment. */
export const MESSAGE_BYTES = 100

/** The same messages over TCP and over UDP; the network treats the first packet of each message alike. */
export function simulate(settings: TcpUdpSettings, fateOf: FateOf = fatesOf(settings)): TcpUdpRun {
  const sentAt = Array.from({ length: settings.messages }, (_, index) => index * settings.gapMs)
  const tcp = runTcp({
    writes: sentAt.map((at) => ({ at, bytes: MESSAGE_BYTES })),
    segmentSize: MESSAGE_BYTES,
    nagle: false,
    rttMs: settings.rttMs,
    fateOf,
  })
  const udp = runUdp(sentAt, fateOf)
  return {
    tcp,
    udp,
    arrivals: {
      tcp: tcp.segments.map(({ arrivedAt, deliveredAt, transmissions, index }) => ({
        sentAt: sentAt[index] ?? 0,
        arrivedAt,
        deliveredAt,
        transmissions,
      })),
      udp: sentAt.map((sentAt, message) => {
        const first = udp.find((event) => event.kind === 'arrive' && event.message === message)?.at
        return { sentAt, arrivedAt: first, deliveredAt: first, transmissions: 1 }
      }),
    },
    lengthMs: Math.max(...[...tcp.events, ...udp].map(settledAt)),
  }
}

/** When nothing more comes of an event: a packet that is sent arrives. */
function settledAt(event: TcpEvent | UdpEvent): number {
  if (event.kind !== 'send' && event.kind !== 'ack') return event.at
  const copy = event.kind === 'send' ? (event.copyDelayMs ?? 0) : 0
  return event.at + (event.lost ? event.delayMs / 2 : Math.max(event.delayMs, copy))
}

/** A run in numbers, up to a moment. */
export interface Tally {
  /** Messages that the program at the other end has. */
  readonly delivered: number
  /** Messages handed to it after one that was sent later. */
  readonly outOfOrder: number
  /** Messages handed to it a second time. */
  readonly twice: number
  /** Packets with data that were sent because one before was lost or seemed so. */
  readonly sentAgain: number
  /** From sending to reading, over the messages that came, in ms. */
  readonly delays: readonly number[]
  /** Messages that are at the other end, but wait for one sent before them. */
  readonly waiting: number
}

/** Both protocols in numbers, up to a moment in ms. */
export function tallies({ tcp, udp, arrivals }: TcpUdpRun, now: number): { tcp: Tally; udp: Tally } {
  const past = udp.filter(({ at }) => at <= now)
  const count = (how: 'late' | 'again') =>
    past.filter((event) => event.kind === 'arrive' && event.how === how).length
  return {
    tcp: {
      ...countOf(arrivals.tcp, now),
      outOfOrder: 0,
      twice: 0,
      sentAgain: tcp.events.filter(
        (event) => event.at <= now && event.kind === 'send' && event.why !== 'first',
      ).length,
    },
    udp: { ...countOf(arrivals.udp, now), outOfOrder: count('late'), twice: count('again'), sentAgain: 0 },
  }
}

function countOf(arrivals: readonly Arrival[], now: number) {
  const by = (at: number | undefined) => at !== undefined && at <= now
  const delays = arrivals.flatMap(({ sentAt, deliveredAt }) =>
    deliveredAt !== undefined && by(deliveredAt) ? [deliveredAt - sentAt] : [],
  )
  const waiting = arrivals.filter(({ arrivedAt, deliveredAt }) => by(arrivedAt) && !by(deliveredAt)).length
  return { delivered: delays.length, delays, waiting }
}
