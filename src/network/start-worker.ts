import { whyNoWorker } from './why-no-worker.ts'

// A worker that is still not active after this long has failed to install.
const PATIENCE_MS = 10_000

/**
 * Lets every request of this page to another origin be answered by `answer`, by way of
 * the service worker. Never rejects.
 * @returns why that can't be, in words; undefined once requests are answered
 */
export async function startWorker(
  scriptUrl: string,
  ownOrigin: string,
  answer: (request: Request) => Promise<Response>,
): Promise<string | undefined> {
  // msw would patch `fetch` instead, which follows no redirect and hides the difference.
  const obstacle = whyNoWorker()
  if (obstacle) return obstacle
  try {
    const [{ setupWorker }, { http, HttpResponse }, { passthrough }] = await Promise.all([
      import('msw/browser'),
      import('msw/http'),
      import('msw/utils/passthrough'),
    ])
    const worker = setupWorker(
      http.all('*', async ({ request }) => {
        if (new URL(request.url).origin === ownOrigin) return passthrough()
        return answer(request).catch(() => HttpResponse.error())
      }),
    )
    ignoreFailedUpdates()
    const starting = worker.start({
      serviceWorker: { url: scriptUrl },
      quiet: true,
      // Only WebSockets come here: the app's own (the dev server's) may pass, no other reaches a real network.
      onUnhandledFrame({ frame }) {
        const url = frame.protocol === 'ws' ? socketUrl(frame.data) : undefined
        if (!url || url.host === new URL(ownOrigin).host) return
        throw new Error(`No WebSocket service at ${url.host} in this lab.`)
      },
    })
    await Promise.race([starting, givenUp()])
    return undefined
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return `The service worker that answers this page’s requests did not start (${what}). Reload the page; until it works, send as a script.`
  }
}

// msw types the data of a frame as unknown.
function socketUrl(data: unknown): URL {
  return new URL((data as { connection: { client: { url: string | URL } } }).connection.client.url)
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
