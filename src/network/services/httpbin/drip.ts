import type { Clock } from '#http/clock.ts'
import { contextOf } from '#network/edge/context.ts'
import { bare, page } from './answer.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { pause, pieceSize, streamOf } from './pieces.ts'
import { ProgramFailure } from './program.ts'
import { isFinalStatus, statusAnswer } from './status.ts'
import { parameterOf } from './target.ts'
import type { Bytes } from './text.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** Bytes that come one by one, each followed by a pause; many bytes come in drops of several. */
async function* drops(
  count: number,
  seconds: number,
  clock: Clock,
  canceled: AbortSignal,
): AsyncGenerator<Bytes> {
  const size = pieceSize(count, 1)
  for (let sent = 0; sent < count; sent += size) {
    const drop = Math.min(size, count - sent)
    yield new Uint8Array(drop).fill('*'.charCodeAt(0))
    await pause(clock, (seconds * drop) / count, canceled)
  }
}

/**
 * Sends `numbytes` asterisks over `duration` seconds, after `delay` seconds, under status `code`.
 * @throws ProgramFailure where a parameter is not a number
 */
export async function drip(request: Request): Promise<Response> {
  const duration = readDecimal(parameterOf(request, 'duration') ?? '2')
  const asked = readInteger(parameterOf(request, 'numbytes') ?? '10')
  const status = readInteger(parameterOf(request, 'code') ?? '200')
  const delay = readDecimal(parameterOf(request, 'delay') ?? '0')
  if (duration === undefined || asked === undefined || status === undefined || delay === undefined) {
    throw new ProgramFailure('One of the parameters is not a number')
  }
  if (asked <= 0) return page(request, 'number of bytes must be positive', { status: 400 })
  const count = Math.min(asked, MAX_BYTES)
  const { clock, note } = contextOf(request)
  if (delay > 0) {
    note(`waits ${delay} s before answering`)
    await pause(clock, delay)
  }
  if (!isFinalStatus(status)) return statusAnswer(request, status)
  note(`drips ${count} bytes over ${duration} s`)
  const content = streamOf((canceled) => drops(count, duration, clock, canceled))
  const fields = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(count) }
  return bare(request, content, { status, fields })
}
