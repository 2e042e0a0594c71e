import type { Clock } from '#http/clock.ts'
import type { EffectOf } from '#http/fault-catalogue.ts'
import { contentCutShort, NetworkFailure } from '#network/edge/network-failure.ts'
import { failureOf, waitInVain } from './failures.ts'
import type { Flow } from './flow.ts'

/** An effect after which no more content comes. */
export type Break = EffectOf<'truncated-body' | 'stalled-body' | 'malformed-chunk'>

/** An endless flow has no whole to take a share of: ten pieces stand for it. */
const PIECES_OF_ENDLESS = 10

/**
 * Content that ends in a {@link NetworkFailure} after its share. A share of 1 lets all of it
 * through and loses nothing, except that a malformed chunk still comes after it.
 * @param announced the Content-Length; undefined for chunked content
 */
export async function* upToBreak(
  flow: Flow,
  effect: Break,
  announced: number | undefined,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  const size = await flow.size()
  const share = Math.min(1, Math.max(0, effect.share))
  const limit = size === undefined ? pieceLimit(share) : Math.floor(size * share)
  let sent = 0
  let used = 0
  if (limit > 0) {
    for await (const chunk of flow.chunks) {
      const part = size === undefined ? chunk : chunk.subarray(0, limit - used)
      sent += part.byteLength
      used += size === undefined ? 1 : part.byteLength
      yield part
      if (used >= limit) break
    }
  }
  const whole = size === undefined ? used < limit : sent >= size
  if (!whole || effect.kind === 'malformed-chunk') await breakOff(effect, sent, announced, clock)
}

function pieceLimit(share: number): number {
  return share === 1 ? Infinity : Math.floor(share * PIECES_OF_ENDLESS)
}

async function breakOff(
  effect: Break,
  sent: number,
  announced: number | undefined,
  clock: Clock,
): Promise<never> {
  if (effect.kind === 'stalled-body') {
    return waitInVain(effect, `${sent} bytes of content came, and then nothing more.`, clock)
  }
  if (effect.kind === 'truncated-body') throw new NetworkFailure(contentCutShort(sent, announced))
  const reason = `After ${sent} bytes came a chunk whose size can’t be read, so the client can’t tell where it ends. It gives up.`
  throw failureOf(effect, 'bad-content', reason)
}
