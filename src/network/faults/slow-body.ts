import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import { readContent, type Content } from '#network/edge/content.ts'

/** The same content in even pieces, the last of which arrives after `durationMs`. */
export function slowContent(
  content: Content,
  { durationMs, chunks }: Extract<FaultEffect, { kind: 'slow-body' }>,
  clock: Clock,
): Content {
  return { length: content.length, chunks: pieces(content, durationMs, chunks, clock) }
}

async function* pieces(
  content: Content,
  durationMs: number,
  chunks: number,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  const whole = await readContent(content)
  const startedAt = clock.now()
  const count = Math.max(1, Math.min(Math.floor(chunks), whole.byteLength))
  for (let piece = 0; piece < count; piece += 1) {
    const due = startedAt + (durationMs * (piece + 1)) / count
    await clock.sleep(Math.max(0, due - clock.now()))
    const from = Math.floor((whole.byteLength * piece) / count)
    yield whole.subarray(from, Math.floor((whole.byteLength * (piece + 1)) / count))
  }
}
