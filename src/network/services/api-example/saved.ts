import * as v from 'valibot'

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
const creation = v.object({
  fingerprint: v.string(),
  location: v.string(),
  data: v.unknown(),
  /** The entity tag, where it is not that of `data`. */
  tag: v.optional(v.string()),
})
const window = v.object({ startedAt: v.number(), used: v.number() })
const webhook = v.object({
  id: v.number(),
  url: v.string(),
  events: v.array(v.string()),
  createdAt: v.string(),
})
const delivery = v.object({
  id: v.number(),
  /** The Webhook-Id that goes with each attempt. */
  message: v.string(),
  webhookId: v.number(),
  event: v.string(),
  /** `interrupted`: a reload came in between. */
  status: v.picklist(['pending', 'delivered', 'failed', 'interrupted']),
  createdAt: v.string(),
  attempts: v.array(
    v.object({ at: v.string(), status: v.optional(v.number()), error: v.optional(v.string()) }),
  ),
})

const sinceVersion1 = {
  users: v.array(user),
  orders: v.array(order),
  posts: v.array(post),
  items: v.array(item),
  creations: v.array(v.tuple([v.string(), creation])),
  windows: v.array(v.tuple([v.string(), window])),
}
const version1 = v.object({
  version: v.literal(1),
  ...sinceVersion1,
  last: v.object({ user: v.number(), order: v.number(), post: v.number() }),
})
const version2 = v.object({
  version: v.literal(2),
  ...sinceVersion1,
  webhooks: v.array(webhook),
  /** By the id of the webhook. Apart from it, so that no answer tells a secret twice. */
  secrets: v.array(v.tuple([v.number(), v.string()])),
  deliveries: v.array(delivery),
  /** The highest id ever given, so that none is given twice. */
  last: v.object({
    user: v.number(),
    order: v.number(),
    post: v.number(),
    webhook: v.number(),
    delivery: v.number(),
  }),
})

export type User = v.InferOutput<typeof user>
export type Order = v.InferOutput<typeof order>
export type Post = v.InferOutput<typeof post>
export type Item = v.InferOutput<typeof item>
export type Creation = v.InferOutput<typeof creation>
export type Webhook = v.InferOutput<typeof webhook>
export type Delivery = v.InferOutput<typeof delivery>
/** What a reload must not lose. */
export type Saved = v.InferOutput<typeof version2>

/** What was saved, by this version or one before; undefined when what is given isn't that. */
export function readSaved(given: unknown): Saved | undefined {
  const saved = v.safeParse(v.variant('version', [version1, version2]), given)
  if (!saved.success) return undefined
  return saved.output.version === 1 ? fromVersion1(saved.output) : saved.output
}

// In version 1 the posts of a deleted user stayed behind, and there were no webhooks.
function fromVersion1(old: v.InferOutput<typeof version1>): Saved {
  const userIds = new Set(old.users.map(({ id }) => id))
  return {
    ...old,
    version: 2,
    posts: old.posts.filter(({ userId }) => userIds.has(userId)),
    webhooks: [],
    secrets: [],
    deliveries: [],
    last: { ...old.last, webhook: 0, delivery: 0 },
  }
}
