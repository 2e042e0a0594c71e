import * as v from 'valibot'
import { firstItems, firstOrders, firstPosts, firstUsers } from './first-records.ts'

const user = v.object({
  id: v.number(),
  name: v.string(),
  email: v.optional(v.string()),
  role: v.optional(v.string()),
})
const order = v.object({
  id: v.number(),
  userId: v.number(),
  item: v.string(),
  quantity: v.number(),
  status: v.string(),
})
const post = v.object({
  id: v.number(),
  userId: v.number(),
  title: v.string(),
  body: v.string(),
  tags: v.array(v.string()),
})
const item = v.object({ key: v.string(), value: v.unknown() })
const creation = v.object({ fingerprint: v.string(), location: v.string(), data: v.unknown() })
const window = v.object({ startedAt: v.number(), used: v.number() })

/** What a reload must not lose; `last` holds the highest id ever given, so that none is given twice. */
const saved = v.object({
  version: v.literal(1),
  users: v.array(user),
  orders: v.array(order),
  posts: v.array(post),
  items: v.array(item),
  last: v.object({ user: v.number(), order: v.number(), post: v.number() }),
  creations: v.array(v.tuple([v.string(), creation])),
  windows: v.array(v.tuple([v.string(), window])),
})

export type User = v.InferOutput<typeof user>
export type Order = v.InferOutput<typeof order>
export type Post = v.InferOutput<typeof post>
export type Item = v.InferOutput<typeof item>
export type Saved = v.InferOutput<typeof saved>

/** Everything the practice API remembers. */
export interface State {
  users: Map<number, User>
  orders: Map<number, Order>
  posts: Map<number, Post>
  items: Map<string, Item>
  last: { user: number; order: number; post: number }
  /** What was created, by Idempotency-Key. */
  creations: Map<string, v.InferOutput<typeof creation>>
  /** Rate limit windows by quota and client. */
  windows: Map<string, v.InferOutput<typeof window>>
}

export function firstState(): State {
  return fromSaved({
    version: 1,
    users: firstUsers(),
    orders: firstOrders(),
    posts: firstPosts(),
    items: firstItems(),
    last: { user: firstUsers().length, order: 1016, post: firstPosts().length },
    creations: [],
    windows: [],
  })
}

export function toSaved(state: State): Saved {
  return {
    version: 1,
    users: [...state.users.values()],
    orders: [...state.orders.values()],
    posts: [...state.posts.values()],
    items: [...state.items.values()],
    last: state.last,
    creations: [...state.creations],
    windows: [...state.windows],
  }
}

/** The state that was saved; undefined when what is given isn't one. */
export function readSaved(given: unknown): State | undefined {
  const result = v.safeParse(saved, given)
  return result.success ? fromSaved(result.output) : undefined
}

function fromSaved(from: Saved): State {
  return {
    users: new Map(from.users.map((each) => [each.id, each])),
    orders: new Map(from.orders.map((each) => [each.id, each])),
    posts: new Map(from.posts.map((each) => [each.id, each])),
    items: new Map(from.items.map((each) => [each.key, each])),
    last: { ...from.last },
    creations: new Map(from.creations),
    windows: new Map(from.windows),
  }
}
