import type { Clock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import { fieldValue } from '#http/field.ts'
import type { CookieJarView, ScriptContext, ScriptRequest, ScriptResponse } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import { createFaultState } from '#network/faults/index.ts'
import { browserRequest, exchangePlace } from './browser-request.ts'
import { carry, type CarrierParts } from './carry.ts'
import { createClientCookies, withoutCookies } from './client-cookies.ts'
import {
  isRedirect,
  opaqueResponse,
  pageResponse,
  scriptResponse,
  type Arrival,
  type MarkedAnswer,
} from './client-response.ts'
import { createExchangeMemories, type ExchangeMemory } from './exchange-memory.ts'
import { createInFlight } from './in-flight.ts'
import type { BrowserIdentity, ExchangePlace, IncomingRequest } from './incoming-request.ts'
import { tooManyRedirects } from './network-failure.ts'
import { createOpenHops } from './open-hops.ts'
import { createRandom } from '#http/random.ts'
import { scriptRequest } from './script-request.ts'
import { createServiceDirectory, type ServiceRegistry } from './service-directory.ts'
import { createTurns } from './turns.ts'
import { createWireLog } from './wire-log.ts'
import {
  createEventStreams,
  eventSourceRequest,
  isFromEventSource,
  watchEvents,
  type EventStreams,
} from './event-streams.ts'
import { createSocketDoor, type SocketDoor } from './sockets/index.ts'

/** What a network is made of. */
export interface EdgeOptions {
  readonly clock: Clock
  readonly seed: number
  readonly browser: BrowserIdentity
  readonly services: ServiceRegistry
  readonly savedState?: Readonly<Record<string, unknown>>
  /** Called with the state of all services and the cookies after a request that may have changed it. */
  readonly onStateChange?: (state: Record<string, unknown>) => void
  /** Told of work that a service goes on with after its answer. */
  readonly onBackground?: (work: Promise<void>) => void
}

/** The one place that every request passes, in and out. Needs neither page nor worker. */
export interface Edge {
  /** The browser's door: a page's request to another origin, under the browser's rules. Follows no redirect. */
  fetch(request: Request): Promise<Response>
  /** The script client's door: everything goes as it is given. */
  send(request: ScriptRequest, context: ScriptContext): Promise<ScriptResponse>
  hangUp(exchangeId: string, attempt: number): void
  /** Where the page's WebSockets go, and how one is announced. */
  readonly sockets: SocketDoor
  /** Told of the page's `EventSource`s. */
  readonly streams: Pick<EventStreams, 'opened' | 'closed'>
  setFaults(exchangeId: string, faults: readonly Fault[]): void
  hops(exchangeId: string): readonly WireHop[]
  recentHops(): readonly WireHop[]
  subscribe(listener: (hop: WireHop) => void): () => void
  readonly cookies: Readonly<Record<'browser' | 'script', CookieJarView>>
  /** Puts services, cookies and the counts of faults back to how they were when new. */
  reset(): void
}

export function createEdge({
  clock,
  seed,
  browser,
  services,
  savedState = {},
  onStateChange,
  onBackground = () => undefined,
}: EdgeOptions): Edge {
  const log = createWireLog()
  const memoryOf = createExchangeMemories()
  const directory = createServiceDirectory(services, withoutCookies(savedState))
  const cookies = createClientCookies({ clock, savedState, onChange: () => tellState() })
  const tellState = () => onStateChange?.({ ...directory.state(), ...cookies.state() })
  const join = createInFlight()
  const open = createOpenHops(log, clock)
  const faults = createFaultState()
  let strangerCount = 0
  let webhookCount = 0

  const parts: CarrierParts = {
    clock,
    begin: open.begin,
    directory,
    faults,
    hit: (request, service) => {
      const announced = memoryOf(request.exchangeId).faults
      const all = [...announced, ...(service?.faultsAt?.(request.url) ?? [])]
      return faults.hitting(request.exchangeId, all, request, clock.now())
    },
    turn: createTurns(),
    random: createRandom(seed),
    keepCookies: cookies.keep,
    send: (request) => send(request, { exchangeId: `webhook-${++webhookCount}`, attempt: 1 }),
    background: onBackground,
    onUnsafe: tellState,
  }
  const sockets = createSocketDoor({ ...parts, browser, addCookies: cookies.added })
  const streams = createEventStreams()
  const carryFor = <Given>(
    request: IncomingRequest,
    give: (answer: MarkedAnswer, arrival: Arrival) => Given,
  ): Promise<Given> =>
    carry(cookies.added(request), parts, (answer, arrival) => {
      if (countRedirect(memoryOf(request.exchangeId), request.attempt, answer) > 20)
        arrival.hop.fail(tooManyRedirects)
      return give(answer, arrival)
    })
  const send = async (request: ScriptRequest, context: ScriptContext) =>
    carryFor(scriptRequest(request, context), scriptResponse)

  return {
    async fetch(request) {
      const known = exchangePlace(request)
      const place = known ?? { exchangeId: `page-${++strangerCount}`, attempt: 1 }
      const memory = memoryOf(place.exchangeId)
      const tainted = memory.taintedTarget === targetKey(place, request.url)
      const answer = async () => {
        const incoming = await browserRequest(request, place, browser, tainted ? 'null' : browser.origin)
        const give = incoming.page?.mode === 'no-cors' ? opaqueResponse : pageResponse
        const stream = isFromEventSource(request) ? streams.connect(incoming.url.href) : undefined
        const response = stream
          ? await watchEvents(carryFor(eventSourceRequest(incoming, stream), give), stream)
          : await carryFor(incoming, give)
        memory.taintedTarget = taintedTarget(incoming, response, browser.origin)
        return response
      }
      return known ? join(`${targetKey(place, request.url)} ${request.method}`, answer) : answer()
    },
    send,
    hangUp: open.hangUp,
    sockets,
    streams,
    setFaults: (exchangeId, announced) => {
      memoryOf(exchangeId).faults = announced
    },
    hops: log.hops,
    recentHops: log.recent,
    subscribe: log.subscribe,
    cookies: cookies.views,
    reset() {
      directory.reset()
      cookies.clear()
      faults.reset()
      tellState()
    },
  }
}

function targetKey({ exchangeId, attempt }: ExchangePlace, url: string): string {
  return `${exchangeId}/${attempt} ${url.split('#', 1)[0]}`
}

// How many redirects in a row an attempt has met, this answer included.
function countRedirect(memory: ExchangeMemory, attempt: number, { status, fields }: MarkedAnswer): number {
  const before = memory.redirects.attempt === attempt ? memory.redirects.count : 0
  const count = isRedirect(status) && fieldValue(fields, 'Location') !== undefined ? before + 1 : 0
  memory.redirects = { attempt, count }
  return count
}

// A redirect between two origins that are both foreign taints the request (Fetch standard, redirect-tainted origin).
function taintedTarget(request: IncomingRequest, response: Response, ownOrigin: string): string | undefined {
  const location = isRedirect(response.status) ? response.headers.get('Location') : null
  if (location === null || !URL.canParse(location, request.url)) return undefined
  const target = new URL(location, request.url)
  const crosses = request.url.origin !== ownOrigin && request.url.origin !== target.origin
  return crosses || request.page?.origin === 'null' ? targetKey(request, target.href) : undefined
}
