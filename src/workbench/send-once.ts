import { browserTransport } from '#http/browser-transport.ts'
import type { Exchange, Held } from '#http/exchange.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import { createPacer } from '#http/pacer.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { send } from '#http/send.ts'

export { storable } from './storable.ts'

/** Keeps the rate limits of all policies in this tab. */
const pacer = createPacer()

/**
 * Sends a draft once the network answers.
 * @throws Error where the page's `fetch` would reach a real network, because no service worker answers it
 */
export async function sendOnce(
  network: LabNetwork,
  draft: RequestDraft,
  {
    signal,
    onAttempt,
    onHeld,
  }: {
    signal: AbortSignal
    onAttempt: (soFar: Exchange) => void
    onHeld?: (held: Held | undefined) => void
  },
): Promise<Exchange> {
  const state = await network.start()
  if (state === 'script-only' && draft.client === 'browser') {
    throw new Error(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
  }
  const id = crypto.randomUUID()
  if (draft.faults.length > 0) network.setFaults(id, draft.faults)
  const transport = draft.client === 'browser' ? browserTransport : scriptTransport(network)
  return send(draft, {
    id,
    transport: (request, context) => {
      const hangUp = () => network.hangUp(id, context.attempt)
      context.signal.addEventListener('abort', hangUp, { once: true })
      return transport(request, context)
    },
    clock: network.clock,
    random: Math.random,
    signal,
    hops: () => network.hops(id),
    pacer,
    onAttempt,
    ...(onHeld && { onHeld }),
  })
}
