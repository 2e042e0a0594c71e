import type { Clock } from '#http/clock.ts'
import type { FaultEffect } from '#http/fault.ts'
import { sameName } from '#http/field.ts'
import type { ScriptRequest, ScriptResponse } from '#http/lab-network.ts'
import type { CookieVerdict } from '#http/wire.ts'
import {
  connectUnderFaults,
  corsUnderFaults,
  halfRoundTrip,
  sendUnderFaults,
  transferUnderFaults,
  type FaultState,
  type Hit,
} from '#network/faults/index.ts'
import type { Service } from '#network/service.ts'
import { capture } from './byte-capture.ts'
import type { Arrival, MarkedAnswer } from './client-response.ts'
import { completeAnswer } from './complete-answer.ts'
import { decoderOf, encodeContent } from './content-coding.ts'
import { corsProblem, markHidden } from './cors-check.ts'
import { drain } from './deliver.ts'
import type { BeginHop, HopRecorder } from './hop-recorder.ts'
import type { IncomingRequest } from './incoming-request.ts'
import { connectionReset, corsRefusal, NetworkFailure } from './network-failure.ts'
import { askPermission } from './permission.ts'
import { preflightNeed } from './preflight.ts'
import { serve } from './serve.ts'
import type { ServiceDirectory } from './service-directory.ts'

/** What carrying a request needs of its network. */
export interface CarrierParts {
  readonly clock: Clock
  readonly begin: BeginHop
  readonly directory: ServiceDirectory
  readonly faults: FaultState
  /** What the faults of the exchange and of the address do to a request. */
  readonly hit: (request: IncomingRequest, service: Service | undefined) => Hit
  /** Resolves when it is the request's turn: a crowd passes a few at a time. */
  readonly turn: () => Promise<void>
  /** For handlers; seeded. */
  readonly random: () => number
  /** Puts the cookies an answer sets into the client's jar. */
  readonly keepCookies: (request: IncomingRequest, lines: readonly string[]) => readonly CookieVerdict[]
  /** Sends a request of a service's own. */
  readonly send: (request: ScriptRequest) => Promise<ScriptResponse>
  /** Told of a service's work that goes on after its answer. */
  readonly background: (work: Promise<void>) => void
  /** Told after a service has handled a method that may change its state. */
  readonly onUnsafe: () => void
}

/**
 * Carries one request to its service and the answer back, and writes it down.
 * @param give makes of the answer what this client gets
 * @throws NetworkFailure when the client gets no answer
 */
export async function carry<Given>(
  request: IncomingRequest,
  parts: CarrierParts,
  give: (answer: MarkedAnswer, arrival: Arrival) => Given,
): Promise<Given> {
  const { clock, begin } = parts
  const { method, url, fields, body, page } = request
  const beginRequest = (shown: readonly FaultEffect[]) =>
    begin('request', request, { method, url: url.href, fields, body: capture(body) }, shown)

  let service: Service
  try {
    service = await parts.directory.find(url)
  } catch (error) {
    const { shown, effects } = parts.hit(request, undefined)
    const hop = beginRequest(shown)
    throw lost(
      hop,
      await connectUnderFaults(effects, url, clock).then(
        () => error,
        (fault: unknown) => fault,
      ),
    )
  }
  await parts.turn()
  const { shown, effects, notes } = parts.hit(request, service)
  const cors = corsUnderFaults(effects, service.cors)

  const need = page && preflightNeed(method, page)
  if (need) await askPermission(need, request, page, { clock, begin, cors, effects })

  const hop = beginRequest(shown)
  for (const note of [...(request.notes ?? []), ...notes]) hop.note(note)
  let refused = false
  try {
    if (!need) await connectUnderFaults(effects, url, clock)
    hop.connected()
    request.onConnected?.()
    await sendUnderFaults(effects, request, clock)
    hop.received()

    const { answer, trailers } = await serve(request, service, hop, effects, parts)
    const encoded = await encodeContent(answer)
    const complete = completeAnswer(
      transferUnderFaults(effects, encoded, request, clock),
      request,
      cors,
      clock,
    )
    const lines = complete.fields.filter(({ name }) => sameName(name, 'Set-Cookie')).map(({ value }) => value)
    const cookies = parts.keepCookies(request, lines)
    const refusal = page?.mode === 'cors' ? corsProblem(page, url.origin, complete.fields) : undefined
    const marked = page ? markHidden(page, complete.fields, refusal !== undefined) : complete.fields
    hop.head({
      status: complete.status,
      reason: complete.reason,
      fields: marked,
      ...(cookies.length > 0 && { cookies }),
    })
    const arrival: Arrival = {
      method,
      hop,
      onComplete: () => {
        if (trailers().length > 0) hop.trailers(trailers())
      },
    }
    await halfRoundTrip(effects, clock)
    if (refusal === undefined) return give({ ...complete, fields: marked }, arrival)

    // The hop goes on: the content the page is not given is still written down.
    refused = true
    hop.fail(corsRefusal(refusal))
    void drain(complete.content, { ...arrival, decode: decoderOf(complete) })
    throw new NetworkFailure(corsRefusal(refusal))
  } catch (error) {
    throw refused ? error : lost(hop, error)
  }
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
