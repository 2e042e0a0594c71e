import type { Clock } from '#http/clock.ts'
import { ProgramFailure } from './program.ts'
import type { Bytes } from './text.ts'

/** No timer of the platform lasts longer than 24 days; a day is for ever here. */
const MAX_SECONDS = 24 * 60 * 60

/** More pieces than this can't be told apart by eye, and would keep the page busy. */
const MAX_PIECES = 1000

/** The bytes in each piece of a content: as many as asked for, unless that would make too many pieces. */
export function pieceSize(total: number, asked: number): number {
  return Math.max(asked, Math.ceil(total / MAX_PIECES))
}

/** Whether Python's `time.sleep` takes this many seconds: not below zero, nor without end. */
export function isDuration(seconds: number): boolean {
  return seconds >= 0 && seconds < Infinity
}

/**
 * Waits, in lab time.
 * @throws ProgramFailure for what is no duration
 */
export async function pause(clock: Clock, seconds: number, signal?: AbortSignal): Promise<void> {
  if (!isDuration(seconds)) throw new ProgramFailure('A time to wait has to be finite, and not negative')
  await clock.sleep(Math.min(seconds, MAX_SECONDS) * 1000, signal)
}

/**
 * The bytes that a generator yields, each piece sent as it comes. Where it throws, the
 * content breaks off.
 */
export function streamOf(generate: (canceled: AbortSignal) => AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  const canceled = new AbortController()
  const pieces = generate(canceled.signal)
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: (reason) => canceled.abort(reason),
  })
}
