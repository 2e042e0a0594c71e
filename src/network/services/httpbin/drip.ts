import type { Clock } from '#http/clock.ts'
import { contextOf } from '#network/edge/context.ts'
import { bare, page, programFailed } from './answer.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { statusAnswer } from './status.ts'
import { parameterOf } from './target.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** No timer of the platform lasts longer than 24 days; a day is for ever here. */
const MAX_SECONDS = 24 * 60 * 60

/** More drops than this can't be told apart by eye, and would keep the page busy. */
const MAX_DROPS = 1000

/** Bytes that come one by one, each followed by a pause; many bytes come in drops of several. */
function drops(count: number, durationMs: number, clock: Clock): ReadableStream<Uint8Array<ArrayBuffer>> {
  const size = Math.ceil(count / MAX_DROPS)
  const canceled = new AbortController()
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (sent > 0) {
        const last = sent % size || size
        await clock.sleep((durationMs * last) / count, canceled.signal)
      }
      if (sent === count) return controller.close()
      const drop = Math.min(size, count - sent)
      controller.enqueue(new Uint8Array(drop).fill('*'.charCodeAt(0)))
      sent += drop
    },
    cancel: (reason) => canceled.abort(reason),
  })
}

/** Sends `numbytes` asterisks over `duration` seconds, after `delay` seconds, under status `code`. */
export async function drip(request: Request): Promise<Response> {
  const duration = readDecimal(parameterOf(request, 'duration') ?? '2')
  const asked = readInteger(parameterOf(request, 'numbytes') ?? '10')
  const status = readInteger(parameterOf(request, 'code') ?? '200')
  const delay = readDecimal(parameterOf(request, 'delay') ?? '0')
  if (duration === undefined || asked === undefined || status === undefined || delay === undefined) {
    return programFailed(request, 'One of the parameters is not a number')
  }
  if (asked <= 0) return page(request, 'number of bytes must be positive', { status: 400 })
  if (!(duration >= 0 && duration < Infinity && delay < Infinity)) {
    return programFailed(request, 'A time has to be finite, and not negative')
  }
  if (status < 200 || status > 599) return statusAnswer(request, status)
  const count = Math.min(asked, MAX_BYTES)
  const { clock, note } = contextOf(request)
  if (delay > 0) {
    note(`waits ${delay} s before answering`)
    await clock.sleep(Math.min(delay, MAX_SECONDS) * 1000)
  }
  note(`drips ${count} bytes over ${duration} s`)
  const fields = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(count) }
  return bare(request, drops(count, Math.min(duration, MAX_SECONDS) * 1000, clock), { status, fields })
}
