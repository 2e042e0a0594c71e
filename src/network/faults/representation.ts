import type { FaultEffect } from '#http/fault.ts'
import { mayHaveContent, without, type Answer } from '#network/edge/answer.ts'
import { noContent } from '#network/edge/content.ts'
import { effectOf } from './effect-of.ts'
import { hugeContent } from './huge-body.ts'
import { invalidJson } from './invalid-json.ts'
import { inLatin1 } from './wrong-charset.ts'

/**
 * The answer with another representation than its sender meant: an empty, a huge or an invalid one (the first
 * that is set), then in the wrong charset, then announced as gzip for the edge to compress.
 */
export async function representationUnderFaults(
  effects: readonly FaultEffect[],
  original: Answer,
  method: string,
): Promise<Answer> {
  if (!mayHaveContent(original.status, method)) return original
  let answer = original
  const other = effectOf(effects, 'empty-body', 'huge-body', 'invalid-json')
  if (other?.kind === 'empty-body') answer = emptied(answer)
  if (other?.kind === 'huge-body') answer = enlarged(answer, other.bytes)
  if (other?.kind === 'invalid-json') answer = await invalidJson(answer, other.flaw)

  if (effectOf(effects, 'wrong-charset')) answer = await inLatin1(answer)
  if (effectOf(effects, 'corrupt-gzip')) {
    const fields = without(answer.fields, 'Content-Encoding')
    answer = { ...answer, fields: [...fields, { name: 'Content-Encoding', value: 'gzip' }] }
  }
  return answer
}

function emptied({ fields }: Answer): Answer {
  return {
    status: 200,
    reason: 'OK',
    fields: without(
      fields,
      'Content-Length',
      'Content-Encoding',
      'Content-Range',
      'Transfer-Encoding',
      'ETag',
      'Last-Modified',
    ),
    content: noContent,
  }
}

function enlarged(answer: Answer, bytes: number): Answer {
  const rest = without(
    answer.fields,
    'Content-Type',
    'Content-Length',
    'Content-Encoding',
    'Transfer-Encoding',
  )
  const fields = [{ name: 'Content-Type', value: 'application/json' }, ...rest]
  return { ...answer, fields, content: hugeContent(bytes) }
}
