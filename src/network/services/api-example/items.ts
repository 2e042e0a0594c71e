import * as v from 'valibot'
import type { Call, Resource } from './call.ts'
import { checkPreconditions, representation, tagOf } from './conditional.ts'
import { objectOf, readJson, validated } from './content.ts'
import { list, type View } from './lists/list.ts'
import { Refusal } from './problem.ts'
import type { Item } from './saved.ts'
import type { State } from './state.ts'

const itemContent = objectOf({ value: v.unknown() })
const itemView: View<Item, string> = { keyOf: ({ key }) => key, sorts: ['key'] }

/** `/items` and `/items/{key}`: a key-value store. A key is any path segment; a value is any JSON. */
export function items(state: State): Resource[] {
  return [
    { path: '/items', methods: { GET: (call) => list(call, state.items, itemView) } },
    {
      path: '/items/:key',
      methods: {
        GET: (call) => representation(call, itemAt(state, call)),
        PUT: (call) => {
          const key = call.params['key'] ?? ''
          const { value } = validated(call, itemContent, readJson(call))
          const before = state.items.get(key)
          checkPreconditions(call, before)
          const item: Item = { key, value }
          state.items.set(item)
          call.context.note(before ? `replaced the value of ${key}` : `stored ${key}, which was new`)
          if (before) return new Response(null, { status: 204, headers: { ETag: tagOf(item) } })
          return representation(call, item, { status: 201 })
        },
        DELETE: (call) => {
          const { key, value } = itemAt(state, call)
          checkPreconditions(call, { key, value })
          state.items.delete(key)
          call.context.note(`deleted ${key}`)
          return new Response(null, { status: 204 })
        },
      },
    },
  ]
}

function itemAt(state: State, { params, context }: Call): Item {
  const item = state.items.get(params['key'] ?? '')
  if (item) return item
  context.note(`nothing is stored under ${params['key']}`)
  throw new Refusal(404, `Nothing is stored under ${params['key']}.`)
}
