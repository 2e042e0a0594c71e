import { fatesOf, type FateOf } from '#features/lessons/simulations/tcp-model/path.ts'
import {
  runTcp,
  type Segment,
  type SendReason,
  type TcpEvent,
} from '#features/lessons/simulations/tcp-model/tcp.ts'
import { encode, framer, type Framing, type FramerStep, type Span } from './framing.ts'

export interface StreamSettings {
  readonly framing: Framing
  /** The most bytes in one segment. */
  readonly segmentSize: number
  readonly nagle: boolean
  /** From one write to the next, in ms. */
  readonly gapMs: number
  /** The most bytes one read asks for. */
  readonly readSize: number
  /** How long the reader is busy after each read, in ms. */
  readonly busyMs: number
  readonly lossPercent: number
  readonly seed: number
}

/** What one read gave: the bytes from `from` up to `to`. */
export interface Read {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What happens, one thing at a time. Times in ms. */
export type StreamStep = { readonly at: number } & (
  | { readonly kind: 'write'; readonly index: number; readonly from: number; readonly to: number }
  | { readonly kind: 'send'; readonly segment: number; readonly why: SendReason }
  | { readonly kind: 'lost'; readonly segment: number }
  | { readonly kind: 'timeout'; readonly segment: number; readonly waitedMs: number }
  | {
      readonly kind: 'arrive'
      readonly segment: number
      readonly how: 'in-order' | 'early' | 'known'
      readonly next: number
    }
  | { readonly kind: 'read'; readonly read: number; readonly from: number; readonly to: number }
  | { readonly kind: 'frame'; readonly read: number; readonly step: FramerStep }
  | { readonly kind: 'end' }
  | { readonly kind: 'give-up' }
)

export interface StreamRun {
  readonly bytes: Uint8Array
  readonly spans: readonly Span[]
  readonly segments: readonly Segment[]
  readonly reads: readonly Read[]
  readonly steps: readonly StreamStep[]
}

/** The path's round trip in ms. */
export const RTT_MS = 40

/** Writes messages to a TCP connection, and reads them at the other end. */
export function simulate(
  messages: readonly Uint8Array[],
  settings: StreamSettings,
  fateOf: FateOf = fatesOf({
    rttMs: RTT_MS,
    jitterMs: 0,
    lossPercent: settings.lossPercent,
    duplicatePercent: 0,
    seed: settings.seed,
  }),
): StreamRun {
  const { framing, segmentSize, nagle, gapMs } = settings
  const { bytes, spans } = encode(messages, framing)
  const writes = spans.map(({ from, to }, index) => ({ at: index * gapMs, bytes: to - from }))
  const tcp = runTcp({ writes, segmentSize, nagle, rttMs: RTT_MS, fateOf })
  const reads = readsOf(tcp.segments, settings)
  const take = framer(framing)
  const afterwards = reads.flatMap(({ at, from, to }, read): StreamStep[] => [
    { at, kind: 'read', read, from, to },
    ...take(bytes.slice(from, to)).map((step): StreamStep => ({ at, kind: 'frame', read, step })),
  ])
  if (!tcp.gaveUp) afterwards.push({ at: (reads.at(-1)?.at ?? 0) + settings.busyMs, kind: 'end' })
  // Sorting keeps the order of what happens at one moment: bytes arrive, then they are read.
  const steps = [...tcp.events.flatMap(stepsOf), ...afterwards].toSorted((a, b) => a.at - b.at)
  const ended = steps.findIndex(({ kind }) => kind === 'end')
  return { bytes, spans, segments: tcp.segments, reads, steps: ended < 0 ? steps : steps.slice(0, ended + 1) }
}

/** A reader that takes what is there, at most so many bytes, and waits only where nothing is. */
function readsOf(
  segments: readonly Segment[],
  { readSize, busyMs }: Pick<StreamSettings, 'readSize' | 'busyMs'>,
): Read[] {
  const reads: Read[] = []
  let free = 0
  let from = 0
  for (;;) {
    const next = segments.find(({ to }) => to > from)?.deliveredAt
    if (next === undefined) return reads
    const at = Math.max(free, next)
    const there =
      segments.findLast(({ deliveredAt }) => deliveredAt !== undefined && deliveredAt <= at)?.to ?? from
    const to = Math.min(there, from + readSize)
    reads.push({ at, from, to })
    from = to
    free = at + busyMs
  }
}

/** Acknowledgements are left out: what the reader sees does not depend on them but by what is sent again. */
function stepsOf(event: TcpEvent): StreamStep[] {
  const { at } = event
  switch (event.kind) {
    case 'write':
    case 'arrive':
    case 'give-up':
      return [event]
    case 'send':
      return [{ at, kind: 'send', segment: event.segment, why: event.why }]
    case 'lost':
      return event.what === 'data' ? [{ at, kind: 'lost', segment: event.number }] : []
    case 'timeout':
      return [{ at, kind: 'timeout', segment: event.segment, waitedMs: event.waitedMs }]
    case 'ack':
    case 'acked':
      return []
  }
}

/** What the reading program has by a number of steps. */
export interface Received {
  readonly messages: readonly Uint8Array[]
  /** What its framer holds back. */
  readonly buffer: Uint8Array
}

/** What came of the first `count` steps at the reading end. */
export function receivedBy({ steps }: StreamRun, count: number): Received {
  const framed = steps.slice(0, count).flatMap((step) => (step.kind === 'frame' ? [step.step] : []))
  return {
    messages: framed.flatMap(({ message }) => (message ? [message] : [])),
    buffer: framed.at(-1)?.buffer ?? new Uint8Array(),
  }
}

/** Where each byte of the stream is. */
export type ByteState = 'unwritten' | 'written' | 'sent' | 'lost' | 'early' | 'there' | 'read'

/** Where each byte of the stream is after the first `count` steps. */
export function byteStates({ bytes, segments, steps }: StreamRun, count: number): ByteState[] {
  const states = Array.from({ length: bytes.length }, (): ByteState => 'unwritten')
  const put = (from: number, to: number, state: ByteState) => states.fill(state, from, to)
  const arrived = new Set<number>()
  let read = 0
  for (const step of steps.slice(0, count)) {
    if (step.kind === 'write') put(step.from, step.to, 'written')
    if (step.kind === 'read') put(step.from, (read = step.to), 'read')
    if (step.kind !== 'send' && step.kind !== 'lost' && step.kind !== 'arrive') continue
    const segment = segments[step.segment]
    if (!segment) continue
    if (step.kind === 'arrive') {
      arrived.add(step.segment)
      put(segment.from, segment.to, 'early')
      put(read, step.next, 'there')
      if (segment.from < read) put(segment.from, Math.min(segment.to, read), 'read')
    } else if (!arrived.has(step.segment)) {
      put(segment.from, segment.to, step.kind === 'lost' ? 'lost' : 'sent')
    }
  }
  return states
}
