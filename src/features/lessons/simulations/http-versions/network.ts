import { draw } from '#features/lessons/simulations/frame/draw.ts'

/** The line between the browser and the server. */
export interface Network {
  /** A round trip, in ms. */
  readonly rttMs: number
  /** What the line to the browser carries. */
  readonly mbitPerSecond: number
  /** Of 100 packets to the browser, how many go missing on average. */
  readonly lossPercent: number
  /** Which packets those are. */
  readonly seed: number
  /** The browser was here before: its first request travels with the TLS handshake. */
  readonly resumed: boolean
}

/** What a packet carries at most; the same for the three versions. */
export const packetBytes = 1_400

/** The congestion window of a new connection, in packets (RFC 6928; RFC 9002, 7.2). */
export const firstWindow = 10

/** The window never falls below this (RFC 9002, 7.2). */
export const leastWindow = 2

/** How long a packet occupies the line, in whole µs: a Mbit/s is a bit a µs. */
export function lineTime(bytes: number, { mbitPerSecond }: Network): number {
  return Math.round((bytes * 8) / mbitPerSecond)
}

/**
 * Whether the line loses the nth packet of a connection. It hangs on the seed, the connection
 * and n alone, so that two versions that send alike lose alike.
 */
export function isLost({ seed, lossPercent }: Network, connection: number, n: number): boolean {
  return draw(seed, connection, n) * 100 < lossPercent
}
