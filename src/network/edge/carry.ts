import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import { promiseOf } from '#http/method.ts'
import { answerUnderFaults } from '#network/faults/answer-under-faults.ts'
import { effectOf } from '#network/faults/hits.ts'
import type { HandlerContext, Service } from '#network/service.ts'
import { askService } from './ask-service.ts'
import { capture } from './byte-capture.ts'
import { completeAnswer } from './complete-answer.ts'
import { corsProblem, markHidden } from './cors-check.ts'
import { drain } from './deliver.ts'
import type { BeginHop, HopRecorder } from './hop-recorder.ts'
import type { IncomingRequest } from './incoming-request.ts'
import { connectionRefused, connectionReset, corsRefusal, NetworkFailure } from './network-failure.ts'
import { askPermission } from './permission.ts'
import { preflightNeed } from './preflight.ts'
import { clientResponse } from './client-response.ts'
import type { ServiceDirectory } from './service-directory.ts'
import { drawTravelTime } from './travel-time.ts'

/** What carrying a request needs of its network. */
export interface CarrierParts {
  readonly clock: Clock
  readonly begin: BeginHop
  readonly directory: ServiceDirectory
  /** For travel times. */
  readonly travelRandom: () => number
  /** For handlers. */
  readonly random: () => number
  /** Told after a service has handled a method that may change its state. */
  readonly onUnsafe: () => void
}

// A documentation address (RFC 5737), so that nobody is pointed at.
const CLIENT_ADDRESS = '203.0.113.7'

/**
 * Carries one request to its service and the answer back, and writes it down.
 * @param announced the effects that the exchange's faults have on this request
 * @throws NetworkFailure when the client gets no answer
 */
export async function carry(
  request: IncomingRequest,
  announced: readonly FaultEffect[],
  parts: CarrierParts,
): Promise<Response> {
  const { clock, begin, travelRandom } = parts
  const { method, url, fields, body, page } = request
  const travel = drawTravelTime(travelRandom)
  let effects = announced
  const beginRequest = () =>
    begin('request', request, { method, url: url.href, fields, body: capture(body) }, effects[0])

  let service: Service
  try {
    service = await parts.directory.find(url)
    const local = service.faultAt?.(url)
    if (local) effects = [...announced, local]
    refuseIfAsked(effects, url)
  } catch (error) {
    const hop = beginRequest()
    await clock.sleep(travel.there)
    throw lost(hop, error)
  }
  const need = page && preflightNeed(method, page)
  if (need) {
    const travel = drawTravelTime(travelRandom)
    await askPermission(need, request, page, service, { clock, begin, travel })
  }

  const hop = beginRequest()
  try {
    await clock.sleep(travel.there)
    hop.received()
    const context: HandlerContext = {
      fields: fields.map(({ name, value }) => ({ name, value })),
      body,
      clock,
      random: parts.random,
      clientAddress: CLIENT_ADDRESS,
      note: hop.note,
    }
    const answer = await answerUnderFaults(effects, request, clock, async () => {
      const answered = await askService(service, hop.id, request, context)
      if (promiseOf(method) !== 'safe') parts.onUnsafe()
      return answered
    })
    const complete = completeAnswer(answer, request, service, clock)
    const refusal = page?.mode === 'cors' ? corsProblem(page, url.origin, complete.fields) : undefined
    const marked = page ? markHidden(page, complete.fields, refusal !== undefined) : complete.fields
    hop.head({ status: complete.status, reason: complete.reason, fields: marked })
    await clock.sleep(travel.back)
    if (refusal === undefined) return clientResponse({ ...complete, fields: marked }, request, hop)

    hop.fail(corsRefusal(refusal))
    void drain(complete.content, hop)
    throw new NetworkFailure(corsRefusal(refusal))
  } catch (error) {
    // After a CORS refusal the hop goes on: its content is still written down.
    const refused = error instanceof NetworkFailure && error.failure.kind === 'cors'
    throw refused ? error : lost(hop, error)
  }
}

function refuseIfAsked(effects: readonly FaultEffect[], { host }: URL): void {
  if (!effectOf(effects, 'connection-refused')) return
  const reason = `${host} exists, but nothing accepts a connection there. Nothing was sent, so trying again is safe.`
  throw new NetworkFailure(connectionRefused(reason))
}

// Ends a hop that brings no answer, and gives what the client's fetch rejects with.
function lost(hop: HopRecorder, error: unknown): NetworkFailure {
  const what = error instanceof Error ? error.message : String(error)
  const failure =
    error instanceof NetworkFailure
      ? error
      : new NetworkFailure(connectionReset(`The lab itself could not carry this exchange: ${what}`))
  hop.fail(failure.failure)
  hop.end()
  return failure
}
