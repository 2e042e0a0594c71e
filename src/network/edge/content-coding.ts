import { fieldValue } from '#http/field.ts'
import { brotliStored, unbrotliStored } from './brotli-stored.ts'
import { without, type Answer } from './answer.ts'
import { contentOf, readContent, type Content } from './content.ts'
import { NetworkFailure } from './network-failure.ts'

/** Codings that the edge applies and undoes (RFC 9110, 8.4.1). `deflate` is the zlib format. */
type Coding = 'gzip' | 'deflate' | 'br'

/**
 * The answer as its Content-Encoding field says it is sent. Handlers give plain content;
 * a coding that the edge does not know leaves it as it is.
 */
export async function encodeContent(answer: Answer): Promise<Answer> {
  const coding = codingOf(answer)
  if (!coding) return answer
  const fields = without(answer.fields, 'Content-Length')
  if (answer.content.length === undefined && coding !== 'br') {
    return { ...answer, fields, content: { length: undefined, chunks: compress(answer.content, coding) } }
  }
  const plain = await readContent(answer.content)
  const bytes =
    coding === 'br'
      ? brotliStored(plain)
      : await readContent({ length: undefined, chunks: compress(contentOf(plain), coding) })
  return { ...answer, fields, content: contentOf(bytes) }
}

/**
 * Undoes the Content-Encoding of content on its way to a client; undefined where it has
 * none. Reading it ends in a NetworkFailure where the bytes don't decode.
 */
export function decoderOf(
  answer: Pick<Answer, 'fields'>,
): ((content: Content) => AsyncIterable<Uint8Array>) | undefined {
  const coding = codingOf(answer)
  if (!coding) return undefined
  return coding === 'br' ? unbrotli : (content) => decompress(content, coding)
}

function codingOf({ fields }: Pick<Answer, 'fields'>): Coding | undefined {
  const coding = fieldValue(fields, 'Content-Encoding')?.trim().toLowerCase()
  if (coding === 'x-gzip') return 'gzip'
  return coding === 'gzip' || coding === 'deflate' || coding === 'br' ? coding : undefined
}

async function* compress(content: Content, coding: 'gzip' | 'deflate'): AsyncGenerator<Uint8Array> {
  yield* through(content.chunks, new CompressionStream(coding))
}

async function* decompress(content: Content, coding: 'gzip' | 'deflate'): AsyncGenerator<Uint8Array> {
  yield* through(content.chunks, new DecompressionStream(coding), undecodable(coding))
}

async function* unbrotli(content: Content): AsyncGenerator<Uint8Array> {
  const plain = unbrotliStored(await readContent(content))
  if (!plain) throw undecodable('br')
  if (plain.byteLength > 0) yield plain
}

/**
 * Passes pieces through a transform. What the source throws is thrown on; where the
 * transform itself fails, `ifBroken` is thrown.
 */
async function* through(
  chunks: AsyncIterable<Uint8Array>,
  transform: CompressionStream | DecompressionStream,
  ifBroken?: Error,
): AsyncGenerator<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = transform.readable.getReader()
  let sourceFailed: { error: unknown } | undefined
  const fed = feed(chunks, transform.writable, (error) => {
    sourceFailed = { error }
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } catch (error) {
    if (sourceFailed) throw sourceFailed.error
    throw ifBroken ?? error
  } finally {
    void reader.cancel().catch(() => undefined)
  }
  await fed
}

async function feed(
  chunks: AsyncIterable<Uint8Array>,
  writable: WritableStream<BufferSource>,
  onSourceError: (error: unknown) => void,
): Promise<void> {
  const writer = writable.getWriter()
  // The reader hears of every failure of the transform; here it only ends the feeding.
  writer.closed.catch(() => undefined)
  try {
    for await (const chunk of chunks) {
      const accepted = await writer.write(chunk as Uint8Array<ArrayBuffer>).then(
        () => true,
        () => false,
      )
      if (!accepted) return
    }
  } catch (error) {
    onSourceError(error)
    await writer.abort(error).catch(() => undefined)
    return
  }
  await writer.close().catch(() => undefined)
}

function undecodable(coding: Coding): NetworkFailure {
  return new NetworkFailure({
    kind: 'bad-content',
    netError: 'net::ERR_CONTENT_DECODING_FAILED',
    reason: `The content is announced as ${coding}, and its bytes can’t be decoded as that. The client throws all of it away.`,
  })
}
