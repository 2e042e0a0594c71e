import type { Content } from './content.ts'
import type { HopRecorder } from './hop-recorder.ts'
import { connectionReset, NetworkFailure } from './network-failure.ts'

// How far the network sends ahead of a client that does not read, like a TCP window.
const WINDOW_BYTES = 256 * 1024

/**
 * Hands content to the client and writes down each piece as it passes. The stream
 * errors where the content breaks off, as a network's would.
 */
export function deliver(content: Content, hop: HopRecorder): ReadableStream<Uint8Array> {
  const chunks = content.chunks[Symbol.asyncIterator]()
  let cancelled = false
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await chunks.next()
          if (cancelled) return
          if (!next.done) {
            hop.chunk(next.value)
            controller.enqueue(next.value)
            return
          }
          hop.end()
          controller.close()
        } catch (error) {
          if (cancelled) return
          breakOff(hop, error)
          controller.error(new TypeError('network error'))
        }
      },
      cancel() {
        cancelled = true
        hop.note('The client stopped reading.')
        hop.end()
        void chunks.return?.()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WINDOW_BYTES }),
  )
}

/** Writes down content that arrives and that nobody is given, up to the window's size. */
export async function drain(content: Content, hop: HopRecorder): Promise<void> {
  let size = 0
  try {
    for await (const chunk of content.chunks) {
      hop.chunk(chunk)
      size += chunk.byteLength
      if (size >= WINDOW_BYTES) break
    }
    hop.end()
  } catch (error) {
    breakOff(hop, error)
  }
}

function breakOff(hop: HopRecorder, error: unknown): void {
  const reason = 'The server broke off in the middle of its answer.'
  hop.fail(error instanceof NetworkFailure ? error.failure : connectionReset(reason))
  hop.end()
}
