import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fatesOf, type FateOf } from './path.ts'
import { runTcp, rtoMsOf, type TcpEvent, type TcpRun } from './tcp.ts'

const RTT = 100

/** A path without chance: these packets are lost, as `data 1 #2` (segment 1, sent the second time) or `ack 0 #1`. */
const losing =
  (...lost: string[]): FateOf =>
  (kind, index, transmission) => ({
    lost: lost.includes(`${kind} ${index} #${transmission}`),
    delayMs: RTT / 2,
  })

/** Messages of 100 bytes, one every 10 ms. */
const messages = (count: number, fateOf: FateOf) =>
  runTcp({
    writes: Array.from({ length: count }, (_, index) => ({ at: index * 10, bytes: 100 })),
    segmentSize: 100,
    nagle: false,
    rttMs: RTT,
    fateOf,
  })

const delivered = ({ segments }: TcpRun) => segments.map(({ deliveredAt }) => deliveredAt)
const sends = ({ events }: TcpRun) =>
  events.flatMap((event) => (event.kind === 'send' ? [[event.at, event.segment, event.why]] : []))
const only = <Kind extends TcpEvent['kind']>({ events }: TcpRun, kind: Kind) =>
  events.filter((event): event is Extract<TcpEvent, { kind: Kind }> => event.kind === kind)

describe('the retransmission timeout', () => {
  test('is three round trips after one measurement, and never under 200 ms', () => {
    expect(rtoMsOf(100)).toBe(300)
    expect(rtoMsOf(20)).toBe(200)
  })

  test('doubles with each timeout in a row', () => {
    const run = messages(1, losing('data 0 #1', 'data 0 #2'))
    expect(only(run, 'timeout').map(({ at, waitedMs, nextMs }) => [at, waitedMs, nextMs])).toEqual([
      [300, 300, 600],
      [900, 600, 1_200],
    ])
    expect(delivered(run)).toEqual([950])
  })

  test('begins anew with each ACK of something new', () => {
    // ACKs of the first two come at 100 and 110: the third is missed 300 ms after the latter.
    const run = messages(3, losing('data 2 #1'))
    expect(sends(run).at(-1)).toEqual([410, 2, 'timeout'])
    expect(delivered(run)).toEqual([50, 60, 460])
  })

  test('makes a sender repeat what had arrived when only the ACK was lost', () => {
    const run = messages(1, losing('ack 0 #1'))
    expect(delivered(run)).toEqual([50])
    expect(only(run, 'arrive').map(({ at, how }) => [at, how])).toEqual([
      [50, 'in-order'],
      [350, 'known'],
    ])
  })

  test('gives the connection up after six in a row', () => {
    const all: FateOf = () => ({ lost: true, delayMs: 50 })
    const run = messages(1, all)
    // 300 · (1 + 2 + 4 + 8 + 16 + 32 + 64)
    expect(only(run, 'give-up').map(({ at }) => at)).toEqual([38_100])
    expect(run.gaveUp).toBe(true)
    expect(run.segments[0]?.transmissions).toBe(7)
  })
})

describe('a segment lost in the middle', () => {
  const run = messages(5, losing('data 1 #1'))

  test('is sent again with the third duplicate ACK', () => {
    // Segments 2, 3 and 4 arrive at 70, 80 and 90; their ACKs, each still asking for segment 1, at 120, 130 and 140.
    expect(sends(run).at(-1)).toEqual([140, 1, 'fast'])
  })

  test('holds back what came after it', () => {
    expect(run.segments.map(({ arrivedAt }) => arrivedAt)).toEqual([50, 190, 70, 80, 90])
    expect(delivered(run)).toEqual([50, 190, 190, 190, 190])
  })

  test('with another hole behind it: the ACK of the one shows the other', () => {
    const run = messages(6, losing('data 1 #1', 'data 3 #1'))
    // Duplicate ACKs at 120, 140, 150: segment 1 again, there at 200. Its ACK at 250 asks for segment 3, there at 300.
    expect(sends(run).slice(6)).toEqual([
      [150, 1, 'fast'],
      [250, 3, 'hole'],
    ])
    expect(delivered(run)).toEqual([50, 200, 200, 300, 300, 300])
  })
})

describe('the stream', () => {
  const cut = (nagle: boolean) =>
    runTcp({
      writes: [0, 10, 20].map((at) => ({ at, bytes: 5 })),
      segmentSize: 8,
      nagle,
      rttMs: RTT,
      fateOf: losing(),
    }).segments.map(({ from, to }) => [from, to])

  test('without Nagle’s algorithm goes out write by write', () => {
    expect(cut(false)).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
    ])
  })

  test('with it, small writes wait for the ACK or for a full segment', () => {
    // Bytes 5 to 10 wait; with the third write, 8 of 10 fill a segment at 20; the last 2 leave when all is acknowledged.
    expect(cut(true)).toEqual([
      [0, 5],
      [5, 13],
      [13, 15],
    ])
  })

  test('arrives whole and in order whatever the path does, unless the connection is given up', () => {
    const path = fc.record({
      rttMs: fc.integer({ min: 10, max: 400 }),
      jitterMs: fc.integer({ min: 0, max: 200 }),
      lossPercent: fc.integer({ min: 0, max: 50 }),
      duplicatePercent: fc.integer({ min: 0, max: 50 }),
      seed: fc.integer({ min: 1, max: 9_999 }),
    })
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(path, sizes, fc.integer({ min: 1, max: 30 }), fc.boolean(), (path, bytes, size, nagle) => {
        const writes = bytes.map((each, index) => ({ at: index * 20, bytes: each }))
        const { rttMs } = path
        const run = runTcp({ writes, segmentSize: size, nagle, rttMs, fateOf: fatesOf(path) })
        const { segments, gaveUp, events } = run
        const times = delivered(run).filter((at) => at !== undefined)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b))
        segments.forEach(({ from }, index) => expect(from).toBe(segments[index - 1]?.to ?? 0))
        if (gaveUp) return
        expect(times.length).toBe(segments.length)
        expect(segments.at(-1)?.to).toBe(bytes.reduce((sum, each) => sum + each, 0))
        for (const { arrivedAt = 0, deliveredAt = 0 } of segments)
          expect(deliveredAt).toBeGreaterThanOrEqual(arrivedAt)
      }),
    )
  })
})
