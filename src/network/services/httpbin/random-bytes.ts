import { contextOf } from '#network/edge/context.ts'
import { bare } from './answer.ts'
import { seededBytes } from './mersenne-twister.ts'
import { readBigInteger, readInteger } from './numbers.ts'
import { pieceSize, streamOf } from './pieces.ts'
import { ProgramFailure } from './program.ts'
import { parameterOf } from './target.ts'
import type { Bytes } from './text.ts'

const MAX_BYTES = 100 * 1024
const fields = { 'Content-Type': 'application/octet-stream' }

/** Bytes drawn by lot. */
export function randomBytes(count: number, random: () => number): Bytes {
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
}

/** Bytes as small hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The 32 hexadecimal digits of a random UUID (RFC 9562, 5.4). */
export function hexUuid(random: () => number): string {
  const drawn = randomBytes(16, random)
  drawn[6] = ((drawn[6] ?? 0) & 0x0f) | 0x40
  drawn[8] = ((drawn[8] ?? 0) & 0x3f) | 0x80
  return hex(drawn)
}

function drawnBytes(request: Request, n: string): Bytes {
  const count = Math.min(Number(n), MAX_BYTES)
  const asked = parameterOf(request, 'seed')
  if (asked === undefined) return randomBytes(count, contextOf(request).random)
  const seed = readBigInteger(asked)
  if (seed === undefined) throw new ProgramFailure('The seed is not a number')
  return seededBytes(seed, count)
}

/**
 * The size of the pieces that the parameter chunk_size asks for, in bytes.
 * @throws ProgramFailure where it is not a number
 */
export function askedPieceSize(request: Request): number {
  const size = readInteger(parameterOf(request, 'chunk_size') ?? '10240')
  if (size === undefined) throw new ProgramFailure('chunk_size is not a number')
  return Math.max(1, size)
}

/**
 * `n` random bytes, 100 KiB at most; the same ones for the same `seed`.
 * @throws ProgramFailure where the seed is not a number
 */
export function bytes(request: Request, n: string): Response {
  return bare(request, drawnBytes(request, n), { fields })
}

/**
 * The same, streamed in pieces of `chunk_size` bytes.
 * @throws ProgramFailure where a parameter is not a number
 */
export function streamedBytes(request: Request, n: string): Response {
  const drawn = drawnBytes(request, n)
  const size = pieceSize(drawn.length, askedPieceSize(request))
  const content = streamOf(async function* () {
    for (let from = 0; from < drawn.length; from += size) yield drawn.slice(from, from + size)
  })
  return bare(request, content, { fields })
}
