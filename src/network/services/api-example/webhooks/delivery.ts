import type { HandlerContext } from '#network/service.ts'
import type { Delivery, Webhook } from '#network/services/api-example/saved.ts'
import type { State } from '#network/services/api-example/state.ts'
import type { LabEvent } from './event.ts'
import { sign } from './signature.ts'

/** Lab ms before the second and the third attempt. */
const BACKOFF_MS = [1_000, 4_000]
/** How many deliveries of a webhook are remembered. */
const MOST_KEPT = 20

/** Tells every webhook that asked for it what has happened. Returns at once; nothing that goes wrong comes back. */
export function dispatch(state: State, context: HandlerContext, events: readonly LabEvent[]): void {
  for (const event of events) {
    for (const webhook of state.webhooks.select([['event', event.type]])) {
      context.note(`${event.type}: webhook ${webhook.id} will be told`)
      context.background(deliver(state, context, webhook, event))
    }
  }
}

async function deliver(
  state: State,
  context: HandlerContext,
  webhook: Webhook,
  event: LabEvent,
): Promise<void> {
  const secret = state.secrets.get(webhook.id) ?? ''
  let delivery = begin(state, context, webhook, event)
  const content = JSON.stringify({ type: event.type, timestamp: delivery.createdAt, data: event.data })
  for (const wait of [0, ...BACKOFF_MS]) {
    if (wait > 0) await context.clock.sleep(wait)
    // Gone when the webhook was deleted or the network reset meanwhile.
    if (state.deliveries.get(delivery.id) !== delivery) return
    const attempt = await post(context, webhook.url, secret, delivery.message, content)
    if (state.deliveries.get(delivery.id) !== delivery) return
    const { status = 500 } = attempt
    const last = delivery.attempts.length === BACKOFF_MS.length
    const outcome = status < 300 ? 'delivered' : status < 500 || last ? 'failed' : 'pending'
    delivery = { ...delivery, status: outcome, attempts: [...delivery.attempts, attempt] }
    state.deliveries.set(delivery)
    if (outcome !== 'pending') return
  }
}

function begin(state: State, { clock }: HandlerContext, webhook: Webhook, event: LabEvent): Delivery {
  const id = ++state.last.delivery
  const delivery: Delivery = {
    id,
    message: `msg_${id}`,
    webhookId: webhook.id,
    event: event.type,
    status: 'pending',
    createdAt: new Date(clock.date()).toISOString(),
    attempts: [],
  }
  state.deliveries.set(delivery)
  const [oldest, ...others] = state.deliveries.select([['webhookId', webhook.id]])
  if (oldest && others.length >= MOST_KEPT) state.deliveries.delete(oldest.id)
  return delivery
}

async function post(
  { clock, send }: HandlerContext,
  url: string,
  secret: string,
  message: string,
  content: string,
): Promise<Delivery['attempts'][number]> {
  const now = clock.date()
  const at = new Date(now).toISOString()
  try {
    const seconds = Math.floor(now / 1000)
    const fields = [
      { name: 'User-Agent', value: 'api.example.com/webhooks' },
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Webhook-Id', value: message },
      { name: 'Webhook-Timestamp', value: String(seconds) },
      { name: 'Webhook-Signature', value: sign(secret, message, seconds, content) },
    ]
    const response = await send({ method: 'POST', url, fields, body: new TextEncoder().encode(content) })
    // Only the status counts; an answer without end must not keep the delivery waiting.
    void response.body?.cancel().catch(() => undefined)
    return { at, status: response.status }
  } catch (error) {
    return { at, error: error instanceof Error ? error.message : String(error) }
  }
}
