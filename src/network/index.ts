import type { Clock } from '#http/clock.ts'
import type { GuestHost, LabNetwork } from '#http/lab-network.ts'
import { createEdge } from './edge/edge.ts'
import { guestService } from './guest-service.ts'
import { services } from './services/index.ts'
import { startWorker } from './start-worker.ts'

/** What a page decides about its mock network. */
export interface NetworkOptions {
  readonly clock: Clock
  /** The same seed gives the same delays and made-up values. */
  readonly seed: number
  /** The origin that requests come from, such as `http://localhost:4173`. */
  readonly pageOrigin: string
  /** Where the app is served, such as `/` or `/lab/`; the worker's script lies there. */
  readonly baseUrl: string
  /** What `onStateChange` was last given. */
  readonly savedState?: Record<string, unknown>
  /** Called with the state of all services whenever a request may have changed it. */
  readonly onStateChange?: (state: Record<string, unknown>) => void
  /** Told of work that a service goes on with after its answer. */
  readonly onBackground?: (work: Promise<void>) => void
  /** One more host, which answers from outside the network. */
  readonly guest?: GuestHost
}

/** The mock network, with the door that the page's `fetch` goes through. */
export interface MockNetwork extends Omit<LabNetwork, 'clock' | 'openPrivate'> {
  /**
   * Answers one request of a page as the service worker has it answered: under the browser's rules, no redirect
   * followed. Where there is no worker (a build, a test) this stands for the wire below `fetch`.
   * Rejects with a TypeError when the wire or CORS fails.
   */
  answer(request: Request): Promise<Response>
}

// What a run without a browser names itself.
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'

/** Makes a network; nothing is answered through `fetch` before `start()`. */
export function createNetwork(options: NetworkOptions): MockNetwork {
  const { clock, seed, pageOrigin, baseUrl, savedState = {}, onStateChange = () => undefined } = options
  const { guest, onBackground = () => undefined } = options
  const { userAgent = CHROME, languages = ['en-US', 'en'] } = globalThis.navigator ?? {}
  const browser = { origin: pageOrigin, userAgent, languages }
  const hosts = guest ? { ...services, [guest.origin]: async () => guestService(guest) } : services
  const edge = createEdge({ clock, seed, browser, services: hosts, savedState, onStateChange, onBackground })
  let problem: string | undefined
  let started: ReturnType<LabNetwork['start']> | undefined

  return {
    start() {
      started ??= startWorker({
        scriptUrl: `${baseUrl}service-worker.js`,
        ownOrigin: pageOrigin,
        answer: edge.fetch,
        dial: edge.sockets.dial,
        streams: edge.streams,
      }).then((trouble) => {
        problem = trouble
        return trouble === undefined ? 'ready' : 'script-only'
      })
      return started
    },
    get problem() {
      return problem
    },
    answer: edge.fetch,
    setFaults: edge.setFaults,
    hops: edge.hops,
    recentHops: edge.recentHops,
    subscribe: edge.subscribe,
    sendAsScript: edge.send,
    hangUp: edge.hangUp,
    expectSocket: edge.sockets.expect,
    cookies: edge.cookies,
    reset: edge.reset,
  }
}
