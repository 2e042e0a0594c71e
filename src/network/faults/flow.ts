import type { Answer } from '#network/edge/answer.ts'
import { readContent } from '#network/edge/content.ts'
import { isEndless } from './media-type.ts'

/** Content on the wire, of which a share can be told. */
export interface Flow {
  /** All its bytes; undefined where it has no end. Where nobody announced them, it reads to the end to know. */
  readonly size: () => Promise<number | undefined>
  readonly chunks: AsyncIterable<Uint8Array>
}

/** The content of an answer as a flow. It can be read once. */
export function flowOf({ fields, content }: Answer): Flow {
  const { length, chunks } = content
  if (length !== undefined) return { size: async () => length, chunks }
  if (isEndless(fields)) return { size: async () => undefined, chunks }
  let whole: Promise<Uint8Array> | undefined
  const read = () => (whole ??= readContent(content))
  return { size: async () => (await read()).byteLength, chunks: later(read) }
}

async function* later(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await read()
  if (bytes.byteLength > 0) yield bytes
}
