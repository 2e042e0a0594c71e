import { without, type Answer } from '#network/edge/answer.ts'
import { contentOf, readContent, type Content } from '#network/edge/content.ts'
import { isText, mediaType } from './media-type.ts'

/**
 * The answer with its text in ISO-8859-1 under charset=utf-8; what that has no
 * character for becomes a question mark. Other content stays as it is.
 */
export async function inLatin1(answer: Answer): Promise<Answer> {
  if (!isText(answer.fields)) return answer
  const rest = without(answer.fields, 'Content-Type', 'Content-Length')
  const type = { name: 'Content-Type', value: `${mediaType(answer.fields)}; charset=utf-8` }
  const content: Content = { length: undefined, chunks: recoded(answer.content.chunks) }
  const streams = answer.content.length === undefined
  return {
    ...answer,
    fields: [type, ...rest],
    content: streams ? content : contentOf(await readContent(content)),
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    const bytes = latin1(decoder.decode(chunk, { stream: true }))
    if (bytes.byteLength > 0) yield bytes
  }
  const bytes = latin1(decoder.decode())
  if (bytes.byteLength > 0) yield bytes
}

const QUESTION_MARK = 0x3f

function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  let size = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? QUESTION_MARK
    bytes[size] = code > 0xff ? QUESTION_MARK : code
    size += 1
  }
  return bytes.subarray(0, size)
}
