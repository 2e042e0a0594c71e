import type { Content } from './content.ts'
import type { HopRecorder } from './hop-recorder.ts'
import { connectionReset, NetworkFailure } from './network-failure.ts'

// How far the network sends ahead of a client that does not read, like a TCP window.
const WINDOW_BYTES = 256 * 1024

/** How content gets from the service to the client. */
interface Delivery {
  readonly hop: HopRecorder
  /** Undoes the content's coding on the client's side. */
  readonly decode?: ((content: Content) => AsyncIterable<Uint8Array>) | undefined
  /** Called once all content has passed, before the hop ends. */
  readonly onComplete?: () => void
}

/**
 * Hands content to the client and writes down each piece as it passes. The stream
 * errors where the content breaks off, as a network's would.
 */
export function deliver(content: Content, delivery: Delivery): ReadableStream<Uint8Array> {
  const { hop } = delivery
  const chunks = passing(content, delivery)[Symbol.asyncIterator]()
  let cancelled = false
  let broken = false
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (broken) return breakOnceTaken(controller)
        try {
          const next = await chunks.next()
          if (cancelled) return
          if (!next.done) return controller.enqueue(next.value)
          delivery.onComplete?.()
          hop.end()
          controller.close()
        } catch (error) {
          if (cancelled) return
          breakOff(hop, error)
          broken = true
          breakOnceTaken(controller)
        }
      },
      cancel() {
        cancelled = true
        hop.note('The client stopped reading.')
        hop.end()
        void chunks.return?.(undefined)
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WINDOW_BYTES }),
  )
}

// A stream that errors drops what its reader has not taken yet, which a network would have delivered.
// Each piece the reader takes leads back here.
function breakOnceTaken(controller: ReadableStreamDefaultController): void {
  if (controller.desiredSize === WINDOW_BYTES) controller.error(new TypeError('network error'))
}

/** Writes down content that arrives and that nobody is given, up to the window's size. */
export async function drain(content: Content, delivery: Delivery): Promise<void> {
  const { hop } = delivery
  let size = 0
  try {
    for await (const chunk of passing(content, delivery)) {
      size += chunk.byteLength
      if (size >= WINDOW_BYTES) break
    }
    delivery.onComplete?.()
    hop.end()
  } catch (error) {
    breakOff(hop, error)
  }
}

async function* passing(content: Content, { hop, decode }: Delivery): AsyncGenerator<Uint8Array> {
  const onTheWire = { length: content.length, chunks: written(content, hop) }
  if (!decode) return yield* onTheWire.chunks
  for await (const plain of decode(onTheWire)) {
    hop.decoded(plain)
    yield plain
  }
}

async function* written({ chunks }: Content, hop: HopRecorder): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hop.chunk(chunk)
    yield chunk
  }
}

function breakOff(hop: HopRecorder, error: unknown): void {
  const reason = 'The server broke off in the middle of its answer.'
  hop.fail(error instanceof NetworkFailure ? error.failure : connectionReset(reason))
  hop.end()
}
