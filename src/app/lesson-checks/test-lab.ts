import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { send } from '#http/send.ts'
import { createNetwork } from '#network/index.ts'
import { browserLikeTransport } from './browser-like-transport.ts'
import { createSkippingClock } from './skipping-clock.ts'

const PAGE = 'http://localhost:4173'

/** The real services, as they are when new, and the lab's own client before them. For tests only. */
export function createTestLab() {
  const clock = createSkippingClock()
  const network = createNetwork({ clock, seed: 1, pageOrigin: PAGE, baseUrl: '/' })
  const transports = { browser: browserLikeTransport(network), script: scriptTransport(network) }
  let sent = 0
  return {
    network,
    /** Sends a draft as a panel would, under its policy and faults. */
    send(draft: RequestDraft): Promise<Exchange> {
      const id = `exchange-${++sent}`
      network.setFaults(id, draft.faults)
      return send(draft, {
        id,
        transport: transports[draft.client],
        clock,
        random: () => 0.5,
        signal: new AbortController().signal,
        hops: () => network.hops(id),
      })
    },
  }
}

/** Sends one draft to services that are as new. */
export function sendAfresh(draft: RequestDraft): Promise<Exchange> {
  return createTestLab().send(draft)
}

/** Loads the code and data of all services, so that no timeout runs meanwhile. */
export async function loadServices(): Promise<void> {
  const { network } = createTestLab()
  const collections = ['posts', 'comments', 'albums', 'photos', 'todos', 'users']
  const urls = [
    ...['https://httpbin.org/get', 'https://api.example.com/users', 'https://example.com/', 'https://faults.example.com/'],
    ...collections.map((name) => `https://jsonplaceholder.typicode.com/${name}/1`),
  ]
  await Promise.all(
    urls.map((url) => network.sendAsScript({ method: 'GET', url, fields: [] }, { exchangeId: url, attempt: 1 })),
  )
}
