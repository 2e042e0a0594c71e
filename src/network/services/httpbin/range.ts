import type { Clock } from '#http/clock.ts'
import { contextOf } from '#network/edge/context.ts'
import { bare, page } from './answer.ts'
import { shownFields } from './echo.ts'
import { readDecimal, readInteger } from './numbers.ts'
import { isDuration, pause, pieceSize, streamOf } from './pieces.ts'
import { ProgramFailure } from './program.ts'
import { askedPieceSize } from './random-bytes.ts'
import { parameterOf } from './target.ts'
import type { Bytes } from './text.ts'

const MAX_BYTES = 100 * 1024

interface Span {
  readonly first: number
  readonly last: number
}

/**
 * The bytes that a Range field asks of `total`, where they are there or not. httpbin knows
 * one range only (RFC 9110, 14.1.2); what it can't read it ignores.
 */
function readRange(value: string, total: number): Span {
  const [unit = '', ranges = '', ...rest] = value.trim().split('=')
  const readable = unit.startsWith('bytes') && rest.length === 0
  const [first, last] = readable ? ranges.split('-').map(readInteger) : []
  if (first !== undefined) return { first, last: last ?? total - 1 }
  return { first: last === undefined ? 0 : Math.max(0, total - last), last: total - 1 }
}

/** The alphabet over and over, from one place to another. The last piece, if not full, comes after its pause. */
async function* letters(
  { first, last }: Span,
  size: number,
  secondsPerByte: number,
  clock: Clock,
  canceled: AbortSignal,
): AsyncGenerator<Bytes> {
  for (let from = first; from <= last; from += size) {
    const length = Math.min(size, last + 1 - from)
    const piece = Uint8Array.from({ length }, (_, index) => 'a'.charCodeAt(0) + ((from + index) % 26))
    if (length < size) await pause(clock, secondsPerByte * length, canceled)
    yield piece
    if (length === size) await pause(clock, secondsPerByte * size, canceled)
  }
}

/**
 * A representation of `n` letters that can be had in ranges, sent in pieces of
 * `chunk_size`; all of it would take `duration` seconds.
 * @throws ProgramFailure where a parameter can't be used
 */
export function range(request: Request, n: string): Response {
  const total = Number(n)
  const always = { ETag: `range${BigInt(n)}`, 'Accept-Ranges': 'bytes' }
  if (total <= 0 || total > MAX_BYTES) {
    return page(request, 'number of bytes must be in the range (0, 102400]', { status: 404, fields: always })
  }
  const size = pieceSize(total, askedPieceSize(request))
  const duration = readDecimal(parameterOf(request, 'duration') ?? '0')
  if (duration === undefined) throw new ProgramFailure('duration is not a number')

  const { clock, note } = contextOf(request)
  const asked = shownFields(request)['Range']
  const span = readRange(asked ?? '', total)
  const { first, last } = span
  if (first > last || last >= total) {
    note(`bytes ${first} to ${last} are not all there: it has ${total}`)
    const fields = { ...always, 'Content-Range': `bytes */${total}` }
    return page(request, '', { status: 416, fields })
  }
  const length = last + 1 - first
  // Nothing would have been sent yet when the program fails at its first pause.
  if (!isDuration(duration) && length < size) throw new ProgramFailure('duration is no time to wait')
  if (asked !== undefined) note(`sends bytes ${first} to ${last} of ${total}`)
  const fields = {
    ...always,
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(length),
    'Content-Range': `bytes ${first}-${last}/${total}`,
  }
  const content = streamOf((canceled) => letters(span, size, duration / total, clock, canceled))
  return bare(request, content, { status: length === total ? 200 : 206, fields })
}
