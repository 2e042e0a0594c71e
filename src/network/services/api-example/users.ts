import * as v from 'valibot'
import type { Call, Resource } from './call.ts'
import { checkPreconditions, representation } from './conditional.ts'
import { objectOf, readJson, validated } from './content.ts'
import { type Creation, createOnce, created } from './idempotency.ts'
import { mergePatched } from './merge-patch.ts'
import { pageOf } from './paging.ts'
import { Refusal } from './problem.ts'
import type { State, User } from './state.ts'

const PATCH_TYPES = ['application/merge-patch+json', 'application/json']

const userContent = objectOf({
  name: v.pipe(
    v.string('must be text'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(100, 'must be at most 100 characters'),
  ),
  email: v.optional(v.pipe(v.string('must be text'), v.email('must look like an e-mail address'))),
  role: v.optional(v.pipe(v.string('must be text'), v.maxLength(40, 'must be at most 40 characters'))),
})

/** `/users` and `/users/{id}`. */
export function users(state: State): Resource[] {
  return [
    {
      path: '/users',
      methods: {
        GET: (call) => pageOf(call, [...state.users.values()]),
        POST: async (call) => {
          const content = validated(call, userContent, await readJson(call))
          return createOnce(state, call, content, () =>
            store(state, call, { id: state.last.user + 1, ...content }),
          )
        },
      },
    },
    {
      path: '/users/:id',
      methods: {
        GET: (call) => {
          const user = userAt(state, call)
          call.context.note(`user ${user.id} is ${user.name}`)
          return representation(call, user)
        },
        PUT: (call) => replace(state, call),
        PATCH: async (call) => {
          const patch = await readJson(call, PATCH_TYPES)
          const user = userAt(state, call)
          checkPreconditions(call, user)
          const changed: User = { id: user.id, ...validated(call, userContent, mergePatched(user, patch)) }
          state.users.set(user.id, changed)
          call.context.note(`changed user ${user.id}`)
          return representation(call, changed)
        },
        DELETE: (call) => {
          const user = userAt(state, call)
          checkPreconditions(call, user)
          state.users.delete(user.id)
          const orders = [...state.orders.values()].filter(({ userId }) => userId === user.id)
          for (const { id } of orders) state.orders.delete(id)
          call.context.note(`deleted user ${user.id} and ${orders.length} orders`)
          return new Response(null, { status: 204 })
        },
      },
    },
  ]
}

/**
 * The user that `/users/:id` stands for.
 * @throws Refusal 404 where there is none
 */
export function userAt(state: State, { params, context }: Call): User {
  const user = state.users.get(idIn(params['id']))
  if (user) return user
  context.note(`there is no user ${params['id']}`)
  throw new Refusal(404, `There is no user ${params['id']}.`)
}

/** Creates or replaces (RFC 9110, 9.3.4): 201 where nothing was, 200 otherwise. */
async function replace(state: State, call: Call): Promise<Response> {
  const id = idIn(call.params['id'])
  if (Number.isNaN(id)) throw new Refusal(404, 'The id of a user is a whole number from 1.')
  const given = await readJson(call)
  const before = state.users.get(id)
  checkPreconditions(call, before)
  const givenId: unknown = Object(given).id
  if (givenId !== undefined && givenId !== id) {
    const errors = [{ detail: `must be ${id}, as in the path, or left out`, pointer: '#/id' }]
    throw new Refusal(422, 'The content is about another user than the path.', { members: { errors } })
  }
  const user: User = { id, ...validated(call, userContent, given) }
  if (!before) return created(call, store(state, call, user))
  state.users.set(id, user)
  call.context.note(`replaced user ${id}: what was not sent is gone`)
  return representation(call, user)
}

function store(state: State, call: Call, user: User): Creation {
  state.users.set(user.id, user)
  state.last.user = Math.max(state.last.user, user.id)
  call.context.note(`stored user ${user.id}`)
  return { location: `${call.prefix}/users/${user.id}`, data: user }
}

/** The number an id in a path stands for; NaN where it can't be one. */
export function idIn(text: string | undefined): number {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : Number.NaN
}
