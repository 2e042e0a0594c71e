import type { Clock } from '#http/clock.ts'
import type { EffectOf } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import { effectOf, effectsOf } from './effect-of.ts'
import { failureOf, pause } from './failures.ts'

/**
 * How long a client waits for a connection, in lab ms: after 3, 6 and 12 s without an answer
 * Windows gives up. Linux takes two minutes; Chrome itself waits for four.
 */
const CONNECT_TIMEOUT_MS = 21_000

/**
 * Sets the connection up, which costs a round trip.
 * @throws NetworkFailure where there will be none: nothing has been sent then
 */
export async function connectUnderFaults(
  effects: readonly FaultEffect[],
  url: URL,
  clock: Clock,
): Promise<void> {
  const unknown = effectOf(effects, 'no-such-host')
  if (unknown) {
    const reason = `The name ${url.hostname} leads nowhere: no address was found for it. Nothing was sent.`
    throw failureOf(unknown, 'no-such-host', reason)
  }
  await pause(clock, roundTripMs(effects))

  const silent = effectOf(effects, 'connect-timeout')
  if (silent) {
    await clock.sleep(CONNECT_TIMEOUT_MS)
    const reason = `Nobody at ${url.host} answered the attempt to connect for ${CONNECT_TIMEOUT_MS / 1_000} s. Nothing was sent, so trying again is safe.`
    throw failureOf(silent, 'connect-timeout', reason)
  }
  const refused = effectOf(effects, 'connection-refused')
  if (refused) {
    const reason = `${url.host} exists, but nothing accepts a connection there. Nothing was sent, so trying again is safe.`
    throw failureOf(refused, 'connection-refused', reason)
  }
  const insecure = effectOf(effects, 'tls-failure')
  if (insecure && (url.protocol === 'https:' || url.protocol === 'wss:')) {
    throw failureOf(insecure, 'tls-failure', tlsReason(insecure, url))
  }
}

/** Lets a request travel to the service: half a round trip, and its content at the connection's speed. */
export async function sendUnderFaults(
  effects: readonly FaultEffect[],
  { body }: { body: Uint8Array },
  clock: Clock,
): Promise<void> {
  const slowest = Math.min(...effectsOf(effects, 'bandwidth').map(({ bytesPerSecond }) => bytesPerSecond))
  await pause(clock, roundTripMs(effects) / 2 + (body.byteLength / slowest) * 1_000)
}

/** Half a round trip, for a message that travels one way. */
export async function halfRoundTrip(effects: readonly FaultEffect[], clock: Clock): Promise<void> {
  await pause(clock, roundTripMs(effects) / 2)
}

function roundTripMs(effects: readonly FaultEffect[]): number {
  return effectsOf(effects, 'latency').reduce((sum, { roundTripMs }) => sum + roundTripMs, 0)
}

function tlsReason({ problem }: EffectOf<'tls-failure'>, { hostname }: URL): string {
  const unsent =
    'The client broke the handshake off, and nothing was sent. To go on all the same would be to trust anyone.'
  switch (problem) {
    case 'expired':
      return `The certificate of ${hostname} has expired. ${unsent}`
    case 'wrong-host':
      return `The certificate is for another name than ${hostname}. ${unsent}`
    case 'unknown-authority':
      return `The certificate of ${hostname} is signed by somebody whom the client does not trust. ${unsent}`
    case 'no-common-protocol':
      return `${hostname} and the client know no common version of TLS. Nothing was sent.`
  }
}
