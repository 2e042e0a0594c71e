import { SealError, type Bytes } from './envelope.ts'

/** The most that a packed file may unfold to, in bytes: a response of a hundred essays is far below. */
export const MOST_UNPACKED = 4 * 2 ** 20

/** Data as JSON, compressed (RFC 1951). */
export async function packed(data: unknown): Promise<Bytes> {
  const stream = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * What `packed` was given; anything at all, so parse it.
 * @param most bytes it may unfold to
 * @throws {SealError} `damaged` where it can't be unfolded, or would unfold to more
 */
export async function unpacked(bytes: Bytes, most = MOST_UNPACKED): Promise<unknown> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > most) break
      text += decoder.decode(part.value, { stream: true })
    }
    if (size <= most) return JSON.parse(text + decoder.decode())
  } catch {
    throw new SealError('damaged', 'This can’t be read: a part of it is missing or was changed.')
  } finally {
    // A bomb is left where it is.
    reader.cancel().catch(() => undefined)
  }
  throw new SealError(
    'damaged',
    `This unfolds to more than ${most / 2 ** 20} MB, which nothing of its kind does. It was not read.`,
  )
}
