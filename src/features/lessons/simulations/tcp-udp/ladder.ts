import type { TcpEvent, TcpRun } from '#features/lessons/simulations/tcp-model/tcp.ts'
import type { Arrival, TcpUdpRun } from './model.ts'
import type { UdpEvent } from './udp.ts'

/** A packet on its way from one post to the other. Times in ms. */
export interface Rung {
  readonly by: 'client' | 'server'
  readonly leaves: number
  /** When it arrives, or would have. */
  readonly arrives: number
  readonly lost: boolean
  /** Beside where it leaves. */
  readonly label?: string
}

/** A message at the other end: from when it is there, and from when the program has it. */
export interface Mark {
  readonly message: number
  readonly there: number
  readonly read: number | undefined
  /** It was read before. */
  readonly again: boolean
}

/** What a drawing of one protocol shows: time runs down between two posts. */
export interface Ladder {
  readonly rungs: readonly Rung[]
  readonly marks: readonly Mark[]
  /** When the client did nothing but wait for an ACK that did not come. */
  readonly waits: readonly { readonly from: number; readonly to: number }[]
}

/** The drawings of both protocols. */
export function laddersOf({ tcp, udp, arrivals }: TcpUdpRun): { tcp: Ladder; udp: Ladder } {
  return {
    tcp: {
      rungs: tcp.events.flatMap(tcpRungs),
      marks: arrivals.tcp.flatMap(markOf),
      waits: waitsOf(tcp),
    },
    udp: {
      rungs: udp.flatMap(udpRungs),
      marks: udp.flatMap((event) =>
        event.kind === 'arrive'
          ? [{ message: event.message, there: event.at, read: event.at, again: event.how === 'again' }]
          : [],
      ),
      waits: [],
    },
  }
}

interface Sent {
  readonly at: number
  readonly lost: boolean
  readonly delayMs: number
  readonly copyDelayMs?: number
}

function rungsOf({ at, lost, delayMs, copyDelayMs }: Sent, by: Rung['by'], label?: string): Rung[] {
  const rung = { by, leaves: at, arrives: at + delayMs, lost, ...(label !== undefined && { label }) }
  return copyDelayMs === undefined
    ? [rung]
    : [rung, { by, leaves: at, arrives: at + copyDelayMs, lost: false }]
}

function tcpRungs(event: TcpEvent): Rung[] {
  if (event.kind === 'ack') return rungsOf(event, 'server')
  if (event.kind !== 'send') return []
  const number = String(event.segment + 1)
  return rungsOf(event, 'client', event.transmission > 1 ? `${number} again` : number)
}

function udpRungs(event: UdpEvent): Rung[] {
  return event.kind === 'send' ? rungsOf(event, 'client', String(event.message + 1)) : []
}

function markOf({ arrivedAt, deliveredAt }: Arrival, message: number): Mark[] {
  return arrivedAt === undefined ? [] : [{ message, there: arrivedAt, read: deliveredAt, again: false }]
}

function waitsOf({ events }: TcpRun) {
  return events.flatMap((event) =>
    event.kind === 'timeout' ? [{ from: event.at - event.waitedMs, to: event.at }] : [],
  )
}
