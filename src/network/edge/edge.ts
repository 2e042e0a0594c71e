import type { Clock } from '#http/clock.ts'
import type { Fault } from '#http/fault.ts'
import type { ScriptRequest } from '#http/lab-network.ts'
import type { WireHop } from '#http/wire.ts'
import { effectsHitting } from '#network/faults/hits.ts'
import { browserRequest, exchangePlace } from './browser-request.ts'
import { carry } from './carry.ts'
import { isRedirect } from './client-response.ts'
import { createExchangeMemories } from './exchange-memory.ts'
import { recordHop, type BeginHop } from './hop-recorder.ts'
import { createInFlight } from './in-flight.ts'
import type { BrowserIdentity, ExchangePlace, IncomingRequest } from './incoming-request.ts'
import { createRandom } from './random.ts'
import { scriptRequest } from './script-request.ts'
import { createServiceDirectory, type ServiceRegistry } from './service-directory.ts'
import { createWireLog } from './wire-log.ts'

/** What a network is made of. */
export interface EdgeOptions {
  readonly clock: Clock
  readonly seed: number
  readonly browser: BrowserIdentity
  readonly services: ServiceRegistry
  readonly savedState?: Readonly<Record<string, unknown>>
  /** Called with the state of all services after a request that may have changed it. */
  readonly onStateChange?: (state: Record<string, unknown>) => void
}

/** The one place that every request passes, in and out. Needs neither page nor worker. */
export interface Edge {
  /** The browser's door: a page's request to another origin, under the browser's rules. Follows no redirect. */
  fetch(request: Request): Promise<Response>
  /** The script client's door: everything goes as it is given. */
  send(request: ScriptRequest, place: ExchangePlace): Promise<Response>
  setFaults(exchangeId: string, faults: readonly Fault[]): void
  hops(exchangeId: string): readonly WireHop[]
  subscribe(listener: (hop: WireHop) => void): () => void
  /** Puts every service back to how it was when new. */
  reset(): void
}

export function createEdge({ clock, seed, browser, services, savedState, onStateChange }: EdgeOptions): Edge {
  const log = createWireLog()
  const memoryOf = createExchangeMemories()
  const directory = createServiceDirectory(services, savedState)
  const join = createInFlight()
  const tellState = () => onStateChange?.(directory.state())
  let hopCount = 0
  let strangerCount = 0

  const begin: BeginHop = (kind, { exchangeId, attempt }, request, fault) =>
    recordHop(log, clock, {
      id: `hop-${++hopCount}`,
      exchangeId,
      attempt,
      kind,
      request,
      ...(fault && { fault }),
    })
  const parts = {
    clock,
    begin,
    directory,
    random: createRandom(seed),
    travelRandom: createRandom(seed + 1),
    onUnsafe: tellState,
  }

  const enter = (request: IncomingRequest) => {
    const memory = memoryOf(request.exchangeId)
    memory.requests += 1
    return carry(request, effectsHitting(memory.faults, memory.requests), parts)
  }

  return {
    async fetch(request) {
      const known = exchangePlace(request)
      const place = known ?? { exchangeId: `page-${++strangerCount}`, attempt: 1 }
      const memory = memoryOf(place.exchangeId)
      const tainted = memory.taintedTarget === targetKey(place, request.url)
      const answer = async () => {
        const incoming = await browserRequest(request, place, browser, tainted ? 'null' : browser.origin)
        const response = await enter(incoming)
        memory.taintedTarget = taintedTarget(incoming, response, browser.origin)
        return response
      }
      return known ? join(`${targetKey(place, request.url)} ${request.method}`, answer) : answer()
    },
    send: async (request, place) => enter(scriptRequest(request, place)),
    setFaults: (exchangeId, faults) => {
      memoryOf(exchangeId).faults = faults
    },
    hops: log.hops,
    subscribe: log.subscribe,
    reset() {
      directory.reset()
      tellState()
    },
  }
}

function targetKey({ exchangeId, attempt }: ExchangePlace, url: string): string {
  return `${exchangeId}/${attempt} ${url.split('#', 1)[0]}`
}

// A redirect between two origins that are both foreign taints the request (Fetch standard, redirect-tainted origin).
function taintedTarget(request: IncomingRequest, response: Response, ownOrigin: string): string | undefined {
  const location = isRedirect(response.status) ? response.headers.get('Location') : null
  if (location === null || !URL.canParse(location, request.url)) return undefined
  const target = new URL(location, request.url)
  const crosses = request.url.origin !== ownOrigin && request.url.origin !== target.origin
  return crosses || request.page?.origin === 'null' ? targetKey(request, target.href) : undefined
}
