import { agenda } from './agenda.ts'
import type { FateOf } from './path.ts'
import { receiver } from './receiver.ts'

/** So much is handed to the socket at a moment. */
interface Write {
  /** In ms. */
  readonly at: number
  readonly bytes: number
}

export interface TcpSetup {
  /** Ascending. The connection is open already at 0. */
  readonly writes: readonly Write[]
  /** The most bytes one segment carries. */
  readonly segmentSize: number
  /** Nagle's algorithm: a segment that is not full waits while anything sent is not acknowledged (RFC 9293, 3.7.4). */
  readonly nagle: boolean
  readonly rttMs: number
  readonly fateOf: FateOf
}

/** Why a segment is sent: for the first time, or again. */
export type SendReason =
  | 'first'
  /** Three duplicate ACKs (RFC 5681, 3.2). */
  | 'fast'
  /** No ACK in time (RFC 6298, 5). */
  | 'timeout'
  /** The ACK of something sent again shows that the next segment is missing, too (RFC 6582, 3.2). */
  | 'hole'

/** A part of the stream as it travels: the bytes from `from` up to `to`. */
export interface Segment {
  readonly index: number
  readonly from: number
  readonly to: number
  /** When it arrived for the first time; undefined where it never did. */
  readonly arrivedAt?: number
  /** When the program at the other end could read it: once nothing before it was missing. */
  readonly deliveredAt?: number
  /** How often it was sent. */
  readonly transmissions: number
}

/** What happens, in order. Times in ms. */
export type TcpEvent = { readonly at: number } & (
  | { readonly kind: 'write'; readonly index: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'send'
      readonly segment: number
      readonly transmission: number
      readonly why: SendReason
      readonly lost: boolean
      readonly delayMs: number
      readonly copyDelayMs?: number
    }
  | { readonly kind: 'lost'; readonly what: 'data' | 'ack'; readonly number: number }
  | {
      readonly kind: 'arrive'
      readonly segment: number
      /** `early`: something before it is missing; `known`: it was here before. */
      readonly how: 'in-order' | 'early' | 'known'
      /** The next byte that is missing, which the ACK asks for. */
      readonly next: number
    }
  | { readonly kind: 'ack'; readonly next: number; readonly lost: boolean; readonly delayMs: number }
  | { readonly kind: 'acked'; readonly next: number; readonly duplicates: number }
  | { readonly kind: 'timeout'; readonly segment: number; readonly waitedMs: number; readonly nextMs: number }
  | { readonly kind: 'give-up' }
)

export interface TcpRun {
  readonly events: readonly TcpEvent[]
  readonly segments: readonly Segment[]
  readonly rtoMs: number
  readonly gaveUp: boolean
}

/** A timeout is never shorter: Linux's bound. Rule 2.4 of RFC 6298, 2, would have a whole second. */
const LEAST_RTO_MS = 200
/** After so many timeouts in a row the connection is given up; real ones try for minutes (RFC 9293, 3.8.3). */
const MOST_TIMEOUTS = 6

/**
 * The retransmission timeout after one measured round trip R, that of the handshake: SRTT = R, RTTVAR = R/2,
 * and the timeout is SRTT + 4 · RTTVAR = 3 R (RFC 6298, 2, rule 2.2).
 */
export function rtoMsOf(rttMs: number): number {
  return Math.max(LEAST_RTO_MS, 3 * rttMs)
}

/**
 * Sends a stream over TCP: sequence numbers, cumulative ACKs at once, retransmission by timeout with doubling
 * and by duplicate ACKs, delivery in order. Left out: congestion and flow control, selective and delayed ACKs,
 * further measurements of the round trip.
 */
export function runTcp({ writes, segmentSize, nagle, rttMs, fateOf }: TcpSetup): TcpRun {
  const { at, plan, work } = agenda()
  const events: TcpEvent[] = []
  const segments: (Segment & { arrivedAt?: number; deliveredAt?: number; transmissions: number })[] = []
  const received = receiver(segments)
  const baseRtoMs = rtoMsOf(rttMs)
  let written = 0
  let sent = 0
  let unacked = 0
  let duplicates = 0
  /** Until this byte is acknowledged, holes are filled as ACKs show them. */
  let recovering = 0
  let rtoMs = baseRtoMs
  let timeouts = 0
  let timer = 0
  let acks = 0
  let gaveUp = false

  const send = (segment: (typeof segments)[number], why: SendReason) => {
    const transmission = ++segment.transmissions
    const fate = fateOf('data', segment.index, transmission)
    events.push({ at: at(), kind: 'send', segment: segment.index, transmission, why, ...fate })
    if (fate.lost) loseOnTheWay('data', segment.index, fate.delayMs)
    else plan(at() + fate.delayMs, () => arrive(segment))
    if (fate.copyDelayMs !== undefined) plan(at() + fate.copyDelayMs, () => arrive(segment))
  }

  const loseOnTheWay = (what: 'data' | 'ack', number: number, delayMs: number) =>
    plan(at() + delayMs / 2, () => events.push({ at: at(), kind: 'lost', what, number }))

  const sendWhatMay = () => {
    while (sent < written && !gaveUp) {
      const size = Math.min(segmentSize, written - sent)
      if (nagle && size < segmentSize && sent > unacked) return
      const segment = { index: segments.length, from: sent, to: sent + size, transmissions: 0 }
      segments.push(segment)
      const idle = sent === unacked
      sent += size
      send(segment, 'first')
      if (idle) startTimer()
    }
  }

  const startTimer = () => {
    const mine = ++timer
    plan(at() + rtoMs, () => {
      if (mine === timer && unacked < sent) timeOut()
    })
  }

  const sendAgain = (why: SendReason) => {
    recovering = sent
    resendFirst(why)
  }
  const resendFirst = (why: SendReason) => {
    const first = segments.find(({ to }) => to > unacked)
    if (first) send(first, why)
  }

  const timeOut = () => {
    const first = segments.find(({ to }) => to > unacked)
    if (++timeouts > MOST_TIMEOUTS) {
      gaveUp = true
      events.push({ at: at(), kind: 'give-up' })
      return
    }
    const waitedMs = rtoMs
    rtoMs *= 2
    duplicates = 0
    events.push({ at: at(), kind: 'timeout', segment: first?.index ?? 0, waitedMs, nextMs: rtoMs })
    sendAgain('timeout')
    startTimer()
  }

  const arrive = (segment: (typeof segments)[number]) => {
    const { how, next } = received(segment, at())
    events.push({ at: at(), kind: 'arrive', segment: segment.index, how, next })
    const fate = fateOf('ack', acks++, 1)
    events.push({ at: at(), kind: 'ack', next, lost: fate.lost, delayMs: fate.delayMs })
    if (fate.lost) loseOnTheWay('ack', next, fate.delayMs)
    else plan(at() + fate.delayMs, () => acknowledge(next))
  }

  const acknowledge = (next: number) => {
    if (next < unacked || gaveUp) return
    if (next === unacked) {
      if (unacked === sent) return
      events.push({ at: at(), kind: 'acked', next, duplicates: ++duplicates })
      if (duplicates === 3 && unacked >= recovering) sendAgain('fast')
      return
    }
    unacked = next
    duplicates = 0
    timeouts = 0
    rtoMs = baseRtoMs
    events.push({ at: at(), kind: 'acked', next, duplicates })
    if (unacked < recovering) resendFirst('hole')
    sendWhatMay()
    if (unacked < sent) startTimer()
    else timer++
  }

  writes.forEach(({ at: moment, bytes }, index) =>
    plan(moment, () => {
      events.push({ at: moment, kind: 'write', index, from: written, to: written + bytes })
      written += bytes
      sendWhatMay()
    }),
  )
  work()
  return { events, segments, rtoMs: baseRtoMs, gaveUp }
}
