import { listOf } from './lists.ts'
import type { Part, Schema } from './model.ts'
import { filter, listParameters } from './parameters.ts'
import { listPath, nestedPath, recordPath } from './records.ts'

const names = { schema: 'Order', tag: 'Orders', one: 'an order' } as const

const item: Schema = {
  type: 'string',
  maxLength: 100,
  pattern: '\\S',
  description: 'From 1 to 100 characters; blanks around it are taken away.',
}
const quantity: Schema = { type: 'integer', minimum: 1, default: 1 }
const status: Schema = { enum: ['open', 'shipped', 'delivered', 'cancelled'], default: 'open' }
const userId: Schema = {
  type: 'integer',
  minimum: 1,
  description: 'A user who exists. Where it is left out: the token’s, or 1.',
}
const example: Schema = { item: 'lamp', quantity: 2 }

const parameters = [
  ...listParameters(['id', 'userId', 'item', 'quantity', 'status']),
  filter('userId', 'Only orders of this user.', 42),
  filter('status', 'Only orders in this state.', 'shipped'),
]

/** `/orders`, `/orders/{id}` and `/users/{id}/orders`. */
export const orders: Part = {
  schemas: {
    Order: {
      type: 'object',
      required: ['id', 'userId', 'item', 'quantity', 'status'],
      additionalProperties: false,
      properties: { id: { type: 'integer', minimum: 1 }, userId, item, quantity, status },
      example: { id: 1001, userId: 1, item: 'keyboard', quantity: 1, status: 'delivered' },
    },
    OrderContent: {
      type: 'object',
      description: 'Members not named here are left out.',
      required: ['item'],
      properties: { item, quantity, status, userId },
    },
    OrderPatch: {
      type: 'object',
      description: 'Where quantity or status is removed, it is as in a new order.',
      properties: {
        item,
        quantity: { type: ['integer', 'null'], minimum: 1 },
        status: { enum: ['open', 'shipped', 'delivered', 'cancelled', null] },
        userId: { type: ['integer', 'null'], minimum: 1 },
      },
    },
    OrderList: listOf('Order'),
  },
  paths: {
    '/orders': listPath(names, parameters, example),
    '/orders/{id}': recordPath(names, {
      id: 1001,
      content: { item: 'lamp', quantity: 2, status: 'open' },
      patch: { status: 'cancelled' },
    }),
    '/users/{id}/orders': nestedPath(names, 42, parameters, example),
  },
}
