import type { Clock } from '#http/clock.ts'
import type { EffectOf } from '#http/fault-catalogue.ts'
import { readContent } from '#network/edge/content.ts'
import type { Flow } from './flow.ts'

/** The same content in even pieces, the last of which arrives after `durationMs`. Of an endless flow each piece is so late. */
export function inPieces(flow: Flow, effect: EffectOf<'slow-body'>, clock: Clock): Flow {
  return { size: flow.size, chunks: pieces(flow, effect, clock) }
}

async function* pieces(
  flow: Flow,
  { durationMs, chunks }: EffectOf<'slow-body'>,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  if ((await flow.size()) === undefined) {
    for await (const chunk of flow.chunks) {
      await clock.sleep(durationMs / chunks)
      yield chunk
    }
    return
  }
  const startedAt = clock.now()
  const whole = await readContent({ length: undefined, chunks: flow.chunks })
  const count = Math.min(Math.floor(chunks), whole.byteLength)
  for (let piece = 0; piece < count; piece += 1) {
    const due = startedAt + (durationMs * (piece + 1)) / count
    await clock.sleep(Math.max(0, due - clock.now()))
    const from = Math.floor((whole.byteLength * piece) / count)
    yield whole.subarray(from, Math.floor((whole.byteLength * (piece + 1)) / count))
  }
}

// Lab ms between two pieces: as smooth as a progress bar needs.
const STEP_MS = 100

/** The same content at a speed, in pieces as long as a tenth of a second. */
export function atSpeed(flow: Flow, bytesPerSecond: number, clock: Clock): Flow {
  return { size: flow.size, chunks: paced(flow.chunks, bytesPerSecond, clock) }
}

async function* paced(
  chunks: AsyncIterable<Uint8Array>,
  bytesPerSecond: number,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  const step = Math.max(1, Math.floor((bytesPerSecond * STEP_MS) / 1_000))
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.byteLength; from += step) {
      const piece = chunk.subarray(from, from + step)
      await clock.sleep((piece.byteLength / bytesPerSecond) * 1_000)
      yield piece
    }
  }
}
