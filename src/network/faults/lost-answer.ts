import type { Clock } from '#http/clock.ts'
import { connectionReset, NetworkFailure } from '#network/edge/network-failure.ts'

/** After how many lab seconds the network gives a silent connection up. */
export const SILENCE_LIMIT_SECONDS = 120

/**
 * The connection breaks after the service has handled the request: the client can't
 * know whether it took effect.
 */
export function resetAfterRequest(): never {
  throw new NetworkFailure(
    connectionReset(
      'The request arrived; then the connection was reset before an answer came. Whether it took effect, the client can’t know.',
    ),
  )
}

/** Nothing comes back, until the network gives up so that nothing waits for ever. */
export async function neverAnswer(clock: Clock): Promise<never> {
  await clock.sleep(SILENCE_LIMIT_SECONDS * 1000)
  throw new NetworkFailure(
    connectionReset(
      `The request arrived and no answer came. After ${SILENCE_LIMIT_SECONDS} s of silence the connection was closed; a client with a timeout of its own need not wait so long.`,
    ),
  )
}
