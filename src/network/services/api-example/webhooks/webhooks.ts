import * as v from 'valibot'
import type { Call, Resource } from '#network/services/api-example/call.ts'
import { checkPreconditions, representation, tagOf } from '#network/services/api-example/conditional.ts'
import { objectOf, readJson, validated } from '#network/services/api-example/content.ts'
import { createOnce, type Creation } from '#network/services/api-example/idempotency.ts'
import { list, type View } from '#network/services/api-example/lists/list.ts'
import { Refusal } from '#network/services/api-example/problem.ts'
import { idIn } from '#network/services/api-example/records.ts'
import type { Delivery, Webhook } from '#network/services/api-example/saved.ts'
import type { State } from '#network/services/api-example/state.ts'
import { eventGroups, eventTypes } from './event.ts'
import { makeSecret, SECRET_FORM } from './signature.ts'

const MOST = 10

const webhookContent = objectOf({
  url: v.pipe(
    v.string('must be text'),
    v.maxLength(500, 'must be at most 500 characters'),
    v.check((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'must be an http or https URL'),
  ),
  events: v.pipe(
    v.array(v.picklist([...eventTypes, ...eventGroups], 'is no event that happens here'), 'must be a list'),
    v.minLength(1, 'must name an event'),
  ),
  secret: v.optional(
    v.pipe(v.string('must be text'), v.regex(SECRET_FORM, 'must be whsec_ and 24 to 63 bytes as base64')),
  ),
})

const webhookView: View<Webhook> = { keyOf: ({ id }) => id, sorts: ['id', 'url'] }
const deliveryView: View<Delivery> = {
  keyOf: ({ id }) => id,
  filters: { event: 'text', status: 'text' },
  sorts: ['id'],
  sort: '-id',
}

/** `/webhooks`, `/webhooks/{id}` and `/webhooks/{id}/deliveries`. */
export function webhooks(state: State): Resource[] {
  return [
    {
      path: '/webhooks',
      methods: {
        GET: (call) => list(call, state.webhooks, webhookView),
        POST: (call) => {
          const content = validated(call, webhookContent, readJson(call))
          return createOnce(state, call, content, () => subscribe(state, call, content))
        },
      },
    },
    {
      path: '/webhooks/:id',
      methods: {
        GET: (call) => representation(call, webhookAt(state, call)),
        DELETE: (call) => {
          const webhook = webhookAt(state, call)
          checkPreconditions(call, webhook)
          unsubscribe(state, webhook)
          call.context.note(`deleted webhook ${webhook.id}: nothing more is sent to ${webhook.url}`)
          return new Response(null, { status: 204 })
        },
      },
    },
    {
      path: '/webhooks/:id/deliveries',
      methods: {
        GET: (call) => {
          const { id } = webhookAt(state, call)
          return list(call, state.deliveries, deliveryView, [['webhookId', id]])
        },
      },
    },
  ]
}

function webhookAt(state: State, { params, context }: Call): Webhook {
  const webhook = state.webhooks.get(idIn(params['id']))
  if (webhook) return webhook
  context.note(`there is no webhook ${params['id']}`)
  throw new Refusal(404, `There is no webhook ${params['id']}.`)
}

/** The only answer that shows the secret. Its tag is that of what GET will show. */
function subscribe(state: State, call: Call, content: v.InferOutput<typeof webhookContent>): Creation {
  if (state.webhooks.size >= MOST) throw new Refusal(409, `${MOST} webhooks are the most. Delete one first.`)
  const { clock, random, note } = call.context
  const { url, events, secret = makeSecret(random) } = content
  const id = ++state.last.webhook
  const createdAt = new Date(clock.date()).toISOString()
  const webhook: Webhook = { id, url, events: [...new Set(events)], createdAt }
  state.webhooks.set(webhook)
  state.secrets.set(id, secret)
  note(`webhook ${id} will tell ${url} of ${webhook.events.join(', ')}`)
  return { location: `${call.prefix}/webhooks/${id}`, data: { ...webhook, secret }, tag: tagOf(webhook) }
}

function unsubscribe(state: State, { id }: Webhook): void {
  state.webhooks.delete(id)
  state.secrets.delete(id)
  const ids = state.deliveries.select([['webhookId', id]]).map((delivery) => delivery.id)
  for (const deliveryId of ids) state.deliveries.delete(deliveryId)
}
