import * as v from 'valibot'
import type { Call, Resource } from './call.ts'
import { ALICE } from './caller.ts'
import { representation } from './conditional.ts'
import { objectOf, readJson, validated } from './content.ts'
import { type Creation, createOnce } from './idempotency.ts'
import { pageOf } from './paging.ts'
import { Refusal } from './problem.ts'
import type { Order, State } from './state.ts'
import { idIn, userAt } from './users.ts'

const ofOneUser = {
  item: v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(100, 'must be at most 100 characters'),
  ),
  quantity: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be 1 or more'),
    ),
    1,
  ),
}

/** `/orders`, `/orders/{id}` and `/users/{id}/orders`. Every POST is a new order: send an Idempotency-Key to retry. */
export function orders(state: State): Resource[] {
  const anyOrder = objectOf({
    ...ofOneUser,
    userId: v.optional(
      v.pipe(
        v.number('must be a number'),
        v.check((id) => state.users.has(id), 'must be the id of a user'),
      ),
    ),
  })
  return [
    {
      path: '/orders',
      methods: {
        GET: (call) => pageOf(call, [...state.orders.values()]),
        POST: async (call) => {
          const content = validated(call, anyOrder, await readJson(call))
          const userId = content.userId ?? call.caller?.userId ?? ALICE
          return createOnce(state, call, content, () => place(state, call, { ...content, userId }))
        },
      },
    },
    {
      path: '/orders/:id',
      methods: {
        GET: (call) => {
          const order = state.orders.get(idIn(call.params['id']))
          if (!order) throw new Refusal(404, `There is no order ${call.params['id']}.`)
          return representation(call, order)
        },
      },
    },
    {
      path: '/users/:id/orders',
      methods: {
        GET: (call) => {
          const { id } = userAt(state, call)
          return pageOf(
            call,
            [...state.orders.values()].filter(({ userId }) => userId === id),
          )
        },
        POST: async (call) => {
          const { id: userId } = userAt(state, call)
          const content = validated(call, objectOf(ofOneUser), await readJson(call))
          return createOnce(state, call, content, () => place(state, call, { ...content, userId }))
        },
      },
    },
  ]
}

function place(state: State, call: Call, content: Pick<Order, 'userId' | 'item' | 'quantity'>): Creation {
  const id = ++state.last.order
  const { userId, item, quantity } = content
  const order: Order = { id, userId, item, quantity, status: 'open' }
  state.orders.set(id, order)
  call.context.note(`stored order ${id}`)
  return { location: `${call.prefix}/orders/${id}`, data: order }
}
