import type { Agenda } from './agenda.ts'
import { firstWindow, isLost, leastWindow, lineTime, packetBytes, type Network } from './network.ts'

/** A packet of a response, at the browser. Times in µs. */
export interface Packet {
  readonly bytes: number
  /** When it came in. */
  arrivedAt: number
  /** When the browser could read it: not before what the transport delivers ahead of it. */
  readableAt: number
  /** When each copy that was lost would have come in. */
  readonly lostAt: number[]
}

/** One response on its way. */
export interface Stream {
  readonly packets: Packet[]
  readonly done: () => void
  /** Whether it goes before those that are not. */
  readonly urgent: boolean
  bytesToSend: number
  read: number
  readonly total: number
}

/** A packet in its place: what is sent, and sent again where it is lost. */
interface Sent {
  readonly packet: Packet
  readonly stream: Stream
  /** Its place in the connection. */
  readonly place: number
}

/** The line that all connections of a page share: one packet after another. */
export interface Line {
  freeAt: number
}

/**
 * The server's side of a connection, and the order in which the browser may read what comes.
 * The open streams take turns, a packet each, the urgent ones first (RFC 9218, 10). An acknowledgement, a round trip after a packet
 * has left, widens the window by a packet (slow start, RFC 5681, 3.1) or, after the first loss, by
 * a packet a round trip; a loss is known at the moment its acknowledgement fails to come, and
 * halves the window once a round trip (RFC 9002, 7.3).
 */
export class Connection {
  readonly index: number
  readonly #order: 'connection' | 'stream'
  readonly #agenda: Agenda
  readonly #line: Line
  readonly #network: Network
  readonly #half: number
  #window = firstWindow
  #threshold = Infinity
  #inFlight = 0
  #sent = 0
  #places = 0
  #reducedAt = -1
  #turns: Stream[] = []
  readonly #again: Sent[] = []
  /** What came in, by its place, and the first place that is still missing. */
  readonly #came = new Map<number, Sent>()
  #next = 0

  /** @param order what must be read in order: all the connection's bytes (TCP), or each stream's (QUIC) */
  constructor(
    index: number,
    order: 'connection' | 'stream',
    world: { agenda: Agenda; line: Line; network: Network },
  ) {
    this.index = index
    this.#order = order
    this.#agenda = world.agenda
    this.#line = world.line
    this.#network = world.network
    this.#half = world.network.rttMs * 500
  }

  /** Begins a response, now. */
  respond(stream: Stream): void {
    this.#turns.push(stream)
    // After the other requests of this moment, so that their streams take turns from the first packet on.
    this.#agenda.plan(this.#agenda.now, () => this.#send())
  }

  #send(): void {
    while (this.#inFlight < Math.floor(this.#window)) {
      const next = this.#again.shift() ?? this.#nextNew()
      if (!next) return
      this.#transmit(next)
    }
  }

  #nextNew(): Sent | undefined {
    const urgent = this.#turns.findIndex((stream) => stream.urgent)
    const [stream] = this.#turns.splice(Math.max(0, urgent), 1)
    if (!stream) return undefined
    const bytes = Math.min(packetBytes, stream.bytesToSend)
    stream.bytesToSend -= bytes
    if (stream.bytesToSend > 0) this.#turns.push(stream)
    const packet: Packet = { bytes, arrivedAt: 0, readableAt: 0, lostAt: [] }
    stream.packets.push(packet)
    this.#places += 1
    return { packet, stream, place: this.#places - 1 }
  }

  #transmit(sent: Sent): void {
    const { now } = this.#agenda
    this.#line.freeAt = Math.max(now, this.#line.freeAt) + lineTime(sent.packet.bytes, this.#network)
    const arrival = this.#line.freeAt + this.#half
    const lost = isLost(this.#network, this.index, this.#sent)
    this.#sent += 1
    this.#inFlight += 1
    if (lost) sent.packet.lostAt.push(arrival)
    else this.#agenda.plan(arrival, () => this.#arrive(sent))
    this.#agenda.plan(arrival + this.#half, () => (lost ? this.#missed(sent, now) : this.#acknowledged()))
  }

  #acknowledged(): void {
    this.#inFlight -= 1
    this.#window += this.#window < this.#threshold ? 1 : 1 / this.#window
    this.#send()
  }

  #missed(sent: Sent, sentAt: number): void {
    this.#inFlight -= 1
    if (sentAt >= this.#reducedAt) {
      this.#window = Math.max(leastWindow, this.#window / 2)
      this.#threshold = this.#window
      this.#reducedAt = this.#agenda.now
    }
    this.#again.push(sent)
    this.#send()
  }

  #arrive(sent: Sent): void {
    sent.packet.arrivedAt = this.#agenda.now
    if (this.#order === 'stream') {
      this.#readInStream(sent.stream)
      return
    }
    this.#came.set(sent.place, sent)
    for (let next = this.#came.get(this.#next); next; next = this.#came.get(this.#next)) {
      this.#came.delete(this.#next)
      this.#next += 1
      this.#readInStream(next.stream, next.packet)
    }
  }

  /** Reads what of a stream has come without a gap, or up to one packet. */
  #readInStream(stream: Stream, upTo?: Packet): void {
    for (let packet = stream.packets[stream.read]; packet; packet = stream.packets[stream.read]) {
      if (packet.arrivedAt === 0) return
      packet.readableAt = this.#agenda.now
      stream.read += 1
      if (stream.read === stream.total) stream.done()
      if (packet === upTo) return
    }
  }
}
