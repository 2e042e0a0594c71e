import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FateOf } from '#features/lessons/simulations/tcp-model/path.ts'
import { simulate, tallies, type TcpUdpSettings } from './model.ts'

const settings: TcpUdpSettings = {
  messages: 5,
  gapMs: 10,
  rttMs: 100,
  jitterMs: 0,
  lossPercent: 0,
  duplicatePercent: 0,
  seed: 1,
}

/** A path of 50 ms each way, unless told for the first packet of a message. */
const pathWith =
  (first: Record<number, Partial<ReturnType<FateOf>>>): FateOf =>
  (kind, index, transmission) => ({
    lost: false,
    delayMs: 50,
    ...(kind === 'data' && transmission === 1 ? first[index] : undefined),
  })

const end = Number.POSITIVE_INFINITY

describe('without loss', () => {
  test('both take half a round trip for every message', () => {
    const { tcp, udp } = tallies(simulate(settings), end)
    expect(tcp).toEqual(udp)
    expect(tcp.delays).toEqual([50, 50, 50, 50, 50])
  })
})

describe('where the second of five is lost', () => {
  const run = simulate(settings, pathWith({ 1: { lost: true } }))

  test('TCP delivers all, and those behind the lost one late', () => {
    // Sent again at 140 with the third duplicate ACK, there at 190; sent at 10, 20, 30 and 40.
    expect(tallies(run, end).tcp).toMatchObject({
      delivered: 5,
      sentAgain: 1,
      delays: [50, 180, 170, 160, 150],
    })
  })

  test('UDP delivers the others as if nothing had happened', () => {
    expect(tallies(run, end).udp).toMatchObject({ delivered: 4, sentAgain: 0, delays: [50, 50, 50, 50] })
  })

  test('three messages wait at the other end until the missing one comes', () => {
    expect(tallies(run, 90).tcp).toMatchObject({ delivered: 1, waiting: 3 })
    expect(tallies(run, 189).tcp.waiting).toBe(3)
    expect(tallies(run, 190).tcp).toMatchObject({ delivered: 5, waiting: 0 })
  })
})

describe('where the first of three takes 30 ms longer', () => {
  // Sent at 0, 10 and 20, they are there at 80, 60 and 70.
  const run = simulate({ ...settings, messages: 3 }, pathWith({ 0: { delayMs: 80 } }))

  test('UDP hands the first on last, as one out of order', () => {
    expect(tallies(run, end).udp).toMatchObject({ delivered: 3, outOfOrder: 1, delays: [80, 50, 50] })
  })

  test('TCP hands on all three when the first is there', () => {
    expect(tallies(run, end).tcp).toMatchObject({
      delivered: 3,
      outOfOrder: 0,
      sentAgain: 0,
      delays: [80, 70, 60],
    })
  })
})

describe('where the network copies a packet', () => {
  const run = simulate(settings, pathWith({ 2: { copyDelayMs: 55 } }))

  test('UDP hands the message on twice, TCP once', () => {
    expect(tallies(run, end).udp).toMatchObject({ delivered: 5, twice: 1 })
    expect(tallies(run, end).tcp).toMatchObject({ delivered: 5, twice: 0, sentAgain: 0 })
  })
})

test('the numbers fit each other at every moment of any run', () => {
  const any = fc.record({
    messages: fc.integer({ min: 1, max: 10 }),
    gapMs: fc.integer({ min: 5, max: 100 }),
    rttMs: fc.integer({ min: 20, max: 400 }),
    jitterMs: fc.integer({ min: 0, max: 100 }),
    lossPercent: fc.integer({ min: 0, max: 40 }),
    duplicatePercent: fc.integer({ min: 0, max: 40 }),
    seed: fc.integer({ min: 1, max: 9_999 }),
  })
  fc.assert(
    fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (settings, part) => {
      const run = simulate(settings)
      const { tcp, udp } = tallies(run, part * run.lengthMs)
      for (const tally of [tcp, udp]) {
        expect(tally.delivered + tally.waiting).toBeLessThanOrEqual(settings.messages)
        for (const delay of tally.delays) expect(delay).toBeGreaterThanOrEqual(Math.round(settings.rttMs / 2))
      }
      expect(udp.waiting).toBe(0)
      const all = tallies(run, end)
      if (!run.tcp.gaveUp) expect(all.tcp.delivered).toBe(settings.messages)
      const lost = run.udp.filter(({ kind }) => kind === 'lost').length
      expect(all.udp.delivered).toBe(settings.messages - lost)
    }),
  )
})
