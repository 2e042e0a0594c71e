import type { WebSocketHandler } from 'msw/ws'
import type { FaultEffect } from '#http/fault.ts'
import { sameName } from '#http/field.ts'
import type { Answer } from '#network/edge/answer.ts'
import type { CarrierParts } from '#network/edge/carry.ts'
import { completeAnswer } from '#network/edge/complete-answer.ts'
import { encodeContent } from '#network/edge/content-coding.ts'
import type { HopRecorder } from '#network/edge/hop-recorder.ts'
import type { IncomingRequest } from '#network/edge/incoming-request.ts'
import { serve } from '#network/edge/serve.ts'
import { answerUnderFaults } from '#network/faults/index.ts'
import type { Service } from '#network/service.ts'
import { switchProtocols, type SocketRequest } from './handshake.ts'
import { isSocketService } from './socket-service.ts'

/** A handshake that has reached its server. */
export interface Handshake {
  readonly asked: SocketRequest
  readonly key: string
  readonly request: IncomingRequest
  readonly service: Service
  readonly hop: HopRecorder
  readonly effects: readonly FaultEffect[]
}

/** What the server makes of a handshake. */
export interface HandshakeAnswer {
  readonly answer: Answer
  /** Those that get the connection, if the answer opens one. */
  readonly handlers: readonly WebSocketHandler[]
  /** The subprotocol the server chose. */
  readonly protocol: string | undefined
}

/**
 * Lets the server answer and writes its answer down. Where it has no socket, the handshake is a GET to it like
 * any other.
 * @throws NetworkFailure when no answer comes
 */
export async function answerHandshake(handshake: Handshake, parts: CarrierParts): Promise<HandshakeAnswer> {
  const { asked, key, request, service, hop, effects } = handshake
  const handlers = isSocketService(service) ? service.sockets.filter((one) => one.test(asked.url)) : []
  const protocol = isSocketService(service) ? service.subprotocol?.(asked.protocols) : undefined
  const tools = { clock: parts.clock, state: parts.faults, note: hop.note }
  const answered =
    handlers.length > 0
      ? await answerUnderFaults(effects.filter(mayHitHandshake), request, tools, () =>
          switchProtocols(key, protocol),
        )
      : (await serve(request, service, hop, effects, parts)).answer
  const answer =
    answered.status === 101
      ? answered
      : completeAnswer(await encodeContent(answered), request, service.cors, parts.clock)
  const lines = answer.fields.filter(({ name }) => sameName(name, 'Set-Cookie')).map(({ value }) => value)
  const cookies = parts.keepCookies(request, lines)
  hop.head({
    status: answer.status,
    reason: answer.reason,
    fields: answer.fields.map((field) => ({ ...field, hidden: HIDDEN })),
    ...(cookies.length > 0 && { cookies }),
  })
  return { answer, handlers, protocol }
}

const HIDDEN = 'A page is shown nothing of a handshake but the subprotocol.'

// The others spoil content, of which a handshake has none.
function mayHitHandshake({ kind }: FaultEffect): boolean {
  return ['status', 'redirect-loop', 'never-answers', 'connection-reset', 'slow-first-byte'].includes(kind)
}
