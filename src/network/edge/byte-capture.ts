import type { CapturedBody } from '#http/wire.ts'

/** Bytes of a message's content that the wire log keeps. */
export const CAPTURE_LIMIT = 512 * 1024

/** Keeps the beginning of a stream of bytes and counts the rest. */
export interface ByteCapture {
  add(chunk: Uint8Array): void
  /** What was captured so far; later additions do not change it. */
  body(): CapturedBody
}

/** @param limit how many bytes to keep at most */
export function createByteCapture(limit = CAPTURE_LIMIT): ByteCapture {
  let kept = new Uint8Array(0)
  let used = 0
  let size = 0
  return {
    add(chunk) {
      size += chunk.byteLength
      const part = chunk.subarray(0, limit - used)
      if (used + part.byteLength > kept.byteLength) {
        // Doubling keeps many small chunks cheap; bodies given out keep their view of the old buffer.
        const grown = new Uint8Array(Math.min(limit, Math.max(used + part.byteLength, kept.byteLength * 2)))
        grown.set(kept.subarray(0, used))
        kept = grown
      }
      kept.set(part, used)
      used += part.byteLength
    },
    body: () => ({ bytes: kept.subarray(0, used), size }),
  }
}

/** The captured form of content that is all there. */
export function capture(bytes: Uint8Array): CapturedBody {
  const kept = createByteCapture()
  kept.add(bytes)
  return kept.body()
}
