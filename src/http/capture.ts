import type { CapturedBody } from './wire.ts'

/**
 * How much of a response's content is kept for looking at, in bytes (32 MiB). The rest is received and
 * counted. What is stored is less.
 */
const CAPTURE_LIMIT = 32 * 1024 * 1024

/**
 * Collects content as it arrives: its first bytes and its full length.
 * `captured` may be asked at any time, also after the stream broke.
 */
export function createCapture(limit = CAPTURE_LIMIT): {
  add(chunk: Uint8Array): void
  captured(): CapturedBody
} {
  const kept: Uint8Array[] = []
  let keptBytes = 0
  let size = 0
  return {
    add(chunk) {
      size += chunk.byteLength
      if (keptBytes >= limit) return
      const part = chunk.subarray(0, limit - keptBytes)
      kept.push(part)
      keptBytes += part.byteLength
    },
    captured() {
      const bytes = new Uint8Array(keptBytes)
      let offset = 0
      for (const part of kept) {
        bytes.set(part, offset)
        offset += part.byteLength
      }
      return { bytes, size }
    },
  }
}
