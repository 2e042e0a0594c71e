import { firstItems, firstOrders, firstPosts, firstUsers } from './first-records.ts'
import { createTable, type Table } from './lists/table.ts'
import type { Window } from './rate-limit.ts'
import type { Creation, Delivery, Item, Order, Post, Saved, User, Webhook } from './saved.ts'
import { eventsOf } from './webhooks/event.ts'

/** Everything the practice API remembers. Whatever a request asks for by value has an index. */
export interface State {
  /** By `name`, `email` and `role`. */
  users: Table<User>
  /** By `userId` and `status`. */
  orders: Table<Order>
  /** By `userId` and `tag`. */
  posts: Table<Post>
  items: Table<Item, string>
  /** By `event`. */
  webhooks: Table<Webhook>
  /** What a webhook's messages are signed with, by its id. */
  secrets: Map<number, string>
  /** By `webhookId`. */
  deliveries: Table<Delivery>
  last: Saved['last']
  /** What was created, by Idempotency-Key. */
  creations: Map<string, Creation>
  /** Rate limit windows by quota and client. */
  windows: Map<string, Window>
}

export function firstState(): State {
  return stateFrom({
    version: 2,
    users: firstUsers(),
    orders: firstOrders(),
    posts: firstPosts(),
    items: firstItems(),
    webhooks: [],
    secrets: [],
    deliveries: [],
    last: { user: firstUsers().length, order: 1016, post: firstPosts().length, webhook: 0, delivery: 0 },
    creations: [],
    windows: [],
  })
}

/** Takes back what {@link toSaved} gave. */
export function stateFrom(saved: Saved): State {
  const byId = ({ id }: { id: number }) => id
  return {
    users: createTable(
      byId,
      {
        name: ({ name }) => [name],
        email: ({ email }) => (email === undefined ? [] : [email]),
        role: ({ role }) => (role === undefined ? [] : [role]),
      },
      saved.users,
    ),
    orders: createTable(
      byId,
      { userId: ({ userId }) => [userId], status: ({ status }) => [status] },
      saved.orders,
    ),
    posts: createTable(byId, { userId: ({ userId }) => [userId], tag: ({ tags }) => tags }, saved.posts),
    items: createTable(({ key }) => key, {}, saved.items),
    webhooks: createTable(byId, { event: ({ events }) => eventsOf(events) }, saved.webhooks),
    secrets: new Map(saved.secrets),
    // Whatever was under way when the page went away is not known to have ended.
    deliveries: createTable(
      byId,
      { webhookId: ({ webhookId }) => [webhookId] },
      saved.deliveries.map((each) => (each.status === 'pending' ? { ...each, status: 'interrupted' } : each)),
    ),
    last: { ...saved.last },
    creations: new Map(saved.creations),
    windows: new Map(saved.windows),
  }
}

export function toSaved(state: State): Saved {
  return {
    version: 2,
    users: [...state.users.all()],
    orders: [...state.orders.all()],
    posts: [...state.posts.all()],
    items: [...state.items.all()],
    webhooks: [...state.webhooks.all()],
    secrets: [...state.secrets],
    deliveries: [...state.deliveries.all()],
    last: { ...state.last },
    creations: [...state.creations],
    windows: [...state.windows],
  }
}
