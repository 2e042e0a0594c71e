import * as v from 'valibot'
import type { Call, Resource } from './call.ts'
import { objectOf, readJson, validated } from './content.ts'
import { list, type View } from './lists/list.ts'
import { createRecord, type Kind, recordMethods } from './records.ts'
import type { User } from './saved.ts'
import type { State } from './state.ts'
import { atMost, shortText } from './text.ts'

const userContent = objectOf({
  name: shortText(100),
  email: v.optional(v.pipe(v.string('must be text'), v.email('must look like an e-mail address'))),
  role: v.optional(v.pipe(v.string('must be text'), atMost(40))),
})

const userView: View<User> = {
  keyOf: ({ id }) => id,
  filters: { name: 'text', email: 'text', role: 'text' },
  sorts: ['id', 'name', 'email', 'role'],
}

/** `/users` and `/users/{id}`. */
export function users(state: State): Resource[] {
  const kind: Kind<User, v.InferOutput<typeof userContent>> = {
    name: 'user',
    table: () => state.users,
    read: (call, given) => validated(call, userContent, given),
    make: (id, content) => ({ id, ...content }),
    tell: ({ name }) => name,
    takeAlong: ({ id }, call) => deleteBelongings(state, id, call),
  }
  return [
    {
      path: '/users',
      methods: {
        GET: (call) => list(call, state.users, userView),
        POST: (call) => createRecord(state, kind, call, kind.read(call, readJson(call))),
      },
    },
    { path: '/users/:id', methods: recordMethods(state, kind) },
  ]
}

/** Deletes a user's orders and posts. */
function deleteBelongings(state: State, userId: number, { publish }: Call): string {
  const orders = [...state.orders.select([['userId', userId]])]
  const posts = [...state.posts.select([['userId', userId]])]
  for (const order of orders) {
    state.orders.delete(order.id)
    publish('order.deleted', order)
  }
  for (const post of posts) {
    state.posts.delete(post.id)
    publish('post.deleted', post)
  }
  return `, and with it ${orders.length} orders and ${posts.length} posts`
}
