import { capture } from '#network/edge/byte-capture.ts'
import type { CarrierParts } from '#network/edge/carry.ts'
import { drain } from '#network/edge/deliver.ts'
import { createHandlerContext } from '#network/edge/handler-context.ts'
import type { BrowserIdentity, ExchangePlace, IncomingRequest } from '#network/edge/incoming-request.ts'
import { clientClosed, connectionReset, NetworkFailure } from '#network/edge/network-failure.ts'
import { connectUnderFaults, halfRoundTrip, sendUnderFaults } from '#network/faults/index.ts'
import { answerHandshake } from './answer-handshake.ts'
import type { ClientIds } from './client-ids.ts'
import type { Connection, PageEnd } from './connection.ts'
import { drawKey, handshakeRequest, type SocketRequest } from './handshake.ts'
import { serveSocket } from './serve-socket.ts'
import { handshakeRefused, noSubprotocol } from './socket-failure.ts'

/** What connecting a socket needs of its network. */
export interface ConnectParts extends CarrierParts {
  readonly browser: BrowserIdentity
  /** The request with the cookies that the browser has for it. */
  readonly addCookies: (request: IncomingRequest) => IncomingRequest
  readonly ids: ClientIds
}

/** A socket that the page has asked for. */
export interface Call {
  readonly place: ExchangePlace
  /** Whether the page has given it up meanwhile. */
  readonly abandoned: boolean
}

/**
 * Carries the handshake to its service and lets the socket be served. Never rejects.
 * @returns nothing where there will be no connection; the page has been told then
 */
export async function connect(
  asked: SocketRequest,
  page: PageEnd,
  call: Call,
  parts: ConnectParts,
): Promise<Connection | undefined> {
  const { clock, random, browser } = parts
  const key = drawKey(random)
  const request = parts.addCookies(await handshakeRequest(asked, key, call.place, browser))
  const service = await parts.directory.find(request.url).catch(asFailure)
  const isThere = !(service instanceof NetworkFailure)
  const { shown, effects, notes } = parts.hit(request, isThere ? service : undefined)
  const { method, fields, body } = request
  const sent = { method, url: asked.url.href, fields, body: capture(body) }
  const hop = parts.begin('websocket', call.place, sent, shown)
  notes.forEach(hop.note)
  try {
    await connectUnderFaults(effects, asked.url, clock)
    if (!isThere) throw service
    hop.connected()
    await sendUnderFaults(effects, request, clock)
    hop.received()

    const handshake = { asked, key, request, service, hop, effects }
    const { answer, handlers, protocol } = await answerHandshake(handshake, parts)
    if (call.abandoned) throw new NetworkFailure(clientClosed)
    if (answer.status !== 101) {
      hop.fail(handshakeRefused(answer.status))
      await halfRoundTrip(effects, clock)
      page.closed(FAILED)
      void drain(answer.content, { hop })
      return undefined
    }
    if (asked.protocols.length > 0 && protocol === undefined) {
      await halfRoundTrip(effects, clock)
      throw new NetworkFailure(noSubprotocol(asked.protocols))
    }
    const travel = async () => {
      await halfRoundTrip(effects, clock)
      // Even a fast network takes a moment: a page that answers every message at once must still breathe.
      await clock.sleep(1)
    }
    const { context } = createHandlerContext(request, hop, parts)
    const serving = { clock, ids: parts.ids, context, hop, travel }
    return await serveSocket({ ...asked, protocol, handlers }, page, serving)
  } catch (error) {
    hop.fail(asFailure(error).failure)
    hop.end()
    page.closed(FAILED)
    return undefined
  }
}

const FAILED = { code: 1006, reason: '', wasClean: false }

function asFailure(error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure) return error
  const what = error instanceof Error ? error.message : String(error)
  return new NetworkFailure(connectionReset(`The lab itself could not carry this socket: ${what}`))
}
