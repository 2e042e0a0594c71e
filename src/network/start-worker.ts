import type { EventStreams } from './edge/event-streams.ts'
import { createEventSourceClass } from './edge/event-stream-source.ts'
import { createPageWebSocket, type SocketDoor } from './edge/sockets/index.ts'
import { withLateBreak } from './late-break.ts'
import { whyNoWorker } from './why-no-worker.ts'

// A worker that is still not active after this long has failed to install.
const PATIENCE_MS = 10_000

// Ways to a network that the lab does not model: what took them would leave the machine.
const PAST_THE_LAB = ['WebSocketStream', 'WebTransport']

/** How a page's requests reach the network. */
export interface PageDoors {
  /** Where the service worker's script lies. */
  readonly scriptUrl: string
  /** The origin of the page; what goes there is real. */
  readonly ownOrigin: string
  /** Answers a request; a rejection is a network error. */
  readonly answer: (request: Request) => Promise<Response>
  /** Where WebSockets go. */
  readonly dial: SocketDoor['dial']
  /** Told of every `EventSource`. */
  readonly streams: Pick<EventStreams, 'opened' | 'closed'>
}

/**
 * Lets every request of this page to another origin be answered by `answer`, by way of the service worker,
 * and every WebSocket go to the lab, which needs no worker. Never rejects.
 * @returns why requests can't be answered, in words; undefined once they are
 */
export async function startWorker({
  scriptUrl,
  ownOrigin,
  answer,
  dial,
  streams,
}: PageDoors): Promise<string | undefined> {
  if (typeof window === 'undefined') return whyNoWorker()
  const LabWebSocket = createPageWebSocket(WebSocket, dial, ownOrigin)
  replaceGlobal('WebSocket', LabWebSocket)
  for (const name of PAST_THE_LAB) Reflect.deleteProperty(globalThis, name)
  // msw would patch `fetch` instead, which follows no redirect and hides the difference.
  const obstacle = whyNoWorker()
  if (obstacle) return obstacle
  try {
    const [{ setupWorker, defaultNetworkOptions }, { http, HttpResponse }, { passthrough }] =
      await Promise.all([import('msw/browser'), import('msw/http'), import('msw/utils/passthrough')])
    stopIdleSource(defaultNetworkOptions.sources)
    const worker = setupWorker(
      http.all('*', async ({ request }) => {
        if (new URL(request.url).origin === ownOrigin) return passthrough()
        return answer(request).then(withLateBreak, () => HttpResponse.error())
      }),
    )
    ignoreFailedUpdates()
    const starting = worker.start({
      serviceWorker: { url: scriptUrl },
      quiet: true,
      // Only a WebSocket opened while msw starts comes here. What msw takes for the real network is the lab.
      onUnhandledFrame: 'bypass',
    })
    await Promise.race([starting, givenUp()])
    // msw has put a WebSocket of its own there, which hides what a handshake is.
    replaceGlobal('WebSocket', LabWebSocket)
    replaceGlobal('EventSource', createEventSourceClass(EventSource, streams))
    return undefined
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return `The service worker that answers this page’s requests did not start (${what}). Reload the page; until it works, send as a script.`
  }
}

// Importing msw makes a source that nobody starts. It listens to the worker all the same, and keeps every message
// with its content, waiting for a start that never comes.
function stopIdleSource(sources: readonly object[]): void {
  for (const source of sources) {
    if ('terminate' in source && typeof source.terminate === 'function') source.terminate()
  }
}

function replaceGlobal<Name extends 'WebSocket' | 'EventSource'>(
  name: Name,
  value: (typeof globalThis)[Name],
): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
}

function givenUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it was not active after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  })
}

// Looking for a newer worker fails without a connection, and msw lets that rejection go unhandled.
// The old worker serves on.
function ignoreFailedUpdates(): void {
  addEventListener('unhandledrejection', (event) => {
    if (/Failed to update a ServiceWorker/.test(String(event.reason))) event.preventDefault()
  })
}
