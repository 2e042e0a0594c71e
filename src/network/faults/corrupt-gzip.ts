import { fieldValue } from '#http/field.ts'
import type { Answer } from '#network/edge/answer.ts'

// The gzip header takes ten bytes where it has no extra parts (RFC 1952, 2.3).
const FIRST_BLOCK = 10
// Both bits of the block type set: a type that is reserved, so that no decoder goes on (RFC 1951, 3.2.3).
const RESERVED_TYPE = 0b110

/** The answer with its gzip damaged so that it can’t be decoded; one in no gzip stays as it is. */
export function damagedGzip(answer: Answer): Answer {
  if (fieldValue(answer.fields, 'Content-Encoding')?.toLowerCase() !== 'gzip') return answer
  const { length, chunks } = answer.content
  return { ...answer, content: { length, chunks: damaged(chunks) } }
}

async function* damaged(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let offset = 0
  for await (const chunk of chunks) {
    const place = FIRST_BLOCK - offset
    offset += chunk.byteLength
    const byte = chunk[place]
    if (byte === undefined) {
      yield chunk
      continue
    }
    const copy = chunk.slice()
    copy[place] = byte | RESERVED_TYPE
    yield copy
  }
}
