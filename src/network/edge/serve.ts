import type { FaultEffect } from '#http/fault.ts'
import type { Field } from '#http/field.ts'
import { promiseOf } from '#http/method.ts'
import { reasonPhrase } from '#http/status.ts'
import { answerUnderFaults, requestUnderFaults } from '#network/faults/index.ts'
import type { Service } from '#network/service.ts'
import { without, type Answer } from './answer.ts'
import { askService } from './ask-service.ts'
import type { CarrierParts } from './carry.ts'
import { createHandlerContext } from './handler-context.ts'
import type { HopRecorder } from './hop-recorder.ts'
import type { IncomingRequest } from './incoming-request.ts'

/**
 * What the service answers to a request that has arrived, under the faults that hit it.
 * @returns the answer with plain content, and the fields that follow it once it has been read
 * @throws NetworkFailure when no answer comes
 */
export async function serve(
  arrived: IncomingRequest,
  service: Service,
  hop: HopRecorder,
  effects: readonly FaultEffect[],
  {
    clock,
    random,
    send,
    background,
    faults,
    onUnsafe,
  }: Pick<CarrierParts, 'clock' | 'random' | 'send' | 'background' | 'faults' | 'onUnsafe'>,
): Promise<{ answer: Answer; trailers: () => readonly Field[] }> {
  const request = requestUnderFaults(effects, arrived, hop.note)
  const begun = () => createHandlerContext(request, hop, { clock, random, send, background })
  // A request that is delivered twice is handled twice; what the last handler said counts.
  let handling = begun()
  const ask = async (): Promise<Answer> => {
    handling = begun()
    const answer = await askService(service, hop.id, request, handling.context)
    if (promiseOf(request.method) !== 'safe') onUnsafe()
    const { status } = handling.told()
    return status === undefined ? answer : { ...answer, status, reason: reasonPhrase(status) }
  }
  const answer = await answerUnderFaults(effects, request, { clock, state: faults, note: hop.note }, ask)
  return { answer: handling.told().trailers ? chunked(answer) : answer, trailers: () => handling.trailers() }
}

// Only chunked content has room for fields after it (RFC 9112, 7.1.2).
function chunked(answer: Answer): Answer {
  return {
    ...answer,
    fields: without(answer.fields, 'Content-Length'),
    content: { ...answer.content, length: undefined },
  }
}
