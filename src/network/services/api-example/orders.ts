import * as v from 'valibot'
import type { Resource } from './call.ts'
import { objectOf, readJson, validated } from './content.ts'
import { list, type View } from './lists/list.ts'
import { ownerOf, userIdOf } from './owner.ts'
import { createRecord, type Kind, recordAt, recordMethods } from './records.ts'
import type { Order } from './saved.ts'
import type { State } from './state.ts'
import { shortText } from './text.ts'

const ofOneUser = {
  item: shortText(100),
  quantity: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be 1 or more'),
    ),
    1,
  ),
  status: v.optional(
    v.picklist(
      ['open', 'shipped', 'delivered', 'cancelled'],
      'must be open, shipped, delivered or cancelled',
    ),
  ),
}

const orderView: View<Order> = {
  keyOf: ({ id }) => id,
  filters: { userId: 'number', status: 'text' },
  sorts: ['id', 'userId', 'item', 'quantity', 'status'],
}

/** `/orders`, `/orders/{id}` and `/users/{id}/orders`. Every POST is a new order: send an Idempotency-Key to retry. */
export function orders(state: State): Resource[] {
  const orderContent = objectOf({ ...ofOneUser, userId: userIdOf(state) })
  const kind: Kind<Order, v.InferOutput<typeof orderContent>> = {
    name: 'order',
    table: () => state.orders,
    read: (call, given) => validated(call, orderContent, given),
    make: (id, { item, quantity, status = 'open', userId }, call, before) => ({
      id,
      userId: userId ?? before?.userId ?? ownerOf(state, call),
      item,
      quantity,
      status,
    }),
    tell: ({ quantity, item, userId }) => `${quantity} × ${item} for user ${userId}`,
  }
  const user = { name: 'user', table: () => state.users } as const
  return [
    {
      path: '/orders',
      methods: {
        GET: (call) => list(call, state.orders, orderView),
        POST: (call) => createRecord(state, kind, call, kind.read(call, readJson(call))),
      },
    },
    { path: '/orders/:id', methods: recordMethods(state, kind) },
    {
      path: '/users/:id/orders',
      methods: {
        GET: (call) => list(call, state.orders, orderView, [['userId', recordAt(user, call).id]]),
        POST: (call) => {
          const { id: userId } = recordAt(user, call)
          const content = validated(call, objectOf(ofOneUser), readJson(call))
          return createRecord(state, kind, call, content, { userId })
        },
      },
    },
  ]
}
