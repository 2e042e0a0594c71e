import type { Clock } from '#http/clock.ts'
import type { Field } from '#http/field.ts'
import type { ScriptRequest, ScriptResponse } from '#http/lab-network.ts'
import { reasonPhrase } from '#http/status.ts'
import type { HandlerContext } from '#network/service.ts'
import type { HopRecorder } from './hop-recorder.ts'
import type { IncomingRequest } from './incoming-request.ts'

/** What a handler's answer has beyond the `Response` it returns. */
export interface ToldByHandler {
  /** A final status that a `Response` can't hold. */
  readonly status: number | undefined
  /** Whether fields are to come after the content. */
  readonly trailers: boolean
}

// A documentation address (RFC 5737), so that nobody is pointed at.
const CLIENT_ADDRESS = '203.0.113.7'

/** The context of one request, and what its handler says through it. */
export function createHandlerContext(
  { fields, body }: IncomingRequest,
  hop: HopRecorder,
  parts: {
    clock: Clock
    random: () => number
    send: (request: ScriptRequest) => Promise<ScriptResponse>
    background: (work: Promise<void>) => void
  },
): { readonly context: HandlerContext; told(): ToldByHandler; trailers(): readonly Field[] } {
  let status: number | undefined
  let trailers: readonly Field[] = []
  const context: HandlerContext = {
    fields: fields.map(({ name, value }) => ({ name, value })),
    body,
    clientAddress: CLIENT_ADDRESS,
    note: hop.note,
    ...parts,
    interim: (interim, interimFields = []) =>
      hop.interim({ status: interim, reason: reasonPhrase(interim), fields: interimFields }),
    trailers: (added) => {
      trailers = [...trailers, ...added]
    },
    finalStatus: (final) => {
      status = final
    },
  }
  return { context, told: () => ({ status, trailers: trailers.length > 0 }), trailers: () => trailers }
}
