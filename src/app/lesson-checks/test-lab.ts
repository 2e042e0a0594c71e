import type { Exchange } from '#http/exchange.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { send } from '#http/send.ts'
import type { WireHop } from '#http/wire.ts'
import { createNetwork } from '#network/index.ts'
import { browserLikeTransport } from './browser-like-transport.ts'
import { createSkippingTime } from './skipping-time.ts'

const PAGE = 'http://localhost:4173'

/** The real services, as they are when new, and the lab's own client in front of them. For tests only. */
export function createTestLab() {
  const { clientClock, networkClock, standDuring } = createSkippingTime()
  const network = createNetwork({ clock: networkClock, seed: 1, pageOrigin: PAGE, baseUrl: '/' })
  const transports = {
    browser: browserLikeTransport({ answer: (request) => standDuring(network.answer(request)) }),
    script: scriptTransport({
      sendAsScript: (request, context) => standDuring(network.sendAsScript(request, context)),
    }),
  }
  let sent = 0
  return {
    /**
     * Sends a draft as a panel would, under its policy and faults.
     * @throws Error where the lab broke down over it: what a learner sees then teaches nothing
     */
    async send(draft: RequestDraft): Promise<Exchange> {
      const id = `exchange-${++sent}`
      network.setFaults(id, draft.faults)
      const exchange = await send(draft, {
        id,
        transport: transports[draft.client],
        clock: clientClock,
        random: () => 0.5,
        signal: new AbortController().signal,
        hops: () => network.hops(id),
      })
      const broken = exchange.attempts.flatMap(({ hops }) => hops).flatMap(breakdownOf)
      if (broken.length > 0) throw new Error(`${draft.method} ${draft.url}: ${broken.join(' ')}`)
      return exchange
    },
  }
}

/** Sends one draft to services that are as new. */
export function sendAfresh(draft: RequestDraft): Promise<Exchange> {
  return createTestLab().send(draft)
}

function breakdownOf({ notes, failure }: WireHop): string[] {
  const said = [...notes, failure?.reason ?? '']
  return said.filter((each) => /^The service failed|^The lab itself could not/.test(each))
}
