/** The content of a message on its way. It can be read once. */
export interface Content {
  /** Bytes announced before the first one; undefined where only the end tells. */
  readonly length: number | undefined
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What a message without content carries. */
export const noContent: Content = contentOf(new Uint8Array())

/** Content that is all there from the start. */
export function contentOf(bytes: Uint8Array): Content {
  return {
    length: bytes.byteLength,
    chunks: {
      async *[Symbol.asyncIterator]() {
        if (bytes.byteLength > 0) yield bytes
      },
    },
  }
}

/** A text as UTF-8 content. */
export function textContent(text: string): Content {
  return contentOf(new TextEncoder().encode(text))
}

/**
 * Reads content to its end.
 * @throws what the content's source throws
 */
export async function readContent(content: Content): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content.chunks) chunks.push(chunk)
  if (chunks.length === 1 && chunks[0]) return chunks[0]
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
