import type { Clock } from '#http/clock.ts'
import { fieldValue, type Field } from '#http/field.ts'
import { seconds } from '#http/seconds.ts'
import { without, type Answer } from '#network/edge/answer.ts'
import { contentOf, type Content } from '#network/edge/content.ts'
import type { MatchedRequest } from './fault-match.ts'

/** A copy of what a service said, from which reads are answered for a while. */
export interface Replica {
  /**
   * Answers a GET or HEAD from the copy of an earlier answer to the same request, as long as that is at
   * most `lagMs` behind: counted from the first write to the same origin that the replica sees after the
   * copy, or else from the copy. Anything else goes to the service.
   */
  answer(
    request: MatchedRequest & { readonly fields: readonly Field[] },
    lagMs: number,
    clock: Clock,
    serve: () => Promise<Answer>,
    note?: (text: string) => void,
  ): Promise<Answer>
  clear(): void
}

interface Copy {
  readonly answer: Omit<Answer, 'content'>
  readonly bytes: Uint8Array
  readonly origin: string
  readonly takenAt: number
  /** When the service's state first moved on from it. */
  outdatedAt?: number
}

const MOST_COPIES = 50
const LARGEST_COPY = 128 * 1024

export function createReplica(): Replica {
  const copies = new Map<string, Copy>()

  const keep = (key: string, copy: Copy) => {
    copies.delete(key)
    copies.set(key, copy)
    const [oldest] = copies.keys()
    if (copies.size > MOST_COPIES && oldest !== undefined) copies.delete(oldest)
  }

  return {
    async answer(request, lagMs, clock, serve, note) {
      const { method, url } = request
      if (method !== 'GET' && method !== 'HEAD') {
        const answer = await serve()
        for (const copy of copies.values()) {
          if (copy.origin === url.origin) copy.outdatedAt ??= clock.now()
        }
        return answer
      }
      const key = keyOf(request)
      const copy = copies.get(key)
      if (copy && clock.now() < (copy.outdatedAt ?? copy.takenAt) + lagMs) {
        note?.(`read from a replica, as things were ${seconds(clock.now() - copy.takenAt)} ago`)
        return { ...copy.answer, content: contentOf(copy.bytes) }
      }
      const takenAt = clock.now()
      const { content, ...head } = await serve()
      const answer = { ...head, fields: without(head.fields, 'Set-Cookie') }
      const copied = copying(content, (bytes) => keep(key, { answer, bytes, origin: url.origin, takenAt }))
      return { ...head, content: copied }
    },
    clear: () => copies.clear(),
  }
}

// Fields that a service may choose its answer by.
const SELECTING = ['Accept', 'Accept-Language', 'Authorization', 'Cookie', 'Origin', 'Range']
const CONDITIONAL = ['If-None-Match', 'If-Modified-Since', 'If-Match', 'If-Unmodified-Since', 'If-Range']

function keyOf({ method, url, fields }: MatchedRequest & { readonly fields: readonly Field[] }): string {
  const selected = [...SELECTING, ...CONDITIONAL].map((name) => fieldValue(fields, name))
  return JSON.stringify([method, url.href, selected])
}

// Content that tells its length is copied as it passes; a stream may never end.
function copying(content: Content, onWhole: (bytes: Uint8Array) => void): Content {
  const { length } = content
  if (length === undefined || length > LARGEST_COPY) return content
  if (length === 0) {
    onWhole(new Uint8Array())
    return content
  }
  return { length, chunks: copied(content.chunks, length, onWhole) }
}

async function* copied(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
  onWhole: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const bytes = new Uint8Array(length)
  let size = 0
  for await (const chunk of chunks) {
    if (size + chunk.byteLength <= length) bytes.set(chunk, size)
    size += chunk.byteLength
    yield chunk
  }
  if (size === length) onWhole(bytes)
}
