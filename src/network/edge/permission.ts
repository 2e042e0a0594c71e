import type { Clock } from '#http/clock.ts'
import { reasonPhrase } from '#http/status.ts'
import type { FaultEffect } from '#http/fault.ts'
import { connectUnderFaults, halfRoundTrip } from '#network/faults/index.ts'
import type { CorsRules } from '#network/service.ts'
import { capture } from './byte-capture.ts'
import { dateField } from './complete-answer.ts'
import { preflightProblem } from './cors-check.ts'
import type { BeginHop } from './hop-recorder.ts'
import type { IncomingRequest, PageRequest } from './incoming-request.ts'
import { corsRefusal, NetworkFailure } from './network-failure.ts'
import { preflightFields, type PreflightNeed } from './preflight.ts'

interface Permitting {
  readonly clock: Clock
  readonly begin: BeginHop
  readonly cors: CorsRules
  readonly effects: readonly FaultEffect[]
}

/**
 * Sends the preflight of a request, as a hop of its own.
 * @throws NetworkFailure when the answer does not permit the request
 */
export async function askPermission(
  need: PreflightNeed,
  request: IncomingRequest,
  page: PageRequest,
  { clock, begin, cors, effects }: Permitting,
): Promise<void> {
  const question = {
    method: 'OPTIONS',
    url: request.url.href,
    fields: preflightFields(need, request),
    body: capture(new Uint8Array()),
  }
  const hop = begin('preflight', request, question)
  try {
    await connectUnderFaults(effects, request.url, clock)
  } catch (error) {
    // The connection is needed for the preflight first, so that is where it fails.
    if (error instanceof NetworkFailure) hop.fail(error.failure)
    hop.end()
    throw error
  }
  hop.connected()
  await halfRoundTrip(effects, clock)
  hop.received()

  const requestHeaders = need.fieldNames.join(',') || null
  const { status, fields } = cors.preflight({
    origin: page.origin,
    method: need.method,
    requestHeaders,
  })
  const sent = [
    dateField(clock),
    ...fields,
    ...(status === 204 ? [] : [{ name: 'Content-Length', value: '0' }]),
    { name: 'Connection', value: 'keep-alive' },
  ]
  hop.head({
    status,
    reason: reasonPhrase(status),
    fields: sent.map((field) => ({ ...field, hidden: 'Only the browser sees the answer to a preflight.' })),
  })
  await halfRoundTrip(effects, clock)

  const problem = preflightProblem(page, request.url.origin, need, { status, fields })
  if (problem === undefined) return hop.end()
  const failure = corsRefusal(problem)
  hop.fail(failure)
  hop.end()
  throw new NetworkFailure(failure)
}
