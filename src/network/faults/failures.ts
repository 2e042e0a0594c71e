import { netErrorOf } from '#http/fault-catalogue.ts'
import type { FaultEffect } from '#http/fault.ts'
import type { WireFailure } from '#http/wire.ts'
import type { Clock } from '#http/clock.ts'
import { NetworkFailure } from '#network/edge/network-failure.ts'

/** After how many lab seconds the network gives up a connection on which nothing comes. */
const SILENCE_LIMIT_SECONDS = 120

/** A failure that an effect brings about, under the name that browsers print for it. */
export function failureOf(effect: FaultEffect, kind: WireFailure['kind'], reason: string): NetworkFailure {
  return new NetworkFailure({ kind, netError: netErrorOf(effect) ?? 'net::ERR_FAILED', reason })
}

/**
 * Waits until the network gives a silent connection up, so that nothing waits for ever.
 * @param soFar what had come before the silence, as a sentence
 * @throws NetworkFailure always
 */
export async function waitInVain(effect: FaultEffect, soFar: string, clock: Clock): Promise<never> {
  await clock.sleep(SILENCE_LIMIT_SECONDS * 1_000)
  throw failureOf(
    effect,
    'timed-out',
    `${soFar} After ${SILENCE_LIMIT_SECONDS} s of silence the connection was given up; a client with a timeout of its own need not wait so long.`,
  )
}

/** Sleeps, but not for nothing: even a timer of 0 ms costs a few. */
export async function pause(clock: Clock, ms: number): Promise<void> {
  if (ms > 0) await clock.sleep(ms)
}
