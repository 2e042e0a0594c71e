import type { TcpEvent } from '#features/lessons/simulations/tcp-model/tcp.ts'
import { MESSAGE_BYTES } from './model.ts'
import type { UdpEvent } from './udp.ts'

const message = (index: number) => `message ${index + 1}`
const asked = (byte: number) => message(byte / MESSAGE_BYTES)

/** A TCP event in words. Its messages are `count`. */
export function tellTcp(event: TcpEvent, count: number): string {
  const wants = (next: number) => (next < count * MESSAGE_BYTES ? `asks for ${asked(next)}` : 'has all')
  switch (event.kind) {
    case 'write':
      return `The program writes ${message(event.index)}.`
    case 'send': {
      const what = message(event.segment)
      if (event.why === 'fast') return `Three duplicate ACKs: ${what} is sent again.`
      if (event.why === 'hole') return `That ACK shows ${what} is missing, too: it is sent again.`
      return event.why === 'timeout' ? `So ${what} is sent again.` : `Sends ${what}.`
    }
    case 'lost':
      return event.what === 'data'
        ? `A packet with ${message(event.number)} is lost.`
        : `The ACK that ${wants(event.number)} is lost.`
    case 'arrive': {
      const what = message(event.segment)
      if (event.how === 'known') return `${capital(what)} arrives once more and is dropped.`
      if (event.how === 'early') return `${capital(what)} arrives and waits for ${asked(event.next)}.`
      const upTo = event.next / MESSAGE_BYTES
      return upTo > event.segment + 1
        ? `${capital(what)} arrives: it and what waited, up to ${message(upTo - 1)}, can be read.`
        : `${capital(what)} arrives and can be read.`
    }
    case 'ack':
      return `The server ${event.next < count * MESSAGE_BYTES ? `acknowledges, and ${wants(event.next)}` : 'acknowledges all'}.`
    case 'acked':
      return event.duplicates > 0
        ? `Duplicate ACK ${event.duplicates}: the server still ${wants(event.next)}.`
        : `The ACK is here: the server ${wants(event.next)}.`
    case 'timeout':
      return `No news of ${message(event.segment)} for ${event.waitedMs} ms: timeout. The next wait is ${event.nextMs} ms.`
    case 'give-up':
      return 'Too many timeouts in a row: the connection is given up.'
  }
}

/** A UDP event in words. */
export function tellUdp(event: UdpEvent): string {
  switch (event.kind) {
    case 'send':
      return `Sends ${message(event.message)}.`
    case 'lost':
      return `${capital(message(event.message))} is lost, and nobody knows.`
    case 'arrive':
      if (event.how === 'again') return `${capital(message(event.message))} arrives again, and is read again.`
      return event.how === 'late'
        ? `${capital(message(event.message))} arrives after one sent later, and is read like that.`
        : `${capital(message(event.message))} arrives and is read.`
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
