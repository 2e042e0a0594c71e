import type { Clock } from '#http/clock.ts'
import { reasonPhrase } from '#http/status.ts'
import type { Service } from '#network/service.ts'
import { capture } from './byte-capture.ts'
import { dateField } from './complete-answer.ts'
import { preflightProblem } from './cors-check.ts'
import type { BeginHop } from './hop-recorder.ts'
import type { IncomingRequest, PageRequest } from './incoming-request.ts'
import { corsRefusal, NetworkFailure } from './network-failure.ts'
import { preflightFields, type PreflightNeed } from './preflight.ts'
import type { TravelTime } from './travel-time.ts'

/**
 * Sends the preflight of a request, as a hop of its own.
 * @throws NetworkFailure when the answer does not permit the request
 */
export async function askPermission(
  need: PreflightNeed,
  request: IncomingRequest,
  page: PageRequest,
  service: Service,
  { clock, begin, travel }: { clock: Clock; begin: BeginHop; travel: TravelTime },
): Promise<void> {
  const hop = begin('preflight', request, {
    method: 'OPTIONS',
    url: request.url.href,
    fields: preflightFields(need, request),
    body: capture(new Uint8Array()),
  })
  await clock.sleep(travel.there)
  hop.received()

  const requestHeaders = need.fieldNames.join(',') || null
  const { status, fields } = service.cors.preflight({
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
  await clock.sleep(travel.back)

  const problem = preflightProblem(page, request.url.origin, need, { status, fields })
  if (problem === undefined) return hop.end()
  const failure = corsRefusal(problem)
  hop.fail(failure)
  hop.end()
  throw new NetworkFailure(failure)
}
