import type { Clock } from '#http/clock.ts'
import { writeStreamEntry, type StreamEntry } from '#http/event-stream.ts'

/** After how much lab time a stream ends, though its reader may be long gone: no platform tells a worker. */
export const LIFETIME_MS = 120_000

/** What a stream is made of, entry by entry; waits with `pause`. */
export type Source = (pause: (ms: number) => Promise<void>) => AsyncGenerator<StreamEntry>

/** A response that streams events, each entry a chunk of its own, until the source or its lifetime ends. */
export function eventStream(clock: Clock, source: Source, type = 'text/event-stream'): Response {
  const end = clock.now() + LIFETIME_MS
  const cancelled = new AbortController()
  const entries = source((ms) => clock.sleep(Math.min(ms, end - clock.now()), cancelled.signal))
  const content = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await entries.next()
        if (done || clock.now() >= end) return controller.close()
        controller.enqueue(new TextEncoder().encode(writeStreamEntry(value)))
      },
      cancel: (reason) => cancelled.abort(reason),
    },
    { highWaterMark: 0 },
  )
  return new Response(content, {
    headers: { 'Content-Type': type, 'Cache-Control': 'no-cache', 'Transfer-Encoding': 'chunked' },
  })
}
