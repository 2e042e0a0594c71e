import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPage, type PageLoad, type Version } from './load-page.ts'
import { isLost, type Network } from './network.ts'
import { pageOf, type Resource } from './page.ts'
import { firstPicture, heldBack, heldSpans, packetsLost, spentByCost, timeSpent } from './time-spent.ts'

/** 11.2 Mbit/s: a full packet takes exactly 1 ms. */
const line: Network = { rttMs: 100, mbitPerSecond: 11.2, lossPercent: 0, seed: 1, resumed: false }
const html = (packets: number): Resource => ({ name: 'index.html', kind: 'html', bytes: packets * 1_400 })
const image = (number: number, packets: number): Resource => ({
  name: `${number}.webp`,
  kind: 'image',
  bytes: packets * 1_400,
  after: 'index.html',
})
const images = (count: number, packets: number) =>
  Array.from({ length: count }, (_, index) => image(index + 1, packets))

/** A seed with which a line that loses 2 % loses the nth packet, and no other of the first `count`. */
function seedThatLoses(n: number, count: number): number {
  const lost = (seed: number) =>
    Array.from({ length: count + 1 }, (_, index) => index).filter((index) =>
      isLost({ ...line, lossPercent: 2, seed }, 0, index),
    )
  for (let seed = 1; ; seed += 1) if (String(lost(seed)) === String(n)) return seed
}

const doneMs = (load: PageLoad) => load.doneAt / 1_000
const all = (page: readonly Resource[], network: Network) =>
  Object.fromEntries(
    (['h1', 'h2', 'h3'] as const).map((version) => [version, loadPage(version, page, network)]),
  ) as Record<Version, PageLoad>

describe('one file, without loss', () => {
  test('takes the handshake, one round trip and its own length, as long as it fits the first window', () => {
    // 200 (TCP, TLS) + 50 (request) + 10 (ten packets) + 50 (the last one's way)
    const { h1, h2, h3 } = all([html(10)], line)
    expect([doneMs(h1), doneMs(h2), doneMs(h3)]).toEqual([310, 310, 210])
  })

  test('waits for acknowledgements where it is longer than the window', () => {
    // The first ten leave from 250 on; the first is acknowledged at 351 and makes room for two, each
    // ms again: packets 11 to 30 leave without a gap from 351 to 371.
    expect(doneMs(loadPage('h2', [html(30)], line))).toBe(371 + 50)
    // The next 40 leave from 452, when the eleventh is acknowledged (351 + 1 + 100).
    expect(doneMs(loadPage('h2', [html(70)], line))).toBe(452 + 40 + 50)
  })

  test('takes as long as the line needs for its bytes where the window never stops it', () => {
    // The window of 10 packets covers a round trip of 5 ms: 1,000 packets leave one after another.
    expect(doneMs(loadPage('h3', [html(1_000)], { ...line, rttMs: 5 }))).toBe(5 + 5 + 1_000)
  })

  test('0-RTT saves a round trip in both transports; TCP still needs one of its own', () => {
    const { h1, h2, h3 } = all([html(10)], { ...line, resumed: true })
    expect([doneMs(h1), doneMs(h2), doneMs(h3)]).toEqual([210, 210, 110])
  })
})

describe('a page of HTML and twelve images of one packet, without loss', () => {
  const page = [html(1), ...images(12, 1)]

  test('HTTP/2 asks for all images at once', () => {
    // HTML: 200 + 100 + 1. Then one round trip, and twelve packets; by then the window is 11:
    // the twelfth leaves with the first acknowledgement, at 351 + 101 = 452.
    expect(doneMs(loadPage('h2', page, line))).toBe(452 + 1 + 50)
    expect(doneMs(loadPage('h3', page, line))).toBe(352 + 1 + 50)
  })

  test('HTTP/1.1 opens five more connections, which shake hands first', () => {
    // HTML at 301 on the first, which then brings images at 402, 503 and 604 ms, alone: the others
    // shake hands until 501, and bring the five that follow from 602 on.
    const { connections, resources } = loadPage('h1', page, line)
    expect(connections.map(({ readyAt }) => readyAt / 1_000)).toEqual([200, 501, 501, 501, 501, 501])
    const at = (name: string) => (resources.find((r) => r.resource.name === name)?.doneAt ?? 0) / 1_000
    expect([at('1.webp'), at('2.webp')]).toEqual([402, 503])
    // At 501 the five ready connections take images 3 to 7: their packets queue on the line from 551 on.
    expect([3, 4, 5, 6, 7].map((number) => at(`${number}.webp`))).toEqual([602, 603, 604, 605, 606])
    // The first connection asked for image 8 at 503: its packet waits from 553 to 556 for the line.
    expect(at('8.webp')).toBe(607)
  })
})

describe('where the time went', () => {
  test('handshake, round trips and receiving add up to the whole', () => {
    const load = loadPage('h2', [html(10), image(1, 10)], line)
    expect(spentByCost(timeSpent(load, line.rttMs))).toEqual({
      handshake: 200,
      queue: 0,
      'round-trip': 200,
      receive: 20,
      held: 0,
    })
    expect(doneMs(load)).toBe(420)
  })

  test('the parts follow each other without a gap, whatever the page, line and version', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(10), anyVersion, (page, network, version) => {
        const load = loadPage(version, page, network)
        let reached = 0
        for (const { from, to } of timeSpent(load, network.rttMs)) {
          expect(from).toBe(reached)
          reached = to
        }
        expect(reached).toBe(load.doneAt)
        const sums = Object.values(spentByCost(timeSpent(load, network.rttMs)))
        expect(sums.reduce((sum, ms) => sum + ms, 0)).toBe(Math.round(load.doneAt / 1_000))
      }),
      { numRuns: 60 },
    )
  })
})

const anyVersion = fc.constantFrom<Version>('h1', 'h2', 'h3')
const anySpec = fc.record({
  images: fc.integer({ min: 0, max: 40 }),
  imageKb: fc.integer({ min: 1, max: 60 }),
  chain: fc.boolean(),
})
const anyPage = anySpec.map(pageOf)
const anyNetwork = (mostLoss: number) =>
  fc.record({
    rttMs: fc.integer({ min: 5, max: 300 }),
    mbitPerSecond: fc.integer({ min: 1, max: 100 }),
    lossPercent: fc.integer({ min: 0, max: mostLoss }),
    seed: fc.integer({ min: 0, max: 1_000 }),
    resumed: fc.boolean(),
  })

describe('always', () => {
  test('every file arrives in full, no byte is read before it came, none before its request went out and back', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(10), anyVersion, (page, network, version) => {
        const { resources, connections } = loadPage(version, page, network)
        expect(resources.map(({ resource }) => resource.name)).toEqual(page.map(({ name }) => name))
        expect(connections.length).toBeLessThanOrEqual(version === 'h1' ? 6 : 1)
        for (const { resource, packets, askedAt, arrivedAt, doneAt } of resources) {
          expect(packets.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(resource.bytes)
          for (const packet of packets) {
            expect(packet.readableAt).toBeGreaterThanOrEqual(packet.arrivedAt)
            expect(packet.arrivedAt).toBeGreaterThan(askedAt + network.rttMs * 1_000)
          }
          expect(doneAt).toBeGreaterThanOrEqual(arrivedAt)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the line carries no more than it can: the page is never done before its bytes have passed', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(0), anyVersion, (page, network, version) => {
        const bits = page.reduce((sum, { bytes }) => sum + bytes * 8, 0)
        const roundTrips = version === 'h3' ? 1 : 2
        const least =
          bits / network.mbitPerSecond + (roundTrips - Number(network.resumed) + 1) * network.rttMs * 1_000
        // Each packet's time is rounded to a µs.
        expect(loadPage(version, page, network).doneAt).toBeGreaterThanOrEqual(least - bits / 8 / 1_400 - 60)
      }),
      { numRuns: 60 },
    )
  })

  test('the same seed gives the same page', () => {
    const network = { ...line, lossPercent: 4, seed: 7 }
    const page = pageOf({ images: 20, imageKb: 15, chain: true })
    expect(loadPage('h2', page, network)).toEqual(loadPage('h2', page, network))
  })

  test('about as many packets are lost as the line is said to lose', () => {
    const network = { ...line, lossPercent: 3 }
    const lost = Array.from({ length: 20_000 }, (_, n) => isLost(network, n % 6, n)).filter(Boolean).length
    expect(lost / 20_000).toBeGreaterThan(0.025)
    expect(lost / 20_000).toBeLessThan(0.035)
  })
})

describe('the versions compared', () => {
  test('without loss, HTTP/3 is exactly one round trip ahead of HTTP/2, file by file', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(0), (page, network) => {
        const { h2, h3 } = all(page, network)
        expect(h3.resources.map(({ doneAt }) => doneAt + network.rttMs * 1_000)).toEqual(
          h2.resources.map(({ doneAt }) => doneAt),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('without loss, HTTP/2 brings a page of many small files no later than HTTP/1.1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 4 }),
        anyNetwork(0),
        (count, packets, network) => {
          const { h1, h2 } = all([html(10), ...images(count, packets)], network)
          expect(h2.doneAt).toBeLessThanOrEqual(h1.doneAt)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('with loss, where all files hang on the HTML alone, each is read over HTTP/3 at least a round trip earlier', () => {
    fc.assert(
      fc.property(anySpec, anyNetwork(10), (spec, network) => {
        const { h2, h3 } = all(pageOf({ ...spec, chain: false }), network)
        h3.resources.forEach(({ doneAt }, index) => {
          expect(doneAt + network.rttMs * 1_000).toBeLessThanOrEqual(h2.resources[index]?.doneAt ?? 0)
        })
        // All bytes came at the same moments, so the last file is done at the same moment too.
        expect(h3.doneAt + network.rttMs * 1_000).toBe(h2.doneAt)
        expect(firstPicture(h3)).toBeLessThanOrEqual(firstPicture(h2))
      }),
      { numRuns: 60 },
    )
  })

  test('over HTTP/1.1 and HTTP/3, a file that is there in full is done', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(10), (page, network) => {
        const { h1, h3 } = all(page, network)
        for (const { arrivedAt, doneAt } of [...h1.resources, ...h3.resources]) expect(doneAt).toBe(arrivedAt)
      }),
      { numRuns: 40 },
    )
  })

  test('over HTTP/2, a lost packet holds back all files; over HTTP/3, only its own', () => {
    // Packet 0 is the HTML; then four images of five packets take turns: packet 3 is the first of image 3.
    const page = [html(1), ...images(4, 5)]
    const seed = seedThatLoses(3, 21)
    const network = { ...line, lossPercent: 2, seed }
    const { h2, h3 } = all(page, network)
    expect(packetsLost(h2)).toBe(1)
    const heldFiles = ({ resources }: PageLoad) =>
      resources.filter(({ packets }) => heldSpans(packets).length > 0).map(({ resource }) => resource.name)
    expect(heldFiles(h2)).toEqual(['1.webp', '2.webp', '3.webp', '4.webp'])
    expect(heldFiles(h3)).toEqual(['3.webp'])
    expect(heldBack(h3).packets).toBeLessThan(heldBack(h2).packets)
  })

  test('nothing is held back where nothing is lost', () => {
    fc.assert(
      fc.property(anyPage, anyNetwork(0), anyVersion, (page, network, version) => {
        const load = loadPage(version, page, network)
        expect(packetsLost(load)).toBe(0)
        expect(heldBack(load)).toEqual({ packets: 0, longest: 0 })
      }),
      { numRuns: 40 },
    )
  })
})
