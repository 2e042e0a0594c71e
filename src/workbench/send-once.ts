import { browserTransport } from '#http/browser-transport.ts'
import type { Exchange, Held } from '#http/exchange.ts'
import type { LabNetwork } from '#http/lab-network.ts'
import { createPacer } from '#http/pacer.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import { scriptTransport } from '#http/script-transport.ts'
import { drawnFrom } from '#http/dynamic-variables.ts'
import { resolveDraft } from '#http/resolve-draft.ts'
import { send } from '#http/send.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { meaningsOf, type Variable } from '#http/variables.ts'

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
    variables = [],
  }: {
    signal: AbortSignal
    onAttempt: (soFar: Exchange) => void
    onHeld?: (held: Held | undefined) => void
    /** What the draft's variables are looked up in. */
    variables?: readonly Variable[]
  },
): Promise<Exchange> {
  const state = await network.start()
  if (state === 'script-only' && draft.client === 'browser') {
    throw new Error(`${network.problem ?? 'No service worker runs here.'} Nothing was sent.`)
  }
  const id = crypto.randomUUID()
  if (draft.faults.length > 0) network.setFaults(id, draft.faults)
  const transport = draft.client === 'browser' ? browserTransport : scriptTransport(network)
  const drawn = drawnFrom({
    now: network.clock.date(),
    random: Math.random,
    uuid: () => crypto.randomUUID(),
  })
  const resolved = mayHoldVariables(draft)
    ? resolveDraft(draft, meaningsOf(variables, drawn))
    : { draft, used: [] }
  // What was typed is kept, with what it stood for then.
  const asTyped = (exchange: Exchange): Exchange => ({
    ...exchange,
    request: draft,
    ...(resolved.used.length > 0 && { variables: resolved.used }),
  })
  const exchange = await send(resolved.draft, {
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
    onAttempt: (soFar) => onAttempt(asTyped(soFar)),
    ...(onHeld && { onHeld }),
  })
  return asTyped(exchange)
}
