import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import type { Field } from '#http/field.ts'
import type { Answer } from '#network/edge/answer.ts'
import { fieldsUnderCorsFaults } from './cors-under-faults.ts'
import { effectOf, effectsOf } from './effect-of.ts'
import { failureOf, pause, waitInVain } from './failures.ts'
import type { MatchedRequest } from './fault-match.ts'
import type { FaultState } from './fault-state.ts'
import { answerInPlace } from './in-place.ts'
import { representationUnderFaults } from './representation.ts'

interface ArrivedRequest extends MatchedRequest {
  readonly fields: readonly Field[]
}

/**
 * The answer to a request that has arrived, with plain content, as its faults let it be:
 *
 * 1. Status, redirect loop and HTML answer in the service's place, the first that is set.
 * 2. Else the service is asked, twice for a duplicate effect; a read may be answered from a stale copy.
 * 3. The answer may be lost: never answered goes before reset. The service has done its work then.
 * 4. The first byte is late.
 * 5. The content is replaced or spoilt: see {@link representationUnderFaults}.
 * @param serve asks the service
 * @throws NetworkFailure when no answer comes
 */
export async function answerUnderFaults(
  effects: readonly FaultEffect[],
  request: ArrivedRequest,
  { clock, state, note }: { clock: Clock; state: FaultState; note?: (text: string) => void },
  serve: () => Promise<Answer>,
): Promise<Answer> {
  const ask = effectOf(effects, 'duplicate-effect') ? () => twice(serve, note) : serve
  const stale = effectOf(effects, 'stale-replica')
  const answer =
    answerInPlace(effects, request, clock) ??
    (await (stale ? state.replica.answer(request, stale.lagMs, clock, ask, note) : ask()))

  const silent = effectOf(effects, 'never-answers')
  if (silent) return waitInVain(silent, 'The request arrived and no answer came.', clock)
  const reset = effectOf(effects, 'connection-reset')
  if (reset) {
    const reason =
      'The request arrived; then the connection was reset before an answer came. Whether it took effect, the client can’t know.'
    throw failureOf(reset, 'connection-reset', reason)
  }
  await pause(
    clock,
    effectsOf(effects, 'slow-first-byte').reduce((sum, { delayMs }) => sum + delayMs, 0),
  )
  const told = { ...answer, fields: fieldsUnderCorsFaults(effects, answer.fields) }
  return representationUnderFaults(effects, told, request.method)
}

async function twice(serve: () => Promise<Answer>, note?: (text: string) => void): Promise<Answer> {
  const { content } = await serve()
  void content.chunks[Symbol.asyncIterator]().return?.()
  note?.('the same request arrives a second time')
  return serve()
}
