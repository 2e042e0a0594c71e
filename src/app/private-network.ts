import type { GuestHost, PrivateNetwork, PrivateTime } from '#http/lab-network.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { createNetwork } from '#network/index.ts'
import { browserLikeTransport } from './lesson-checks/browser-like-transport.ts'

/**
 * A network of its own for one run, with both clients in front of it. No service worker takes part, so the page's
 * client is the lab's own `fetch`.
 * @param pageOrigin the origin that requests of a page come from
 * @param guest a host of this network alone
 */
export function openPrivateNetwork(
  { clock, standDuring }: PrivateTime,
  pageOrigin: string,
  guest?: GuestHost,
): PrivateNetwork {
  const onBackground = (work: Promise<void>) => void standDuring(work)
  const network = createNetwork({
    clock,
    seed: 1,
    pageOrigin,
    baseUrl: '/',
    onBackground,
    ...(guest && { guest }),
  })
  return {
    transports: {
      browser: browserLikeTransport({ answer: (request) => standDuring(network.answer(request)) }),
      script: scriptTransport({
        sendAsScript: (request, context) => standDuring(network.sendAsScript(request, context)),
      }),
    },
    setFaults: network.setFaults,
    hops: network.recentHops,
    hangUp: network.hangUp,
  }
}
