import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import { readContent, type Content } from '#network/edge/content.ts'
import { contentCutShort, NetworkFailure } from '#network/edge/network-failure.ts'

/**
 * Lab ms between the last byte that arrives and the break: a stream that errors drops
 * what its reader has not yet taken, which a real network would have delivered.
 */
const SILENCE_BEFORE_BREAK_MS = 60

/**
 * Content that breaks off after its share, although its whole length was announced.
 * Reading it ends in a {@link NetworkFailure}, unless there is nothing left to lose.
 */
export function truncatedContent(
  content: Content,
  { share }: Extract<FaultEffect, { kind: 'truncated-body' }>,
  clock: Clock,
): Content {
  return { length: content.length, chunks: beginning(content, share, clock) }
}

async function* beginning(content: Content, share: number, clock: Clock): AsyncGenerator<Uint8Array> {
  let source = content
  let total = content.length
  if (total === undefined) {
    const whole = await readContent(content)
    total = whole.byteLength
    source = { length: total, chunks: once(whole) }
  }
  const limit = Math.floor(total * Math.min(1, Math.max(0, share)))
  let sent = 0
  for await (const chunk of source.chunks) {
    const part = chunk.subarray(0, limit - sent)
    sent += part.byteLength
    if (part.byteLength > 0) yield part
    if (sent >= limit) break
  }
  if (sent < total) {
    await clock.sleep(SILENCE_BEFORE_BREAK_MS)
    throw new NetworkFailure(contentCutShort(sent, content.length))
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
