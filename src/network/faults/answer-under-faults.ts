import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import { mayHaveContent, without, type Answer } from '#network/edge/answer.ts'
import { effectOf } from './hits.ts'
import { htmlAnswer } from './html-for-json.ts'
import { hugeContent } from './huge-body.ts'
import { neverAnswer, resetAfterRequest } from './lost-answer.ts'
import { slowContent } from './slow-body.ts'
import { statusAnswer, type FaultedRequest } from './status.ts'
import { truncatedContent } from './truncated-body.ts'

/**
 * The answer to a request that has arrived, as the faults that hit it let it be.
 * A status or HTML fault answers in the service's place; a lost answer is lost after
 * the service has done its work; the others change the answer on its way.
 * @param serve asks the service
 * @throws NetworkFailure when no answer comes
 */
export async function answerUnderFaults(
  effects: readonly FaultEffect[],
  request: FaultedRequest,
  clock: Clock,
  serve: () => Promise<Answer>,
): Promise<Answer> {
  const status = effectOf(effects, 'status')
  const html = effectOf(effects, 'html-for-json')
  const inPlace = status ? statusAnswer(status, request) : html && htmlAnswer()
  let answer = inPlace ?? (await serve())

  if (effectOf(effects, 'never-answers')) return neverAnswer(clock)
  if (effectOf(effects, 'connection-reset')) resetAfterRequest()

  const late = effectOf(effects, 'slow-first-byte')
  if (late) await clock.sleep(late.delayMs)

  if (!mayHaveContent(answer.status, request.method)) return answer
  const huge = effectOf(effects, 'huge-body')
  if (huge) {
    const rest = without(
      answer.fields,
      'Content-Type',
      'Content-Length',
      'Transfer-Encoding',
      'Content-Encoding',
    )
    const fields = [{ name: 'Content-Type', value: 'application/json' }, ...rest]
    answer = { ...answer, fields, content: hugeContent(huge.bytes) }
  }
  const slow = effectOf(effects, 'slow-body')
  if (slow) answer = { ...answer, content: slowContent(answer.content, slow, clock) }
  const cut = effectOf(effects, 'truncated-body')
  if (cut) answer = { ...answer, content: truncatedContent(answer.content, cut, clock) }
  return answer
}
